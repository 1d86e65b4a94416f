import { toRangeAddress } from "../../grid/address";
import { toShownText as showValue } from "../../grid/shown-text";
import { isCellError, type CellValue } from "../../grid/snapshot";
import type { DocumentCell } from "../../host/xlsx/workbook-document";
import { accessDenied, invalidArgument } from "../host-error";
import { interpretInput } from "./cell-input";
import { intersect } from "./range-address";
import { boundsOf, sheetOf, toMatrix, type RangeTarget } from "./range-target";
import type { Actor } from "./workbook-state";

/** A value as the API gives it: empty cells are "", errors their text. */
export function toApiValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** What the cell shows. */
export function toShownText(cell: DocumentCell): string {
  return showValue(cell.value, cell.format.numberFormat);
}

/** Formulas as the API gives them: the formula, or the plain value where there is none. */
export function toApiFormula(cell: DocumentCell): string | number | boolean {
  return cell.formula ?? toApiValue(cell.value);
}

function writeCell(target: RangeTarget, row: number, column: number, value: unknown): void {
  const sheet = sheetOf(target);
  const input = interpretInput(value, sheet.cell(row, column).format.numberFormat);
  if (input.formula !== null) sheet.setFormula(row, column, input.formula);
  else sheet.setValue(row, column, input.value);
  if (input.numberFormat !== undefined && sheet.cell(row, column).format.numberFormat === "General")
    sheet.setFormat(row, column, { numberFormat: input.numberFormat });
}

/** Writes values or formulas; `null` leaves a cell as it is. */
export function writeContent(target: RangeTarget, value: unknown, actor: Actor): void {
  const matrix = toMatrix(target, value);
  const bounds = boundsOf(target);
  if (actor === "add-in") target.state.writable(target.sheetId);
  else if (sheetOf(target).isProtected) throw accessDenied("the worksheet is protected");
  const before = toApiValue(sheetOf(target).cell(bounds.top, bounds.left).value);
  matrix.forEach((row, r) => {
    row.forEach((item, c) => {
      if (item !== null) writeCell(target, bounds.top + r, bounds.left + c, item);
    });
  });
  const isOneCell = matrix.length === 1 && matrix[0]?.length === 1;
  const after = toApiValue(sheetOf(target).cell(bounds.top, bounds.left).value);
  const details = isOneCell ? { details: { valueBefore: before, valueAfter: after } } : {};
  target.state.cellsChanged(target.sheetId, bounds, actor, details);
}

/** Writes number formats of the range's shape. */
export function writeNumberFormats(target: RangeTarget, value: unknown): void {
  const matrix = toMatrix(target, value);
  const bounds = boundsOf(target);
  const sheet = target.state.writable(target.sheetId);
  matrix.forEach((row, r) => {
    row.forEach((item, c) => {
      if (item === null) return;
      if (typeof item !== "string") throw invalidArgument("a number format");
      sheet.setFormat(bounds.top + r, bounds.left + c, { numberFormat: item });
    });
  });
}

/** Merges the range, or each of its rows; Excel keeps only the first value. */
export function mergeRange(target: RangeTarget, across: unknown): void {
  const bounds = boundsOf(target);
  const sheet = target.state.writable(target.sheetId);
  const overlaps = sheet.merges.filter((merge) => intersect(merge, bounds) !== null);
  if (overlaps.length > 0)
    throw invalidArgument(`${toRangeAddress(bounds)} overlaps a merged area`);
  const tops = across === true ? bounds.bottom - bounds.top + 1 : 1;
  for (let index = 0; index < tops; index++) {
    const top = bounds.top + index;
    const area = { ...bounds, top, bottom: across === true ? top : bounds.bottom };
    if (area.left === area.right && area.top === area.bottom) continue;
    sheet.merge(area);
  }
}
