import { TOTAL } from "../../../budget/block";
import {
  amount,
  cellOf,
  compared,
  defineSection,
  organization,
  sentence,
  yearOnYear,
} from "../../../narrative";

const operating = compared(
  cellOf("generalPublicBudgetExpenditureByFunction", "main", TOTAL, "operating"),
  "operating",
  "公用经费"
);

/** 九、公用经费情况说明。 */
export const operatingExpenditureSection = defineSection({
  slug: "operating-expenditure",
  amountStyle: "plain",
  heading: sentence`公用经费情况说明`,
  paragraphs: [
    sentence`本${organization}当年公用经费${amount(operating.current)}，${yearOnYear(operating)}。`,
  ],
});
