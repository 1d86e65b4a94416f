import type { CheckResult, RelationFormulas } from "../checking/index";
import { toColumnLetters } from "../grid/address";
import type { Highlight, NewSheetPlan } from "../grid/plan";
import { isReplaceable } from "../grid/sheet-references";
import { valueLookup, type WorkbookSnapshot } from "../grid/snapshot";
import {
  across,
  captions,
  COLUMN_LOOKS,
  COLUMN_WIDTHS,
  heightOf,
  LAST_COLUMN,
  mergesOf,
  toCells,
  type Line,
} from "./audit-lines";
import {
  AUDIT_RESULTS,
  formula,
  quoted,
  resultOf,
  text,
  toAuditItem,
  toAuditRow,
  type AuditItem,
} from "./audit-rows";
import type { CheckReport } from "./check-report";
import { EXCEPTION_SHEET_NAME } from "./exception-sheet";
import { findingMessage } from "./finding-message";
import { acceptanceLookup } from "./findings";
import { AUDIT_CAPTIONS, AUDIT_SHEET_NAME, AUDIT_SHEET_TAG, AUDIT_TITLE } from "./sheet-tags";

/** Relations with formulas beyond this number would pass what Excel takes in one request; balanced ones are left out first. */
const MOST_FORMULA_ROWS = 4_000;

/**
 * 校核表: every relation with something on either side as live formulas, readable without the add-in; then those that no
 * formula can express, with the result of now, and what was not checked. What was accepted is told as such, as long as
 * none of its cells changes.
 */
export function toAuditSheetPlan(
  result: CheckResult,
  report: CheckReport,
  workbook: WorkbookSnapshot
): NewSheetPlan {
  const items = toItems(result, report, workbook);
  const live = worstFirst(items.filter(isLive));
  const listed = withinLimit(live);
  const heading = headingOf(report, items, { listed, omitted: live.length - listed.length });
  const firstRow = heading.length + 1;
  const valueOf = valueLookup(workbook);
  const lines: readonly Line[] = [
    ...heading,
    captions(AUDIT_CAPTIONS),
    ...listed.map((item, index): Line => {
      const values = toAuditRow(item, firstRow + index, valueOf);
      return { kind: "cells", values, looks: COLUMN_LOOKS };
    }),
    ...staticLines(items),
    ...uncheckedLines(report),
  ];
  const old = workbook.sheets.find(({ tag }) => tag === AUDIT_SHEET_TAG);
  return {
    tag: AUDIT_SHEET_TAG,
    name: AUDIT_SHEET_NAME,
    replaces: old && isReplaceable(workbook, old) ? old.id : null,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: Object.fromEntries(lines.map((line, row) => [row, heightOf(line)])),
    cells: lines.flatMap(toCells),
    merges: lines.flatMap((line, row) =>
      mergesOf(line).map(([left, right]) => ({ top: row, bottom: row, left, right }))
    ),
    landscape: true,
    repeatedRows: [firstRow - 1, firstRow - 1],
    highlights: [violatedRows(firstRow, lines.length - 1)],
  };
}

type LiveItem = AuditItem & { readonly formulas: RelationFormulas };

function isLive(item: AuditItem): item is LiveItem {
  return item.formulas !== null;
}

function toItems(
  result: CheckResult,
  { accepted }: CheckReport,
  workbook: WorkbookSnapshot
): readonly AuditItem[] {
  const place = { home: null, valueOf: valueLookup(workbook) };
  const acceptanceOf = acceptanceLookup(accepted);
  return result.evaluations
    .filter(({ isApplicable, outcome }) => isApplicable && outcome !== "not-evaluated")
    .map((evaluation) => toAuditItem(evaluation, place, acceptanceOf(evaluation)));
}

/** Within each result in the order of the rules. */
function worstFirst(items: readonly LiveItem[]): readonly LiveItem[] {
  const order: readonly string[] = Object.values(AUDIT_RESULTS);
  const rank = (item: LiveItem): number => order.indexOf(resultOf(item));
  return [...items].sort((a, b) => rank(b) - rank(a));
}

/** Rows that do not agree, as long as they do not. */
function violatedRows(top: number, bottom: number): Highlight {
  const formula = `$${toColumnLetters(LAST_COLUMN)}${top + 1}=${quoted(AUDIT_RESULTS.violated)}`;
  return { bounds: { top, bottom, left: 0, right: LAST_COLUMN }, formula, severity: "error" };
}

function withinLimit(live: readonly LiveItem[]): readonly LiveItem[] {
  if (live.length <= MOST_FORMULA_ROWS) return live;
  const open = live.filter(({ evaluation }) => evaluation.outcome !== "satisfied");
  const room = Math.max(0, MOST_FORMULA_ROWS - open.length);
  const balanced = new Set(
    live.filter(({ evaluation }) => evaluation.outcome === "satisfied").slice(0, room)
  );
  return live.filter((item) => item.evaluation.outcome !== "satisfied" || balanced.has(item));
}

function headingOf(
  report: CheckReport,
  items: readonly AuditItem[],
  { listed, omitted }: { readonly listed: readonly LiveItem[]; readonly omitted: number }
): readonly Line[] {
  const { budgetUnit, fiscalYear, catalogue, coverage } = report;
  const subject = `${budgetUnit ?? ""}${fiscalYear === null ? "" : `${fiscalYear}年`}${AUDIT_TITLE}`;
  const rest = [
    `${coverage.notApplicable} 项两边都没有数，没有列出`,
    ...(omitted > 0 ? [`关系太多，另有 ${omitted} 项写表时平衡的没有列出`] : []),
    ...describeStatic(items.filter((item) => !isLive(item))),
    ...(coverage.notEvaluated > 0 ? [`${coverage.notEvaluated} 项没有核对，见表末`] : []),
    ...(report.accepted.length > 0
      ? [
          `“${AUDIT_RESULTS.accepted}”的理由见工作表“${EXCEPTION_SHEET_NAME}”，有关的单元格一改动，接受就不再算数`,
        ]
      : []),
  ];
  return [
    across(subject, "title"),
    across(
      `规则目录 ${catalogue.version}${catalogue.switches.length > 0 ? `（不按目录：${catalogue.switches.join("、")}）` : ""}。本表是公式：改动公开表后由 Excel 重新计算，不需要加载项；增减行、列后请重新写一次。同一个数写在两处不许有差额；合计与分项之差不超过“允许误差”（各数取整误差之和）的是尾差，只有一个分项不为零时不许有差额。`,
      "note"
    ),
    summaryLine(listed),
    across(`${rest.join("；")}。`, "note"),
  ];
}

/** Those at the end of the sheet are not in the line that counts: they follow no change. */
function describeStatic(items: readonly AuditItem[]): readonly string[] {
  if (items.length === 0) return [];
  const open = items.filter((item) => resultOf(item) !== AUDIT_RESULTS.exact);
  const words = [...new Set(open.map(resultOf))].map(
    (word) => `${word} ${open.filter((item) => resultOf(item) === word).length} 项`
  );
  const told = words.length > 0 ? `（${words.join("、")}）` : "，都相符";
  return [`另有 ${items.length} 项不能用公式表达${told}，见表末`];
}

/** Counts results as they are now; nothing becomes accepted later. */
function summaryLine(listed: readonly LiveItem[]): Line {
  const rows = listed.length;
  const countOf = (word: string): number => listed.filter((item) => resultOf(item) === word).length;
  const words = Object.values(AUDIT_RESULTS).filter(
    (word) => word !== AUDIT_RESULTS.accepted || countOf(word) > 0
  );
  const results = `$J$6:$J$${Math.max(6, rows + 5)}`;
  const counts = words.map(
    (word) => `${quoted(`${word} `)}&COUNTIF(${results},${quoted(word)})&${quoted(" 项")}`
  );
  const source = `${quoted(`共 ${rows} 项：`)}&${counts.join(`&${quoted("，")}&`)}&${quoted("。")}`;
  const result = `共 ${rows} 项：${words.map((word) => `${word} ${countOf(word)} 项`).join("，")}。`;
  return { kind: "across", value: formula(source, text(result)), look: "note", text: result };
}

/** Relations without formulas: each violated one, the others of a rule in one line. */
function staticLines(items: readonly AuditItem[]): readonly Line[] {
  const open: Line[] = [];
  const sound = new Map<
    string,
    { readonly line: RemarkLine; readonly why: string; count: number }
  >();
  for (const item of items) {
    if (isLive(item)) continue;
    const { evaluation, reason, accepted } = item;
    const { code, title } = evaluation.rule;
    const line = { kind: "remark" as const, code, title, message: "", result: resultOf(item) };
    if (evaluation.outcome !== "satisfied") {
      const why = accepted ? `${reason}；核实说明：${accepted.acceptance.reason}` : reason;
      open.push({ ...line, message: `${findingMessage(evaluation)}（${why}）` });
      continue;
    }
    const known = sound.get(`${code} ${reason}`);
    if (known) known.count += 1;
    else sound.set(`${code} ${reason}`, { line, why: reason, count: 1 });
  }
  const counted = [...sound.values()].map(({ line, why, count }): Line => ({
    ...line,
    message: `${count} 处相符（${why}）`,
  }));
  if (open.length + counted.length === 0) return [];
  const heading = across("以下各项不能用公式表达，是写表时的结果，不随改动更新：", "heading");
  return [heading, ...open, ...counted];
}

type RemarkLine = Extract<Line, { kind: "remark" }>;

function uncheckedLines({ notEvaluated, problems }: CheckReport): readonly Line[] {
  if (notEvaluated.length === 0 && problems.length === 0) return [];
  return [
    across("没有核对的：", "heading"),
    ...notEvaluated.map(({ code, title, reason }): Line => ({
      kind: "remark",
      code,
      title,
      message: reason,
      result: "没有核对",
    })),
    ...problems.map(({ message }) => across(message, "note")),
  ];
}
