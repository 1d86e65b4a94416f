import { TOTAL } from "../../../budget/block";
import {
  amount,
  budgetUnit,
  cellOf,
  defineSection,
  isPositive,
  sentence,
  share,
  tableTitle,
  when,
  wording,
  year,
  type AmountReference,
  type Part,
} from "../../../narrative";
import { restOf } from "./comparing";

const TABLE = "nineRevenueSummary";
type Column = Parameters<typeof cellOf<typeof TABLE, "main">>[3];

const source = (column: Column) => cellOf(TABLE, "main", TOTAL, column);
const total = source("total");
const funds = (["generalPublicBudget", "governmentFund", "stateCapital"] as const).map(source);
const own = [
  ...(["publicServiceRevenue", "businessRevenue", "higherLevelSubsidies"] as const),
  ...(["subordinateRemittances", "otherRevenue"] as const),
].map(source);

/** Sources that there are none of are left out. */
const told = (name: string, reference: AmountReference): Part =>
  when(
    isPositive(reference),
    sentence`${wording(name)}${amount(reference)}，占${share(reference, total)}。`
  );

/** 收入总表的说明。 */
export const revenueSummarySection = defineSection({
  slug: "revenue-summary",
  amountStyle: "plain",
  heading: sentence`关于${tableTitle(TABLE, "form")}的说明`,
  paragraphs: [
    sentence`${budgetUnit}${year()}年收入预算${amount(total)}，其中：`,
    told("上年结转", source("carryOver")),
    told("财政拨款收入", restOf("revenue.appropriation", source("appropriation"), funds)),
    told("一般公共预算拨款收入", source("generalPublicBudget")),
    told("政府性基金预算拨款收入", source("governmentFund")),
    told("国有资本经营预算拨款收入", source("stateCapital")),
    told("财政专户管理资金收入", source("specialFiscalAccount")),
    told("单位资金", restOf("revenue.own-funds", source("ownFunds"), own)),
    told("事业收入", source("publicServiceRevenue")),
    told("事业单位经营收入", source("businessRevenue")),
    told("上级补助收入", source("higherLevelSubsidies")),
    told("附属单位上缴收入", source("subordinateRemittances")),
    told("其他收入", source("otherRevenue")),
    told("使用非财政拨款结余", source("nonAppropriationSurplus")),
  ],
});
