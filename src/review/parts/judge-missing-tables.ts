import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Block } from "../../budget/block";
import { toComparable } from "../../text/normalize";
import type { PartFinding, PlacedLine } from "./part-finding";
import type { PrintedBudget, PrintedTitle } from "./printed-budget";

/** Fewer printed tables, or a smaller share of those with amounts, are extracts. */
const LEAST_TABLES = 3;
const LEAST_SHARE = 0.5;
/** Titles are short. */
const LONGEST_TITLE = 60;

/**
 * Tables with amounts that a text does not print though it prints the others; nothing where one of its titles is none of the
 * workbook's, which may be the missing one.
 * @param lines - the text without its contents
 * @param told - what is said of the contents already; a table that it names is not told again
 */
export function judgeMissingTables(
  lines: readonly PlacedLine[],
  { titles }: PrintedBudget,
  budget: Budget,
  told: readonly PartFinding[]
): readonly PartFinding[] {
  const tables = tablesOf(budget);
  const words = titles.map((title) => toComparable(title.text));
  const isKnown = words.every((text) => tables.some((table) => text.endsWith(shortTitle(table))));
  const filled = tables.filter(hasAmounts);
  const isThere = (table: AnyBudgetTable): boolean =>
    lines.some(
      ({ text }) =>
        text.length <= LONGEST_TITLE && toComparable(text.trim()).endsWith(shortTitle(table))
    );
  const missing = filled.filter((table) => !isThere(table));
  const printed = filled.length - missing.length;
  if (!isKnown || printed < LEAST_TABLES || printed < LEAST_SHARE * filled.length) return [];
  const named = told.map(({ message }) => toComparable(message));
  return missing
    .filter(({ title }) => !named.some((words) => words.includes(toComparable(title.text))))
    .map((table) => isMissing(table, titles, tables));
}

function isMissing(
  table: AnyBudgetTable,
  titles: readonly PrintedTitle[],
  tables: readonly AnyBudgetTable[]
): PartFinding {
  const behind = tables.slice(tables.indexOf(table) + 1);
  const next = titles.find(({ text }) =>
    behind.some((one) => toComparable(text).endsWith(shortTitle(one)))
  );
  const start = next?.start ?? titles[titles.length - 1]?.end ?? 0;
  const message = `文稿里印了 ${titles.length} 张预算表，没有表${table.number}“${table.title.text}”，工作簿里的这张表有金额，是否漏印？`;
  const cells = [table.title.cell];
  return { severity: "warning", start, end: start, message, expected: null, cells };
}

/** Without the year and the words that some texts leave out. */
function shortTitle({ title }: AnyBudgetTable): string {
  return toComparable(title.text).replace(/^(?:20\d\d年?)?(?:部门|单位)?/u, "");
}

function hasAmounts({ blocks, status }: AnyBudgetTable): boolean {
  return (
    status === "recognized" &&
    Object.values<Block>(blocks).some((block) => block.amounts.some(({ amount }) => !amount.isZero))
  );
}
