import { toAddress, type CellPosition, type RangeBounds } from "../grid/address";
import { toShownText } from "../grid/shown-text";
import { formulaAt, numberFormatAt, valueAt, type SheetSnapshot } from "../grid/snapshot";
import { textWidth } from "../text/width";
import type { TableCell } from "./document-tree";
import { toRuns } from "./text-runs";

/** The part of a sheet that is shown as a table. */
export interface GridArea {
  readonly bounds: RangeBounds;
  /** Rows at the top that are header. */
  readonly headerRows: number;
  /** A form has captions everywhere, not only above. */
  readonly isForm: boolean;
  /** Addresses of labels in the middle of their cells, e.g. 合计. */
  readonly centered: ReadonlySet<string>;
}

/** Rows of a grid as they are shown; rows with nothing in them are left out. */
export interface GridRows {
  readonly columns: number;
  readonly headerRows: number;
  readonly rows: readonly (readonly TableCell[])[];
}

/** Codes and numbers of columns: “208”, “01”, “※”. */
const CODE = /^[\d※]*$/u;
/** Longer texts of a form are paragraphs rather than captions or values; in half-width columns. */
const LONGEST_CAPTION = 24;

/** Reads the cells of an area as the sheet shows them: merges, number formats, line breaks. */
export function readGridRows(sheet: SheetSnapshot, area: GridArea): GridRows {
  const { top, left, bottom, right } = area.bounds;
  const merges = sheet.merges.flatMap((merge) => clip(merge, area.bounds) ?? []);
  const owners = indexMerges(merges);
  const shown = numbersFrom(top, bottom).filter(
    (row) => row < top + area.headerRows || isShown(sheet, row, area.bounds, owners)
  );
  const rows = shown.length > area.headerRows ? shown : [...shown, bottom + 1];
  return {
    columns: right - left + 1,
    headerRows: area.headerRows,
    rows: rows.map((row) =>
      numbersFrom(left, right).flatMap((column) => {
        const merge = owners.get(toAddress({ row, column }));
        if (merge && (merge.top !== row || merge.left !== column)) return [];
        return [cellAt(sheet, area, row, column, merge)];
      })
    ),
  };
}

function cellAt(
  sheet: SheetSnapshot,
  area: GridArea,
  row: number,
  column: number,
  merge: RangeBounds | undefined
): TableCell {
  const value = valueAt(sheet, { row, column });
  const shown = toShownText(value, numberFormatAt(sheet, { row, column }));
  const text = typeof value === "number" ? shown.trim() : shown.trimEnd();
  return {
    column: column - area.bounds.left,
    columnSpan: merge ? merge.right - merge.left + 1 : 1,
    rowSpan: merge ? merge.bottom - merge.top + 1 : 1,
    runs: toRuns(text),
    align: alignmentOf(area, { row, column }, typeof value === "number", text),
  };
}

/** Sheets tell no alignment: amounts stand right, captions, codes and totals in the middle, names left. */
function alignmentOf(
  { bounds, headerRows, isForm, centered }: GridArea,
  place: CellPosition,
  isNumber: boolean,
  text: string
): TableCell["align"] {
  if (place.row < bounds.top + headerRows) return "center";
  if (isForm) return textWidth(text) <= LONGEST_CAPTION ? "center" : "left";
  if (isNumber) return "right";
  return CODE.test(text) || centered.has(toAddress(place)) ? "center" : "left";
}

/** A row is left out when it is blank and no merged cell reaches into it. */
function isShown(
  sheet: SheetSnapshot,
  row: number,
  { left, right }: RangeBounds,
  owners: ReadonlyMap<string, RangeBounds>
): boolean {
  return numbersFrom(left, right).some((column) => {
    const place = { row, column };
    const value = valueAt(sheet, place);
    const isBlank = value === null || (typeof value === "string" && value.trim() === "");
    return !isBlank || formulaAt(sheet, place) !== null || owners.has(toAddress(place));
  });
}

function indexMerges(merges: readonly RangeBounds[]): ReadonlyMap<string, RangeBounds> {
  const owners = new Map<string, RangeBounds>();
  for (const merge of merges)
    for (const row of numbersFrom(merge.top, merge.bottom))
      for (const column of numbersFrom(merge.left, merge.right))
        owners.set(toAddress({ row, column }), merge);
  return owners;
}

/** The part of a merge inside the area, null when there is none. */
function clip(merge: RangeBounds, bounds: RangeBounds): RangeBounds | null {
  const clipped = {
    top: Math.max(merge.top, bounds.top),
    left: Math.max(merge.left, bounds.left),
    bottom: Math.min(merge.bottom, bounds.bottom),
    right: Math.min(merge.right, bounds.right),
  };
  return clipped.top <= clipped.bottom && clipped.left <= clipped.right ? clipped : null;
}

function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
