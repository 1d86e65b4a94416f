import { TOTAL } from "../../../budget/block";
import {
  amount,
  cellOf,
  defineSection,
  inputAmount,
  isNil,
  oneOf,
  option,
  organization,
  otherwise,
  sentence,
} from "../../../narrative";

const total = cellOf("procurementBudget", "main", TOTAL, "total");
const goods = inputAmount("procurement.goods", "政府采购货物预算（万元）");
const works = inputAmount("procurement.works", "政府采购工程预算（万元）");
const services = inputAmount("procurement.services", "政府采购服务预算（万元）");

/** 七、政府采购情况说明；有采购时的写法没有见到公开的例子。 */
export const procurementSection = defineSection({
  slug: "procurement",
  amountStyle: "plain",
  heading: sentence`政府采购情况说明`,
  paragraphs: [
    oneOf(
      option(
        isNil("procurementBudget"),
        sentence`本${organization}当年无政府采购预算，并已公开空表。`
      ),
      otherwise(
        sentence`本${organization}当年政府采购预算${amount(total)}，其中：政府采购货物预算${amount(goods)}，政府采购工程预算${amount(works)}，政府采购服务预算${amount(services)}。`
      )
    ),
  ],
});
