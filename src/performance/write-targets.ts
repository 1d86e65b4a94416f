import type { Budget } from "../budget/budget";
import { toColumnLetters } from "../grid/address";
import type { CellLook, NewSheetPlan, PlannedValue } from "../grid/plan";
import { parseColumnSpan } from "./column-span";
import { createTargetTables, type FilledForm } from "./create-target-tables";
import {
  fillWording,
  isSlotCell,
  type Form,
  type FormCell,
  type FormFamily,
  type IndicatorColumnId,
  type LabelCell,
  type SlotCell,
} from "./form";
import { TargetSheet, type BoxContent } from "./target-sheet";
import type { TargetTable, TargetValue } from "./target-table";

/** Tag of the sheet, so that a later run does not take it for a table of the workbook. */
export const TARGET_SHEET_TAG = "performance-targets";

/** Points of 100 that the weights leave to 预算执行率. */
const FULL_SCORE = 100;
/** Second-level names are merged downwards like the first-level ones. */
const MERGED_COLUMNS: readonly IndicatorColumnId[] = ["level1", "level2"];

/**
 * Writes the performance-target tables of a budget: all on one new sheet, one below the other with a blank row between,
 * because the forms share their first five columns, and a clerk prints, reads and hands in one sheet rather than one for
 * each project.
 */
export function writeTargets(family: FormFamily, budget: Budget): readonly NewSheetPlan[] {
  const { tables, note } = createTargetTables(family, budget);
  const sheet = new TargetSheet(widestColumns(family.forms));
  let row = 0;
  for (const filled of tables) row = writeTable(sheet, filled, family, row) + 1;
  if (note !== null) {
    const right = Math.max(...family.forms.map((form) => form.columnWidths.length)) - 1;
    sheet.putText({ row, left: 0, right }, note, "missing");
  }
  return [sheet.toPlan(TARGET_SHEET_TAG, family.wording.sheetName)];
}

function widestColumns(forms: readonly Form[]): readonly number[] {
  const columns = Math.max(...forms.map((form) => form.columnWidths.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...forms.map((form) => form.columnWidths[column] ?? 0))
  );
}

/** Writes one table from the given row on. @returns the row below it */
function writeTable(
  sheet: TargetSheet,
  { form, table, subtitle, remarks }: FilledForm,
  family: FormFamily,
  top: number
): number {
  const right = form.columnWidths.length - 1;
  sheet.putText({ row: top, left: 0, right }, table.title, "title");
  const subtitleLook = table.year === null ? "missing" : "subtitle";
  sheet.putText({ row: top + 1, left: 0, right }, subtitle, subtitleLook);
  form.rows.forEach((cells, index) => {
    for (const cell of cells) writeCell(sheet, cell, top + 2 + index, table, family);
  });
  let row = writeIndicators(sheet, form, table, top + 2 + form.rows.length);
  for (const remark of remarks) {
    sheet.putText({ row, left: 0, right }, remark, "missing");
    row += 1;
  }
  return row;
}

function writeCell(
  sheet: TargetSheet,
  cell: FormCell,
  row: number,
  table: TargetTable,
  family: FormFamily
): void {
  const span = parseColumnSpan(cell.at);
  if (isSlotCell(cell)) {
    sheet.put({ row, ...span }, toContent(table.values[cell.slot], cell));
  } else {
    sheet.putText({ row, ...span, ...downOf(cell) }, writeLabel(cell, family), "caption");
  }
}

function downOf({ down }: LabelCell): { readonly down?: number } {
  return down === undefined ? {} : { down };
}

function writeLabel({ label }: LabelCell, { wording }: FormFamily): string {
  return fillWording(label, { organization: wording.organizations.budgetUnit });
}

function toContent(value: TargetValue | undefined, cell: SlotCell): BoxContent {
  const look: CellLook = "amount" in cell ? "amount" : "text";
  const lines = cell.lines === undefined ? {} : { lines: cell.lines };
  switch (value?.kind) {
    case "amount":
      return {
        value: { kind: "amount", decimal: value.amount.toString() },
        look: "amount",
        ...lines,
      };
    case "missing":
      return { value: { kind: "text", text: value.text }, look: "missing", ...lines };
    case "text":
    case "unreadable":
      return { value: { kind: "text", text: value.text }, look, ...lines };
    default:
      return { value: null, look, ...lines };
  }
}

/** Captions, empty rows and the sum of the weights. @returns the row below */
function writeIndicators(
  sheet: TargetSheet,
  form: Form,
  { indicators }: TargetTable,
  top: number
): number {
  const { columns } = form.indicators;
  const right = form.columnWidths.length - 1;
  for (const { at, caption } of columns)
    sheet.putText({ row: top, ...parseColumnSpan(at) }, caption, "caption");
  const first = top + 1;
  indicators.forEach((indicator, index) => {
    for (const { id, at } of columns) {
      if (MERGED_COLUMNS.includes(id)) continue;
      const look = id === "weight" ? "integer" : "text";
      sheet.putText({ row: first + index, ...parseColumnSpan(at) }, indicator[id] ?? "", look);
    }
  });
  writeGroups(sheet, form, first);
  const total = first + indicators.length;
  writeWeightTotal(sheet, form, first, total);
  const { note, weightTotal } = form.indicators;
  const text = fillWording(note, { total: weightTotal, rest: FULL_SCORE - weightTotal });
  sheet.putText({ row: total + 1, left: 0, right }, text, "note");
  return total + 2;
}

/** First- and second-level names, each merged downwards over its rows; rows without a name stay apart. */
function writeGroups(sheet: TargetSheet, form: Form, first: number): void {
  const [level1At, level2At] = MERGED_COLUMNS.map((id) => parseColumnSpan(columnOf(form, id)));
  if (!level1At || !level2At) return;
  let row = first;
  for (const { level1, level2 } of form.indicators.groups) {
    const down = level2.reduce((sum, { rows }) => sum + rows, 0);
    sheet.putText({ row, ...level1At, down }, level1, "caption");
    for (const { name, rows } of level2) {
      if (name !== "") sheet.putText({ row, ...level2At, down: rows }, name, "caption");
      else
        for (let next = 0; next < rows; next += 1)
          sheet.putText({ row: row + next, ...level2At }, "", "caption");
      row += rows;
    }
  }
}

function columnOf(form: Form, id: IndicatorColumnId): string {
  const column = form.indicators.columns.find((candidate) => candidate.id === id);
  if (!column) throw new RangeError(`${form.id} has no indicator column ${id}`);
  return column.at;
}

/** A live sum: it follows while the clerk fills in the weights, and stretches over rows inserted between. */
function writeWeightTotal(sheet: TargetSheet, form: Form, first: number, row: number): void {
  const weight = parseColumnSpan(columnOf(form, "weight"));
  const letters = toColumnLetters(weight.left);
  const value: PlannedValue = {
    kind: "formula",
    formula: `=SUM(${letters}${first + 1}:${letters}${row})`,
  };
  sheet.putText({ row, left: 0, right: weight.left - 1 }, form.indicators.total, "caption");
  sheet.put({ row, left: weight.left, right: weight.right }, { value, look: "integer" });
  const lastColumn = form.columnWidths.length - 1;
  if (weight.right < lastColumn)
    sheet.putText({ row, left: weight.right + 1, right: lastColumn }, "", "text");
}
