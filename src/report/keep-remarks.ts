import type { NewSheetPlan, PlannedCell, PlannedContent } from "../grid/plan";
import { countCellLines, toRowHeight } from "../grid/row-height";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { append } from "../lists/group-by";
import { toListText } from "./list-sheet";

/** Above what the clerk wrote beside rows that the report no longer has; a later run knows it again. */
const HEADING = "以下是原来写在表旁边的，所在的那一行已经没有或者变了：";
const REMARK_WIDTH = 24;

/** What the clerk wrote beside a row of a report. */
interface Remark {
  /** Texts of the row, by which it is found again; and how many rows above say the same. */
  readonly row: string;
  readonly before: number;
  /** Columns are counted from the edge of the report. */
  readonly cells: readonly { readonly beyond: number; readonly value: CellValue }[];
}

/**
 * A report that takes the place of an earlier one, with what the clerk wrote to the right of that: beside the same row, or at the
 * end where the row is gone.
 */
export function keepRemarks(plan: NewSheetPlan, { sheets }: WorkbookSnapshot): NewSheetPlan {
  const old = sheets.find(({ id }) => id === plan.replaces);
  const width = plan.columnWidths.length;
  const { remarks, lines } = old ? readRemarks(old, width) : { remarks: [], lines: [] };
  if (remarks.length === 0 && lines.length === 0) return plan;
  const rows = rowsByText(plan.cells);
  const cells: PlannedCell[] = [];
  const homeless = [...lines];
  for (const remark of remarks) {
    const row = rows.get(remark.row)?.[remark.before];
    if (row === undefined) homeless.push(toLine(remark));
    else
      for (const { beyond, value } of remark.cells)
        cells.push({ row, column: width + beyond, value: toContent(value), look: "note" });
  }
  const added = Math.max(0, ...cells.map(({ column }) => column + 1 - width));
  return withLines(
    {
      ...plan,
      columnWidths: [...plan.columnWidths, ...Array.from({ length: added }, () => REMARK_WIDTH)],
      cells: [...plan.cells, ...cells],
    },
    homeless,
    width
  );
}

function readRemarks(
  sheet: SheetSnapshot,
  width: number
): { readonly remarks: readonly Remark[]; readonly lines: readonly string[] } {
  const edge = edgeOf(sheet, width);
  const lines: string[] = [];
  const remarks: Remark[] = [];
  const counts = new Map<string, number>();
  let isEnd = false;
  for (const [r, values] of sheet.values.entries()) {
    const own = values.slice(0, Math.max(0, edge - sheet.left));
    const texts = own.filter((value, c): value is string => {
      return typeof value === "string" && (sheet.formulas[r]?.[c] ?? null) === null;
    });
    if (isEnd && texts.length > 0) lines.push(texts.join(" "));
    isEnd ||= texts[0] === HEADING;
    const cells = values.slice(own.length).flatMap((value, c): Remark["cells"] => {
      const beyond = sheet.left + own.length + c - edge;
      return toListText(value) === "" ? [] : [{ beyond, value }];
    });
    const row = texts.join("\n");
    const before = counts.get(row) ?? 0;
    counts.set(row, before + 1);
    if (cells.length > 0) remarks.push({ row, before, cells });
  }
  return { remarks, lines };
}

/** The first column beyond the report: its title spans it. */
function edgeOf({ merges }: SheetSnapshot, width: number): number {
  const first = Math.min(...merges.map(({ left }) => left));
  const spans = merges.filter(({ left }) => left === first).map(({ right }) => right + 1);
  return spans.length > 0 ? Math.max(...spans) : width;
}

function rowsByText(cells: readonly PlannedCell[]): ReadonlyMap<string, number[]> {
  const texts = new Map<number, string[]>();
  for (const { row, value } of cells)
    if (value?.kind === "text" && value.text !== "") append(texts, row, value.text);
  const rows = new Map<string, number[]>();
  for (const [row, said] of texts) append(rows, said.join("\n"), row);
  return rows;
}

function toContent(value: CellValue): PlannedContent {
  const text = toListText(value);
  return typeof value === "number" ? { kind: "amount", decimal: text } : { kind: "text", text };
}

/** The words, and what they stood beside. */
function toLine({ row, cells }: Remark): string {
  const words = cells.map(({ value }) => toListText(value)).join(" ");
  return row === "" ? words : `${words}（原来在“${row.replace(/\n/gu, " ")}”旁边）`;
}

function withLines(plan: NewSheetPlan, lines: readonly string[], width: number): NewSheetPlan {
  if (lines.length === 0) return plan;
  const first = plan.cells.reduce((last, { row }) => Math.max(last, row), 0) + 2;
  const characters = plan.columnWidths.slice(0, width).reduce((sum, one) => sum + one, 0);
  const texts = [HEADING, ...lines];
  const rowHeights = { ...plan.rowHeights };
  for (const [index, text] of texts.entries())
    rowHeights[first + index] = toRowHeight(countCellLines(text, "note", characters));
  return {
    ...plan,
    rowHeights,
    cells: [
      ...plan.cells,
      ...texts.map((text, index): PlannedCell => {
        return { row: first + index, column: 0, value: { kind: "text", text }, look: "note" };
      }),
    ],
    merges: [
      ...plan.merges,
      ...texts.map((_, index) => {
        const row = first + index;
        return { top: row, bottom: row, left: 0, right: width - 1 };
      }),
    ],
  };
}
