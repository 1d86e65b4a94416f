import { toAddress, toRangeAddress, type RangeBounds } from "../../grid/address";
import {
  PAGE_FOOT,
  type NewSheetPlan,
  type PlannedCell,
  type PlannedValue,
  type SheetPage,
} from "../../grid/plan";
import { groupBy } from "../../lists/group-by";
import { CELL_LOOKS } from "../cell-looks";
import type { CellFormat } from "../xlsx/workbook-document";
import { toRectangles } from "../../grid/rectangles";
import { toAddressChunks, toCellChunks } from "./address-chunks";
import { addMarkFormat } from "./mark-format";
import { SHEET_TAG_NAME, toTagFormula } from "../sheet-tag";

type FormattedAreas = Excel.Range | Excel.RangeAreas;

/**
 * A value as `Range.values` must get it. A leading apostrophe makes text of whatever follows, as it does when typed;
 * without it Excel would turn "=1" into a formula, "3-2" into a date and "001" into a number.
 */
export function toInput(value: PlannedValue | null): string | number {
  if (value === null) return "";
  if (value.kind === "formula") return value.formula;
  // The only place where an amount becomes a double: Excel stores nothing else.
  if (value.kind === "amount") return Number(value.decimal);
  return value.text === "" ? "" : `'${value.text}`;
}

function extentOf(cells: readonly PlannedCell[]): RangeBounds | null {
  if (cells.length === 0) return null;
  const bottom = cells.reduce((last, { row }) => Math.max(last, row), 0);
  const right = cells.reduce((last, { column }) => Math.max(last, column), 0);
  return { top: 0, left: 0, bottom, right };
}

function writeValues(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  const extent = extentOf(cells);
  if (!extent) return;
  const { bottom, right } = extent;
  const values = Array.from({ length: bottom + 1 }, () =>
    Array.from({ length: right + 1 }, (): string | number => "")
  );
  for (const { row, column, value } of cells) {
    const line = values[row];
    if (line) line[column] = toInput(value);
  }
  sheet.getRange(toRangeAddress(extent)).values = values;
}

const HORIZONTAL: Readonly<
  Record<CellFormat["horizontal"], Excel.RangeFormat["horizontalAlignment"]>
> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  fill: "Fill",
  distributed: "Distributed",
};

const VERTICAL: Readonly<Record<CellFormat["vertical"], Excel.RangeFormat["verticalAlignment"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

export function writeFormat({ format }: FormattedAreas, look: Partial<CellFormat>): void {
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.bold === true) format.font.bold = true;
  if (look.italic === true) format.font.italic = true;
  if (typeof look.fontColor === "string") format.font.color = look.fontColor;
  if (typeof look.fill === "string") format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrapText !== undefined) format.wrapText = look.wrapText;
  if (look.indent !== undefined) format.indentLevel = look.indent;
}

function writeLooks(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  for (const [look, group] of groupBy(cells, (cell) => cell.look)) {
    for (const addresses of toCellChunks(group))
      writeFormat(sheet.getRanges(addresses), CELL_LOOKS[look]);
    writeNumberFormats(sheet, group, CELL_LOOKS[look].numberFormat);
  }
}

/** Number formats go range by range: areas have none. */
function writeNumberFormats(
  sheet: Excel.Worksheet,
  cells: readonly PlannedCell[],
  numberFormat: string | undefined
): void {
  if (numberFormat === undefined) return;
  for (const bounds of toRectangles(cells)) {
    const row = Array.from({ length: bounds.right - bounds.left + 1 }, () => numberFormat);
    const rows = Array.from({ length: bounds.bottom - bounds.top + 1 }, () => row);
    sheet.getRange(toRangeAddress(bounds)).numberFormat = rows;
  }
}

type BorderName =
  "EdgeTop" | "EdgeRight" | "EdgeBottom" | "EdgeLeft" | "InsideHorizontal" | "InsideVertical";

const EDGES: readonly BorderName[] = ["EdgeTop", "EdgeRight", "EdgeBottom", "EdgeLeft"];

/** Inner lines exist only where there is more than one row or column; asking for others may fail. */
function bordersOf({ top, left, bottom, right }: RangeBounds): readonly BorderName[] {
  return [
    ...EDGES,
    ...(bottom > top ? (["InsideHorizontal"] as const) : []),
    ...(right > left ? (["InsideVertical"] as const) : []),
  ];
}

function writeBorders(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  const boxed = cells.filter(({ look }) => CELL_LOOKS[look].border?.top === true);
  const byShape = new Map<string, { borders: readonly BorderName[]; addresses: string[] }>();
  for (const bounds of toRectangles(boxed)) {
    const borders = bordersOf(bounds);
    const shape = byShape.get(borders.join()) ?? { borders, addresses: [] };
    shape.addresses.push(toRangeAddress(bounds));
    byShape.set(borders.join(), shape);
  }
  for (const { borders, addresses } of byShape.values())
    for (const chunk of toAddressChunks(addresses)) {
      const areas = sheet.getRanges(chunk);
      for (const border of borders) areas.format.borders.getItem(border).style = "Continuous";
    }
}

/** Points of a column of so many characters: seven pixels a character and five of padding, at 96 pixels an inch. */
function toColumnPoints(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}

function writeSizes(sheet: Excel.Worksheet, plan: NewSheetPlan): void {
  for (const [width, columns] of groupBy(plan.columnWidths.entries(), ([, size]) => size))
    for (const chunk of toCellChunks(columns.map(([column]) => ({ row: 0, column }))))
      sheet.getRanges(chunk).format.columnWidth = toColumnPoints(width);
  for (const [height, rows] of groupBy(Object.entries(plan.rowHeights), ([, size]) => size))
    for (const chunk of toCellChunks(rows.map(([row]) => ({ row: Number(row), column: 0 }))))
      sheet.getRanges(chunk).format.rowHeight = height;
}

function writePage(
  sheet: Excel.Worksheet,
  { tag, landscape, repeatedRows, pages }: SheetPage & Pick<NewSheetPlan, "tag">
): void {
  const { pageLayout } = sheet;
  pageLayout.centerHorizontally = true;
  if (tag !== null) pageLayout.headersFooters.defaultForAllPages.centerFooter = PAGE_FOOT;
  if (landscape) pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.zoom = pages ? { scale: pages.scale } : { horizontalFitToPages: 1 };
  if (repeatedRows)
    pageLayout.setPrintTitleRows(repeatedRows.map((row) => `$${row + 1}`).join(":"));
  // The first page begins by itself.
  for (const row of pages?.starts ?? [])
    if (row > 0) sheet.horizontalPageBreaks.add(toAddress({ row, column: 0 }));
}

/** By what a job knows a sheet that it made again. */
export interface SheetJob {
  /** In the hidden name beside the tag. */
  readonly word: string;
  /** The sheet's name until it bears the word. */
  readonly passingName: string;
}

/** Queues the whole sheet: values first, then looks, as Excel works fastest that way. No sync. */
export function writeSheet(
  context: Excel.RequestContext,
  plan: NewSheetPlan,
  name: string,
  job: SheetJob
): Excel.Worksheet {
  // Under a name that nobody else gives, until it bears the job's word: whatever fails, what is ours is known.
  const sheet = context.workbook.worksheets.add(job.passingName);
  if (plan.tag !== null) {
    sheet.names.add(SHEET_TAG_NAME, toTagFormula(plan.tag, job.word)).visible = false;
    sheet.name = name;
  }
  writeValues(sheet, plan.cells);
  writeLooks(sheet, plan.cells);
  writeBorders(sheet, plan.cells);
  writeSizes(sheet, plan);
  for (const bounds of plan.merges) sheet.getRange(toRangeAddress(bounds)).merge(false);
  for (const { bounds, formula, severity } of plan.highlights ?? [])
    addMarkFormat(sheet.getRange(toRangeAddress(bounds)), `=${formula}`, severity);
  writePage(sheet, plan);
  if (plan.tag === null) sheet.name = name;
  return sheet.load("id,name");
}
