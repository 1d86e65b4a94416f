import { TOTAL } from "../../../budget/block";
import {
  amount,
  budgetUnit,
  changeInWords,
  defineSection,
  sentence,
  tableTitle,
  year,
} from "../../../narrative";
import { changedSince, threePublicLine } from "./comparing";

const TABLE = "nineThreePublicExpenditure";
const total = threePublicLine(TOTAL, "“三公”经费");
const overseas = threePublicLine("overseasVisits", "因公出国（境）费");
const vehicles = threePublicLine("officialVehicles", "公务用车购置及运行费");
const purchase = threePublicLine("vehiclePurchase", "公务用车购置费");
const operation = threePublicLine("vehicleOperation", "公务用车运行费");
const reception = threePublicLine("officialReception", "公务接待费");

/** “三公”经费支出表的说明。 */
export const threePublicExpenditureSection = defineSection({
  slug: "three-public-expenditure",
  amountStyle: "plain",
  heading: sentence`关于${tableTitle(TABLE, "form")}的说明`,
  paragraphs: [
    sentence`${budgetUnit}${year()}年“三公”经费预算${amount(total.current)}，其中：因公出国（境）费${amount(overseas.current)}；公务用车购置及运行费${amount(vehicles.current)}，包括公务用车购置费${amount(purchase.current)}、公务用车运行费${amount(operation.current)}；公务接待费${amount(reception.current)}。`,
    sentence`“三公”经费预算${changedSince(total, { hasReason: false })}，其中：因公出国（境）费${changeInWords(overseas)}；公务用车购置及运行费${changeInWords(vehicles)}；公务接待费${changeInWords(reception)}。`,
  ],
});
