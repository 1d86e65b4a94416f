import { tablesOf, type Budget } from "../../budget/budget";
import { toComparable } from "../../text/normalize";
import type { Span } from "../reading/span";
import { comparePrinted, type ComparedTables } from "./compare-printed";
import { compareSideBySide } from "./compare-side-by-side";
import { cutParts } from "./document-parts";
import { judgeColumnTotals } from "./judge-column-totals";
import { judgeContents } from "./judge-contents";
import { judgeMissingTables } from "./judge-missing-tables";
import { judgeNumbering } from "./judge-numbering";
import { judgePresence } from "./judge-presence";
import { judgePrintedTables, type JudgedLines } from "./judge-printed-tables";
import { judgeResidue, listBlanks } from "./judge-residue";
import { judgeSmallTables, stretchesOf } from "./judge-small-tables";
import { judgeStaff } from "./judge-staff";
import { judgeStaffMoney } from "./judge-staff-money";
import { judgeStatedTwice } from "./judge-stated-twice";
import { judgeTableNumbers } from "./judge-table-numbers";
import { judgeTypedColumns } from "./judge-typed-columns";
import { judgeTitleYears } from "./judge-years";
import {
  printedSentence,
  type PrintedBudget,
  type PrintedCount,
  type PrintedTitle,
} from "./printed-budget";
import { placeLines, type PartFinding } from "./part-finding";

/** What stands around the sentences of a text. */
export interface ReviewedParts {
  /** Cover, contents, headings, staff, printed tables, leftovers of a template. */
  readonly findings: readonly PartFinding[];
  /** What nobody has filled in, anywhere in the text. */
  readonly blanks: readonly PartFinding[];
  /** Amounts of printed tables that are the workbook's. */
  readonly agreed: readonly Span[];
  /** Numbers of small tables that follow from others of the same table. */
  readonly consistent: readonly Span[];
  /** How far the printed tables were compared, null where there are none. */
  readonly printed: string | null;
}

/**
 * Reads a document around its sentences; both lists are in the order of the text.
 * @param printed - the budget tables that it prints, null for none
 */
export function reviewParts(
  lines: readonly string[],
  budget: Budget,
  printed: PrintedBudget | null = null
): ReviewedParts {
  const placed = placeLines(lines);
  const compared = printed && comparePrinted(printed, budget);
  const known = compared?.tables ?? new Set<string>();
  const besides = compareSideBySide(placed, budget, known);
  const byLines = [
    ...besides,
    ...judgePrintedTables(placed, budget, new Set([...known, ...besides.map(({ id }) => id)])),
  ];
  const unread = unreadOf(compared, byLines);
  // What only stands below a title like that of a table is one of the text's own.
  const covered = (printed?.covered ?? []).filter(
    ({ start, end }) => !unread.some((title) => start <= title.start && title.start < end)
  );
  const stretches = stretchesOf(placed, covered);
  const small = judgeSmallTables(stretches, budget);
  const typed = judgeTypedColumns(
    stretches.map(({ rows }) => rows),
    budget.fiscalYear
  );
  const totals = judgeColumnTotals(stretches.map(({ rows }) => rows));
  const agreed = byLines.flatMap((table) => table.agreed);
  const document = cutParts(placed);
  const body = placed.slice(document.front.length);
  const contents = judgeContents(
    document,
    tablesOf(budget).map(({ title }) => toComparable(title.text))
  );
  const missing = printed ? judgeMissingTables(body, printed, budget, contents) : [];
  const findings = [
    ...judgeTitleYears(document, budget.fiscalYear),
    ...judgePresence(document),
    ...contents,
    ...missing,
    ...judgeNumbering(document, body),
    ...judgeTableNumbers(body, budget),
    ...judgeResidue(placed),
    ...judgeStaff(placed),
    ...judgeStaffMoney(placed, budget),
    ...judgeStatedTwice(placed, budget.budgetUnit, budget.fiscalYear),
    ...(compared?.findings ?? []),
    ...byLines.flatMap((table) => table.findings),
    ...small.findings,
    ...typed.findings,
    ...totals.findings.filter(
      (total) => ![...small.findings, ...typed.findings].some((one) => isOver(one, total))
    ),
  ];
  return {
    findings: findings.sort((a, b) => a.start - b.start),
    blanks: listBlanks(placed, budget.budgetUnit),
    agreed: [...(compared?.agreed ?? []), ...agreed, ...small.agreed],
    consistent: [...typed.consistent, ...totals.consistent],
    printed: compared && printedSentence(withLines(compared.count, byLines)),
  };
}

function isOver(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Titles of tables of which nothing was compared, neither whole nor by lines. */
function unreadOf(
  compared: ComparedTables | null,
  byLines: readonly JudgedLines[]
): readonly PrintedTitle[] {
  return compared === null ? [] : withLines(compared.count, byLines).unread;
}

/** Tables that were not read whole count where lines of them were compared. */
function withLines(count: PrintedCount, byLines: readonly JudgedLines[]): PrintedCount {
  const compared = byLines.filter(({ agreed }) => agreed.length > 0);
  const isCompared = ({ start }: Span): boolean =>
    compared.some(({ title }) => title.start === start);
  const amounts = compared.reduce(
    (sum, { agreed, findings }) => sum + agreed.length + findings.length,
    count.amounts
  );
  const unread = count.unread.filter((title) => !isCompared(title));
  const tables = count.tables + count.unread.length - unread.length;
  const doubts = [...count.doubts, ...compared.flatMap((table) => table.doubts)];
  return { ...count, tables, amounts, doubts, unread };
}
