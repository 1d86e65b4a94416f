import { cellNames } from "../budget/cell-names";
import { tableLabel, type BudgetFamily } from "../budget/family";
import type { TableId } from "../budget/schema";
import type { PlacedTargetTable } from "../budget/target-table";
import {
  demandedAmount,
  sortFindings,
  withAccepted,
  type CheckResult,
  type KeptException,
  type NotEvaluated,
} from "../checking/index";
import type { CellRef } from "../grid/address";
import { valueLookup, type WorkbookSnapshot } from "../grid/snapshot";
import { formatWithMeasure } from "../money/format";
import { isAmountWithUnit } from "../money/parse";
import type { RecognitionProblem } from "../recognition/problem";
import type { TableStatus } from "../recognition/read/read-budget";
import type { Recognized } from "../recognition/recognize";
import type { CheckReport, NotEvaluatedReport, ProblemReport } from "./check-report";
import { toFileYearRemarks } from "./file-year-remarks";
import { toFindings } from "./findings";
import { toHiddenRemarks } from "./hidden-remarks";
import { REACH, toHiddenSheetRemarks } from "./hidden-sheet-remarks";
import { toHiddenTargetRemarks } from "./hidden-target-remarks";
import { toMergeRemarks } from "./merge-remarks";
import { toScaledRemarks } from "./scaled-remarks";
import { toLayoutReport } from "./layout-report";
import { toTableReport } from "./table-report";

/** Whose values findings stand for, and what its sheet 核实说明 accepts. */
interface CheckedWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly exceptions: readonly KeptException[];
  /** Hidden copies of performance-target tables, of which nothing was read. */
  readonly hiddenTargets: readonly PlacedTargetTable[];
}

/** The view model of one checked workbook; what its sheet 核实说明 accepts is set apart. */
export function toCheckReport(
  recognized: Recognized,
  result: CheckResult,
  catalogue: CheckReport["catalogue"],
  { workbook, exceptions, hiddenTargets }: CheckedWorkbook
): CheckReport {
  const { budget, statuses, problems, evidence, formulas, hidden } = recognized;
  const { open, accepted, lapsed } = sortFindings(toFindings(result), exceptions, {
    valueOf: valueLookup(workbook),
    nameOf: cellNames(budget),
  });
  return {
    catalogue,
    layout: toLayoutReport(recognized),
    budgetUnit: budget.budgetUnit,
    fiscalYear: budget.fiscalYear,
    tables: statuses.map((status) => toTableReport(status, budget)),
    ...(evidence.otherTables.length > 0 ? { otherTables: evidence.otherTables } : {}),
    otherSheets: evidence.otherSheets,
    coverage: withAccepted(result.coverage, accepted),
    findings: open,
    accepted,
    lapsed,
    problems: [
      ...toFormulaRemarks(formulas),
      ...toHiddenRemarks(hidden),
      ...toHiddenSheetRemarks(workbook, budget),
      ...toMergeRemarks(workbook),
      ...toScaledRemarks(budget),
      ...toFileYearRemarks(workbook, budget.fiscalYear),
      ...withoutToldTwice([
        ...toProblemReports(problems, budget.family, result),
        ...toHiddenTargetRemarks(workbook, hiddenTargets),
      ]),
    ],
    notEvaluated: groupByCause(result.notEvaluated).map(([one, count]) => ({
      ...toNotEvaluatedReport(one, recognized, count),
      ...(count > 1 ? { count } : {}),
    })),
  };
}

/** A target table that is one of the published tables as well is named once. */
function withoutToldTwice(problems: readonly ProblemReport[]): readonly ProblemReport[] {
  const placeOf = ({ cell }: ProblemReport): string =>
    `${cell?.address ?? ""}!${cell?.sheet ?? ""}`;
  const isCopy = ({ kind }: ProblemReport): boolean => kind === "hidden-copy";
  return problems.filter(
    (one, at) =>
      !isCopy(one) ||
      problems.findIndex((other) => isCopy(other) && placeOf(other) === placeOf(one)) === at
  );
}

/** So many tables that stand twice are those of two units or years, not a copy that was left. */
const FEWEST_TWICE = 3;

/** Two sets of tables in one workbook are told once, else each table that stands twice by itself. */
function toProblemReports(
  problems: readonly RecognitionProblem[],
  family: BudgetFamily,
  result: CheckResult
): readonly ProblemReport[] {
  const twice = problems.filter(({ kind }) => kind === "ambiguous-table");
  const sets = twice.length < FEWEST_TWICE ? [] : toTwoSets(twice, family);
  const others = sets.length === 0 ? problems : problems.filter((one) => !twice.includes(one));
  return [
    ...sets,
    ...others.map((problem) => {
      const report = toProblemReport(problem, family);
      return { ...report, message: `${report.message}${provenAmount(problem, result)}` };
    }),
  ];
}

function toTwoSets(
  twice: readonly RecognitionProblem[],
  family: BudgetFamily
): readonly ProblemReport[] {
  const [first] = twice;
  const cell = first?.cells[0];
  if (!cell) return [];
  const name = tableLabel(family, first.table);
  const message = `${name}（${placesOf(first.cells)}）等 ${twice.length} 张表都不止一处，像是两个单位或两个年度的公开表放在了一个工作簿里，分不清校核哪一套，这些表都没有校核；请每一套单独存成一个工作簿，分别校核。`;
  return [{ kind: "ambiguous-table", message, sheet: cell.sheet, cell }];
}

function placesOf(cells: readonly CellRef[]): string {
  return cells.map(({ sheet, address }) => `“${sheet}”${address}`).join("、");
}

/** What could not be read, as a sentence: which table, which cell, what it means for the check. */
function toProblemReport(
  { kind, table, cells, detail }: RecognitionProblem,
  family: BudgetFamily
): ProblemReport {
  const name = tableLabel(family, table);
  const places = placesOf(cells);
  const sentences: Readonly<Record<RecognitionProblem["kind"], string>> = {
    "ambiguous-table": `${places} 都像是${name}，分不清哪一张是公开表，这张表没有校核；请把多余的一张改名或移走。`,
    "hidden-copy": `${places} 也是${name}，所在工作表是隐藏的，没有读取，只校核看得见的一张；${REACH[detail] ?? ""}，核对后把不用的删去。`,
    "other-title": `${places} 的表名是“${detail}”，下面却是${name}的表头，这张表没有校核；请核对表名，改正后再校核。`,
    "unread-table": `${places} 的表名是${name}的，下面的表头${detail === "" ? "没有认出" : `没有找到${detail}`}，这张表没有校核；请核对表头文字，改正后再校核。`,
    "table-beside": `${places} 的表名是${name}的，它与别的表左右并排，分不清哪几列是它的，这张表没有读取，没有校核；请把它移到另一张工作表，或者移到那张表的下方，再校核。`,
    "missing-column": `${name}没有找到“${detail}”一列，用到这一列的关系没有核对；请核对表头文字。`,
    "missing-total": `${name}没有找到“${detail}”一行，与合计有关的关系没有核对；请补上这一行。`,
    "missing-measure": `${name}没有写明“单位：万元”或“单位：元”，金额没有核对；请在表的右上补写。`,
    "other-measure": `${places} 写的是“${detail}”，${name}的金额没有核对；公开表的金额单位是万元或元，请换算后改写。`,
    "unreadable-amount": isAmountWithUnit(detail)
      ? `${places} 的“${detail}”写的单位与这张表的不同，分不清是单位写错还是没有换算，用到它的关系没有核对；请按表上的单位改写成数字。`
      : `${places} 的“${detail}”不是金额，用到它的关系没有核对；请改成数字。`,
    "unshown-amount": `${places} 存的是 ${detail}，不能断定公布的金额，用到它的关系没有核对；请改用普通的数字格式（如 #,##0.00），让单元格显示应公布的数。`,
    "uncalculated-formula": `${places} 的公式“${detail}”没有保存结果，这里也算不出，用到它的关系没有核对；请用 Excel 打开并保存后再核对。`,
    "unknown-row": `${places} 所在行“${detail}”不是${name}的行，没有核对；请核对行名。`,
  };
  const [cell] = cells;
  return { kind, message: sentences[kind], sheet: cell?.sheet ?? null, cell: cell ?? null };
}

/** What other relations say that a cell should hold which is no amount. */
function provenAmount({ kind, cells: [cell] }: RecognitionProblem, result: CheckResult): string {
  if (kind !== "unreadable-amount" || !cell) return "";
  const unread = result.notEvaluated.flatMap((one) =>
    one.kind === "unreadable-figures" ? one.evaluation : []
  );
  const amount = demandedAmount(cell, unread);
  return amount ? `按其他关系推算，应为 ${formatWithMeasure(amount)}。` : "";
}

/** Formulas that Excel has not calculated yet are no fault, but the clerk should know whose results these are. */
function toFormulaRemarks({
  calculated,
  isStale,
  differing,
}: Recognized["formulas"]): readonly ProblemReport[] {
  const remarks: ProblemReport[] = [];
  const [first] = calculated;
  const [odd] = differing;
  if (first) {
    const why = isStale
      ? `保存的公式结果不作数（文件要求打开时重新计算，或写文件的程序只存了 0），${calculated.length} 个公式`
      : `${calculated.length} 个公式没有保存结果，`;
    const message = `${why}已按公式计算（首个：“${first.sheet}”${first.address}）；请用 Excel 打开并保存后再核对一次。`;
    remarks.push({ kind: "calculated-formulas", message, sheet: first.sheet, cell: first });
  }
  if (odd) {
    const { cell, stored, result } = odd;
    const message = `${differing.length} 个公式保存的结果与按公式计算的不同（首个：“${cell.sheet}”${cell.address} 保存的是 ${toDigits(stored)}，算得 ${toDigits(result)}），仍按保存的结果核对；请在 Excel 中按 F9 重新计算并保存后再核对一次。`;
    remarks.push({ kind: "differing-formulas", message, sheet: cell.sheet, cell });
  }
  return remarks;
}

function toDigits(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** A column that was not found leaves every row of a rule unread: one line, with the number of them. */
function groupByCause(all: readonly NotEvaluated[]): readonly (readonly [NotEvaluated, number])[] {
  const groups = new Map<unknown, [NotEvaluated, number]>();
  for (const one of all) {
    const key = one.kind === "unreadable-figures" ? causeOf(one) : one;
    const known = groups.get(key);
    if (known) known[1] += 1;
    else groups.set(key, [one, 1]);
  }
  return [...groups.values()];
}

function causeOf({ rule, evaluation }: Extract<NotEvaluated, { kind: "unreadable-figures" }>) {
  const columns = evaluation.unreadable.map(
    ({ tableLabel, label }) => `${tableLabel}·${label.split("·").pop() ?? ""}`
  );
  return [rule.code, ...new Set(columns)].join(" ");
}

function toNotEvaluatedReport(
  one: NotEvaluated,
  { budget: { family }, statuses }: Recognized,
  count: number
): NotEvaluatedReport {
  const tablesOf = (wanted: TableStatus["status"]): ReadonlySet<TableId> =>
    new Set(statuses.flatMap(({ status, layout }) => (status === wanted ? layout.table : [])));
  const unclear = { ambiguous: tablesOf("ambiguous"), unread: tablesOf("unread") };
  return { code: one.rule.code, title: titleOf(one), ...whyNot(one, family, unclear, count) };
}

function whyNot(
  one: NotEvaluated,
  family: BudgetFamily,
  { ambiguous, unread }: Readonly<Record<"ambiguous" | "unread", ReadonlySet<TableId>>>,
  count: number
): Pick<NotEvaluatedReport, "reason" | "cause"> {
  switch (one.kind) {
    case "missing-tables": {
      const names = (ids: readonly TableId[]): string =>
        ids.map((id) => tableLabel(family, id)).join("、");
      const unclear = one.tables.filter((id) => ambiguous.has(id));
      if (unclear.length > 0) return { reason: `分不清哪一张是${names(unclear)}`, cause: "unread" };
      const untold = one.tables.filter((id) => unread.has(id));
      return untold.length > 0
        ? { reason: `没有读懂${names(untold)}的表头`, cause: "unread" }
        : { reason: `没有找到${names(one.tables)}`, cause: "missing-table" };
    }
    case "no-targets":
      return { reason: "工作簿中没有绩效目标表", cause: "not-asked" };
    case "no-prior":
      return { reason: "没有给出上年的工作簿", cause: "not-asked" };
    case "unreadable-figures":
      return {
        reason: `${one.evaluation.unreadable.map(({ tableLabel, label }) => `${tableLabel}“${label}”`).join("、")}没有读到金额${count > 1 ? `（同样原因共 ${count} 项）` : ""}`,
        cause: "unread",
      };
  }
}

function titleOf({ rule, kind }: NotEvaluated): string {
  if (kind === "no-targets") return "绩效目标表的全部规则";
  return kind === "no-prior" ? "与上年比较的全部规则" : rule.title;
}
