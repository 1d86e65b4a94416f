import type { CheckResult, RuleEvaluation } from "../checking/index";
import { toColumnLetters } from "../grid/address";
import type { CellLook, Highlight, NewSheetPlan, PlannedCell, PlannedValue } from "../grid/plan";
import { countCellLines, toRowHeight } from "../grid/row-height";
import { isReplaceable } from "../grid/sheet-references";
import { valueLookup, type WorkbookSnapshot } from "../grid/snapshot";
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
import { findingMessage } from "./finding-message";
import { AUDIT_CAPTIONS, AUDIT_SHEET_NAME, AUDIT_SHEET_TAG, AUDIT_TITLE } from "./sheet-tags";

const COLUMN_WIDTHS = [8, 30, 36, 13, 36, 13, 11, 10, 6, 8];
const COLUMN_LOOKS: readonly CellLook[] = [
  "row-number",
  "text",
  "text",
  "exact-amount",
  "text",
  "exact-amount",
  "exact-amount",
  "exact-amount",
  "row-number",
  "row-number",
];
const LAST_COLUMN = AUDIT_CAPTIONS.length - 1;

/** Relations with formulas beyond this number would pass what Excel takes in one request; balanced ones are left out first. */
const MOST_FORMULA_ROWS = 4_000;

/** A row of the sheet: cells side by side, or one text across the sheet. */
type Line =
  | {
      readonly kind: "across";
      readonly value: PlannedValue;
      readonly look: CellLook;
      readonly text: string;
    }
  | {
      readonly kind: "cells";
      readonly values: readonly (PlannedValue | null)[];
      readonly looks: readonly CellLook[];
    }
  | {
      readonly kind: "remark";
      readonly code: string;
      readonly title: string;
      readonly message: string;
      readonly result: string;
    };

/**
 * 校核表: every relation with something on either side as live formulas, readable without the add-in; then those that no
 * formula can express, with the result of now, and what was not checked.
 */
export function toAuditSheetPlan(
  result: CheckResult,
  report: CheckReport,
  workbook: WorkbookSnapshot
): NewSheetPlan {
  const place = { home: null, valueOf: valueLookup(workbook) };
  const items = result.evaluations
    .filter(({ isApplicable, outcome }) => isApplicable && outcome !== "not-evaluated")
    .map((evaluation) => toAuditItem(evaluation, place));
  const live = worstFirst(items.filter((item) => item.formulas !== null));
  const listed = withinLimit(live);
  const heading = headingOf(report, listed, live.length - listed.length);
  const firstRow = heading.length + 1;
  const lines: readonly Line[] = [
    ...heading,
    captions(AUDIT_CAPTIONS),
    ...listed.flatMap(({ evaluation, formulas }, index): readonly Line[] =>
      formulas
        ? [
            {
              kind: "cells",
              values: toAuditRow(evaluation, formulas, firstRow + index),
              looks: COLUMN_LOOKS,
            },
          ]
        : []
    ),
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

/** Within each result in the order of the rules. */
function worstFirst(items: readonly AuditItem[]): readonly AuditItem[] {
  const order: readonly string[] = Object.values(AUDIT_RESULTS);
  const rank = ({ evaluation }: AuditItem): number => order.indexOf(resultOf(evaluation));
  return [...items].sort((a, b) => rank(b) - rank(a));
}

/** Rows that do not agree, as long as they do not. */
function violatedRows(top: number, bottom: number): Highlight {
  const formula = `$${toColumnLetters(LAST_COLUMN)}${top + 1}=${quoted(AUDIT_RESULTS.violated)}`;
  return { bounds: { top, bottom, left: 0, right: LAST_COLUMN }, formula, severity: "error" };
}

function withinLimit(live: readonly AuditItem[]): readonly AuditItem[] {
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
  listed: readonly AuditItem[],
  omitted: number
): readonly Line[] {
  const { budgetUnit, fiscalYear, catalogue, coverage } = report;
  const subject = `${budgetUnit ?? ""}${fiscalYear === null ? "" : `${fiscalYear}年`}${AUDIT_TITLE}`;
  const rest = [
    `${coverage.notApplicable} 项两边都没有数，没有列出`,
    ...(omitted > 0 ? [`关系太多，另有 ${omitted} 项写表时平衡的没有列出`] : []),
    ...(coverage.notEvaluated > 0 ? [`${coverage.notEvaluated} 项没有核对，见表末`] : []),
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

/** Counts results as they are now. */
function summaryLine(listed: readonly AuditItem[]): Line {
  const rows = listed.length;
  const results = `$J$6:$J$${Math.max(6, rows + 5)}`;
  const counts = Object.values(AUDIT_RESULTS).map(
    (word) => `${quoted(`${word} `)}&COUNTIF(${results},${quoted(word)})&${quoted(" 项")}`
  );
  const source = `${quoted(`共 ${rows} 项：`)}&${counts.join(`&${quoted("，")}&`)}&${quoted("。")}`;
  const now = Object.values(AUDIT_RESULTS).map((word) => {
    const count = listed.filter(({ evaluation }) => resultOf(evaluation) === word).length;
    return `${word} ${count} 项`;
  });
  const result = `共 ${rows} 项：${now.join("，")}。`;
  return { kind: "across", value: formula(source, text(result)), look: "note", text: result };
}

/** Relations without formulas: each violated one, the others of a rule in one line. */
function staticLines(items: readonly AuditItem[]): readonly Line[] {
  const lines: Line[] = [];
  const sound = new Map<
    string,
    { readonly evaluation: RuleEvaluation; readonly reason: string; count: number }
  >();
  for (const item of items) {
    if (item.formulas) continue;
    const { evaluation, reason } = item;
    const { code, title } = evaluation.rule;
    if (evaluation.outcome !== "satisfied") {
      const result = resultOf(evaluation);
      lines.push({
        kind: "remark",
        code,
        title,
        message: `${findingMessage(evaluation)}（${reason}）`,
        result,
      });
      continue;
    }
    const known = sound.get(`${code} ${reason}`);
    if (known) known.count += 1;
    else sound.set(`${code} ${reason}`, { evaluation, reason, count: 1 });
  }
  for (const { evaluation, reason, count } of sound.values()) {
    const { code, title } = evaluation.rule;
    lines.push({
      kind: "remark",
      code,
      title,
      message: `${count} 处相符（${reason}）`,
      result: AUDIT_RESULTS.exact,
    });
  }
  if (lines.length === 0) return [];
  return [across("以下各项不能用公式表达，是写表时的结果，不随改动更新：", "heading"), ...lines];
}

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

function across(content: string, look: CellLook): Line {
  return { kind: "across", value: text(content), look, text: content };
}

function captions(values: readonly string[]): Line {
  return { kind: "cells", values: values.map(text), looks: values.map(() => "caption") };
}

function toCells(line: Line, row: number): readonly PlannedCell[] {
  switch (line.kind) {
    case "across":
      return [{ row, column: 0, value: line.value, look: line.look }];
    case "cells":
      return line.values.map((value, column) => ({
        row,
        column,
        value,
        look: line.looks[column] ?? "text",
      }));
    case "remark": {
      const values = [line.code, line.title, line.message];
      return COLUMN_LOOKS.map((look, column) => {
        const content = column === LAST_COLUMN ? line.result : values[column];
        const value = content === undefined ? null : text(content);
        return { row, column, value, look: column > 1 && column < LAST_COLUMN ? "text" : look };
      });
    }
  }
}

function mergesOf(line: Line): readonly (readonly [number, number])[] {
  if (line.kind === "across") return [[0, LAST_COLUMN]];
  return line.kind === "remark" ? [[2, LAST_COLUMN - 1]] : [];
}

function heightOf(line: Line): number {
  const widthOf = (from: number, to: number): number =>
    COLUMN_WIDTHS.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  switch (line.kind) {
    case "across":
      return toRowHeight(countCellLines(line.text, line.look, widthOf(0, LAST_COLUMN)));
    case "remark":
      return toRowHeight(
        Math.max(
          countCellLines(line.title, "text", widthOf(1, 1)),
          countCellLines(line.message, "text", widthOf(2, LAST_COLUMN - 1))
        )
      );
    case "cells":
      return toRowHeight(
        Math.max(
          ...line.values.map((value, column) =>
            value ? countCellLines(shownText(value), "text", COLUMN_WIDTHS[column] ?? 10) : 1
          )
        )
      );
  }
}

/** What a cell shows, as far as its height needs it: numbers are short. */
function shownText(value: PlannedValue): string {
  const content = value.kind === "formula" ? value.result : value;
  return content?.kind === "text" ? content.text : "";
}
