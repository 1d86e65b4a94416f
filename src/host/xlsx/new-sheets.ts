import { BudgetToolError } from "../../errors/budget-tool-error";
import { HOST_STEPS } from "../../errors/host-steps";
import {
  PAGE_FOOT,
  type NewSheetPlan,
  type PlannedCell,
  type PlannedContent,
  type SheetPage,
} from "../../grid/plan";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import { assertReplaceable } from "../assert-replaceable";
import { CELL_LOOKS } from "../cell-looks";
import { isSheetName, toFreeSheetNames } from "../free-sheet-names";
import type { AddedSheet } from "../workbook-store";
import { toMarkFormat } from "./mark-format";
import { SHEET_COLUMNS, SHEET_ROWS } from "./limits";
import type { DocumentSheet, WorkbookDocument } from "./workbook-document";

/** Longest text of a cell. */
const TEXT_LIMIT = 32_767;

/**
 * Adds sheets after the last one or in place of one of ours, all or none: plans are checked before the first sheet is made, and what was made is
 * deleted again if writing fails all the same.
 * @throws BudgetToolError - "protected" when the structure is locked, "cannot-replace", "host-failure" for a plan that Excel would refuse
 */
export function writeNewSheets(
  document: WorkbookDocument,
  plans: readonly NewSheetPlan[],
  basis?: WorkbookSnapshot
): readonly AddedSheet[] {
  if (plans.length === 0) return [];
  if (document.isStructureProtected) throw new BudgetToolError("protected", { sheet: null });
  for (const plan of plans) assertWritable(plan);
  assertReplaceable(plans, document.sheets, basis);
  const names = toFreeSheetNames(
    plans.map(({ name }) => name),
    document.sheets.map(({ name }) => name)
  );
  const added: DocumentSheet[] = [];
  try {
    plans.forEach((plan, index) => {
      const sheet = document.addSheet(names[index] ?? plan.name);
      added.push(sheet);
      writeSheet(sheet, plan);
    });
  } catch (cause) {
    for (const sheet of added) document.deleteSheet(sheet.id);
    throw failure("写入时出错", cause);
  }
  return added.map((sheet, index) => {
    const { replaces, tag } = plans[index] ?? { replaces: null, tag: null };
    if (replaces !== null) takePlace(document, sheet, replaces);
    return { id: sheet.id, name: sheet.name, tag };
  });
}

/** Nothing can fail any more here: the new sheet is written, the old one is known to be ours. */
function takePlace(document: WorkbookDocument, sheet: DocumentSheet, oldId: string): void {
  const position = document.sheets.findIndex(({ id }) => id === oldId);
  const name = document.sheets[position]?.name ?? sheet.name;
  // Behind the old one: a view that shows it then shows the new one when it goes.
  document.moveSheet(sheet.id, position + 1);
  document.deleteSheet(oldId);
  sheet.name = name;
}

function assertWritable({ name, cells }: NewSheetPlan): void {
  if (!isSheetName(name)) throw failure(`工作表名“${name}”无效`);
  for (const cell of cells) {
    const isInside =
      cell.row >= 0 && cell.row < SHEET_ROWS && cell.column >= 0 && cell.column < SHEET_COLUMNS;
    if (!isInside) throw failure(`第${cell.row + 1}行超出工作表`);
    const { value } = cell;
    if (value?.kind === "amount" && !isDecimal(value.decimal))
      throw failure(`“${value.decimal}”不是数字`);
    if (value?.kind === "text" && value.text.length > TEXT_LIMIT)
      throw failure(`第${cell.row + 1}行的文字超过${TEXT_LIMIT}字`);
  }
}

function isDecimal(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function failure(detail: string, cause?: unknown): BudgetToolError {
  const info = { step: HOST_STEPS.addSheets, detail, leftBehind: null };
  return new BudgetToolError("host-failure", info, { cause });
}

function writeSheet(sheet: DocumentSheet, plan: NewSheetPlan): void {
  if (plan.tag !== null) sheet.setTag(plan.tag);
  plan.columnWidths.forEach((width, column) => sheet.setColumnWidth(column, width));
  const sorted = [...plan.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of sorted) writeCell(sheet, cell);
  for (const [row, points] of Object.entries(plan.rowHeights))
    sheet.setRowHeight(Number(row), points);
  for (const range of plan.merges) sheet.merge(range);
  for (const { bounds, formula, severity } of plan.highlights ?? [])
    sheet.addConditionalFormat(toMarkFormat([bounds], `=${formula}`, severity));
  writePage(sheet, plan);
}

function writePage(
  sheet: DocumentSheet,
  { tag, landscape, repeatedRows, pages }: SheetPage & Pick<NewSheetPlan, "tag">
): void {
  sheet.setOrientation(landscape ? "landscape" : "portrait");
  sheet.centerOnPage();
  if (tag !== null) sheet.setPageFoot(PAGE_FOOT);
  if (repeatedRows) sheet.setRepeatedRows(...repeatedRows);
  if (!pages) return;
  sheet.setPrintScale(pages.scale);
  // The first page begins by itself.
  for (const row of pages.starts) if (row > 0) sheet.addPageBreak(row);
}

function writeCell(sheet: DocumentSheet, { row, column, value, look }: PlannedCell): void {
  sheet.setFormat(row, column, CELL_LOOKS[look]);
  if (value === null) return;
  if (value.kind !== "formula") sheet.setValue(row, column, contentOf(value));
  else if (value.result) sheet.setFormula(row, column, value.formula, contentOf(value.result));
  else sheet.setFormula(row, column, value.formula);
}

/** The only place where an amount becomes a double: the file format holds nothing else. */
function contentOf(content: PlannedContent): string | number {
  return content.kind === "amount" ? Number(content.decimal) : content.text;
}
