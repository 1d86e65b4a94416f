import { TOTAL, type BudgetRow } from "../../../budget/block";
import type { Fact } from "../../../budget/fact";
import { Amount } from "../../../money/amount";
import { FUNDS } from "../schema";
import { isSome, type AnyBlock } from "./nine-rule";
import { incomeLines } from "./revenue-expenditure-summary";

/** Lines and classes that 收支总表 or 财政拨款收支总表 does not list though other tables show that they belong there. */

/** What stands beside the year's income. */
const ENDS: readonly string[] = ["nonAppropriationSurplus", "carryOver"];

/** True where 收支总表 falls short by what another table has of a source that it does not list. */
export function lacksSource(revenue: AnyBlock, source: string, known: Fact): boolean {
  const own = incomeLines(revenue);
  const hasCurrent = revenue.row("currentRevenue") !== null;
  if (hasCurrent && !ENDS.includes(source))
    return isLackedBy(revenue, source, "currentRevenue", own, known);
  const current = revenue.rowsOf("line").filter(({ key }) => key === "currentRevenue");
  const ends = revenue.rowsOf("line").filter(({ key }) => ENDS.includes(key));
  return isLackedBy(revenue, source, TOTAL, [...(hasCurrent ? current : own), ...ends], known);
}

/** The same of this year's funds in 财政拨款收支总表. */
export function lacksFund(revenue: AnyBlock, fund: string, known: Fact): boolean {
  const lines = FUNDS.flatMap((one) => revenue.row(one) ?? []);
  return isLackedBy(revenue, fund, "currentRevenue", lines, known);
}

/**
 * True for a line that the income side lacks: its lines fall short of their total by the amount that another table has for it. What
 * places do not list, or list in groups, is no missing line.
 */
function isLackedBy(
  revenue: AnyBlock,
  line: string,
  total: string,
  lines: readonly BudgetRow[],
  known: Fact
): boolean {
  if (revenue.row(line) || !revenue.row(total) || !isSome(known)) return false;
  const all = revenue.fact(total, "approved").amount;
  const gap = lines.reduce(
    (rest, { key }) => rest.minus(revenue.fact(key, "approved").amount),
    all
  );
  const rest = gap.to("yuan").minus(known.amount.to("yuan")).absolute();
  return rest.compare(ROUNDED_LINES) <= 0;
}

/** Half of 0.01 万元 for each of so many rounded lines as a side has. */
const ROUNDED_LINES = Amount.of("500", "yuan");

/** Classes that a side lacks though another table has money under them; none where a class bears a name of its own. */
export function lackedClasses(side: AnyBlock, other: AnyBlock): readonly string[] {
  const own = side.rowsOf("category");
  if (own.length === 0 || own.some(({ code }) => code === null)) return [];
  const codes = other.rowsOf("category").flatMap(({ code }) => code ?? []);
  return [...new Set(codes)].filter((code) => side.row(code) === null);
}
