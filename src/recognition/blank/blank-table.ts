import type { CellLook, NewSheetPlan } from "../../grid/plan";
import { fillSlotsOf, type BlankForm, type FillSlots } from "./blank-form";
import { blankRows, type BlankRow } from "./blank-rows";
import { BlankSheet } from "./blank-sheet";
import { headerBoxes } from "../locate/header-boxes";
import { valueSince } from "../../budget/by-year";
import { captionOf, numberOf, type TableLayout } from "../layout";
import { printedColumns, type PrintedColumn } from "../printed-columns";
import type { PrintedFamily, PrintedTable } from "../printed-table";

/** Rows above the header: number of the table, title, unit and measure. */
const TITLE_ROW = 1;
const UNIT_ROW = 2;
const HEADER_ROW = 3;

/** Points, as in the published forms. */
const TITLE_HEIGHT = 32;
const ROW_HEIGHT = 18;
const NOTE_HEIGHT = 30;

/** The unit's name reaches over five columns at most, the measure over two. */
const UNIT_COLUMNS = 5;
const MEASURE_COLUMNS = 2;

/** The empty form of one table. */
export function planBlankTable(
  words: PrintedFamily,
  layout: TableLayout,
  form: BlankForm
): NewSheetPlan {
  const { print } = layout;
  if (!print) throw new RangeError(`${layout.table} has no printed form`);
  const title = captionOf(layout.title, form.year);
  const fill = fillSlotsOf(words, form, {
    number: String(numberOf(layout, form.year)),
    title: layout.isPrefixed ? `${words.organizations[form.organizationKind]}${title}` : title,
  });
  const columns = printedColumns(layout, form.year).map((column) => {
    return { ...column, captions: column.captions.map(fill) };
  });
  const sheet = new BlankSheet(print.columnWidths);
  putHeading(sheet, columns.length - 1, words, fill);
  let row = putHeader(sheet, columns);
  if (print.hasColumnNumbers && valueSince(print.hasColumnNumbers, form.year))
    row = putColumnNumbers(sheet, columns, row, words.unnumbered);
  row = putRows(sheet, columns, blankRows(layout, print, form.year), row);
  const note = fillSlotsOf(words, form, { title });
  putNote(sheet, columns.length - 1, layout, print, row, note);
  return sheet.toPlan(fill(words.sheetName), print.isLandscape === true);
}

function putHeading(sheet: BlankSheet, right: number, words: PrintedFamily, fill: FillSlots): void {
  sheet.putCell(0, 0, fill(words.tableNumber), "table-number");
  sheet.put({ top: TITLE_ROW, left: 0, bottom: TITLE_ROW, right }, fill(words.title), "title");
  sheet.setHeight(TITLE_ROW, TITLE_HEIGHT);
  const unitRight = words.unit === null ? -1 : Math.min(UNIT_COLUMNS, right) - 1;
  const measureLeft = words.unit === null ? 0 : Math.max(unitRight, right - MEASURE_COLUMNS) + 1;
  const line = { top: UNIT_ROW, bottom: UNIT_ROW };
  if (words.unit !== null)
    sheet.put({ ...line, left: 0, right: unitRight }, fill(words.unit), "note");
  sheet.put({ ...line, left: measureLeft, right }, fill(words.measure), "measure");
  sheet.setHeight(UNIT_ROW, ROW_HEIGHT);
}

/** @returns the row below */
function putHeader(sheet: BlankSheet, columns: readonly PrintedColumn[]): number {
  const boxes = headerBoxes(columns.map(({ captions }) => captions)).map(({ text, bounds }) => ({
    text,
    bounds: { ...bounds, top: bounds.top + HEADER_ROW, bottom: bounds.bottom + HEADER_ROW },
  }));
  for (const { text, bounds } of boxes) sheet.put(bounds, text, "caption");
  // Low boxes first: a box over several rows needs only what they leave.
  const low = (a: (typeof boxes)[number]): number => a.bounds.bottom - a.bounds.top;
  for (const { text, bounds } of [...boxes].sort((a, b) => low(a) - low(b)))
    sheet.makeRoom(bounds, text, "caption");
  return Math.max(...boxes.map(({ bounds }) => bounds.bottom)) + 1;
}

/** @returns the row below */
function putColumnNumbers(
  sheet: BlankSheet,
  columns: readonly PrintedColumn[],
  row: number,
  unnumbered: string
): number {
  let number = 0;
  columns.forEach(({ kind }, column) => {
    sheet.putCell(row, column, kind === "amount" ? String(++number) : unnumbered, "code");
  });
  sheet.setHeight(row, ROW_HEIGHT);
  return row + 1;
}

const LOOKS: Readonly<Record<PrintedColumn["kind"], CellLook>> = {
  "row-number": "row-number",
  code: "code",
  label: "text",
  project: "text",
  text: "text",
  amount: "amount",
};

/** @returns the row below */
function putRows(
  sheet: BlankSheet,
  columns: readonly PrintedColumn[],
  rows: readonly BlankRow[],
  top: number
): number {
  rows.forEach(({ labels, isTotal }, index) => {
    columns.forEach(({ kind, block }, column) => {
      const look = isTotal && kind === "label" ? "caption" : LOOKS[kind];
      const label = kind === "label" && block !== null ? labels[block] : undefined;
      if (kind === "row-number") sheet.putNumber(top + index, column, index + 1, look);
      else sheet.putCell(top + index, column, label ?? "", look);
    });
    sheet.setHeight(top + index, ROW_HEIGHT);
  });
  return top + rows.length;
}

function putNote(
  sheet: BlankSheet,
  right: number,
  { nilNote }: TableLayout,
  print: PrintedTable,
  row: number,
  fill: FillSlots
): void {
  if (nilNote === null || print.isUsuallyNil !== true) return;
  sheet.put({ top: row, left: 0, bottom: row, right }, fill(nilNote), "note");
  sheet.setHeight(row, NOTE_HEIGHT);
}
