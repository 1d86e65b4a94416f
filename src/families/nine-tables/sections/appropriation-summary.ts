import { TOTAL } from "../../../budget/block";
import {
  amount,
  any,
  cellOf,
  defineSection,
  each,
  hasRows,
  isPositive,
  itemized,
  rowNameOf,
  rowsOf,
  sentence,
  tableTitle,
  when,
  year,
} from "../../../narrative";
import { CARRIED_FUNDS, FUNDS } from "../schema";
import { namedFunds, type NamedAmount } from "./named-funds";

const TABLE = "nineAppropriationSummary";
type Line = Parameters<typeof cellOf<typeof TABLE, "revenue">>[2];
const line = (row: Line) => cellOf(TABLE, "revenue", row, "approved");
const total = line(TOTAL);
const carryOver = line("carryOver");
const carriedForward = cellOf(TABLE, "expenditure", "carriedForward", "total");

const current = namedFunds(FUNDS, line);
const carried = namedFunds(CARRIED_FUNDS, line);
const anyOf = (entries: readonly NamedAmount[]) =>
  any(...entries.map(({ reference }) => isPositive(reference)));

const classes = rowsOf(TABLE, "expenditure", { kinds: ["category"], column: "total" });

/** 财政拨款收支总表的说明。 */
export const appropriationSummarySection = defineSection({
  slug: "appropriation-summary",
  amountStyle: "plain",
  heading: sentence`关于${tableTitle(TABLE, "form")}的说明`,
  paragraphs: [
    sentence`${year()}年财政拨款收支总预算${amount(total)}。`,
    when(anyOf(current), sentence`本年财政拨款收入有：${itemized(current)}。`),
    when(
      isPositive(carryOver),
      sentence`上年结转${amount(carryOver)}${when(anyOf(carried), sentence`，其中：${itemized(carried)}`)}。`
    ),
    when(isPositive(carriedForward), sentence`结转下年${amount(carriedForward)}。`),
    when(
      hasRows(classes),
      sentence`财政拨款支出按用途分：${each(
        classes,
        (row) => sentence`${rowNameOf(row)}${amount(cellOf(TABLE, "expenditure", row, "total"))}`,
        { separator: "、" }
      )}。`
    ),
  ],
});
