import { TOTAL } from "../../../budget/block";
import {
  amount,
  budgetUnit,
  cellOf,
  defineSection,
  hasItems,
  labelsOf,
  list,
  namesOf,
  organization,
  rowsOf,
  sentence,
  tableTitle,
  when,
  year,
} from "../../../narrative";
import { FUNDS } from "../schema";
import { restOf } from "./comparing";
import { namedFunds, type NamedAmount } from "./named-funds";

const TABLE = "nineRevenueExpenditureSummary";
type Line = Parameters<typeof cellOf<typeof TABLE, "revenue">>[2];
const line = (row: Line) => cellOf(TABLE, "revenue", row, "approved");

const funds = namedFunds(FUNDS, line);
const OWN_FUNDS = [
  { label: "事业收入", reference: line("publicServiceRevenue") },
  { label: "事业单位经营收入", reference: line("businessRevenue") },
  { label: "上级补助收入", reference: line("higherLevelSubsidies") },
  { label: "附属单位上缴收入", reference: line("subordinateRemittances") },
  { label: "其他收入", reference: line("otherRevenue") },
];
const referencesOf = (entries: readonly NamedAmount[]) => entries.map(({ reference }) => reference);

const sources = labelsOf("收入来源", [
  {
    label: "财政拨款收入",
    reference: restOf("summary.appropriation", line("appropriation"), referencesOf(funds)),
  },
  ...funds,
  { label: "财政专户管理资金", reference: line("specialFiscalAccount") },
  {
    label: "单位资金",
    reference: restOf("summary.own-funds", line("ownFunds"), referencesOf(OWN_FUNDS)),
  },
  ...OWN_FUNDS,
  { label: "使用非财政拨款结余", reference: line("nonAppropriationSurplus") },
  { label: "上年结转结余", reference: line("carryOver") },
]);

const classes = namesOf(
  "支出类别",
  rowsOf(TABLE, "expenditure", { kinds: ["category"], column: "approved" })
);

/** 收支总表的说明。 */
export const revenueExpenditureSummarySection = defineSection({
  slug: "revenue-expenditure-summary",
  amountStyle: "plain",
  heading: sentence`关于${tableTitle(TABLE, "form")}的说明`,
  paragraphs: [
    sentence`${budgetUnit}${year()}年的收入和支出全部纳入${organization}预算统一管理。`,
    when(hasItems(sources), sentence`列入预算的收入有：${list(sources)}。`),
    when(hasItems(classes), sentence`列入预算的支出有：${list(classes)}。`),
    sentence`${year()}年收支总预算${amount(line(TOTAL))}。`,
  ],
});
