import type { CellLook, NewSheetPlan, PlannedCell } from "../grid/plan";
import { pageAcross } from "../grid/fit-pages";
import { countCellLines, TABLE_TEXT, toRowHeight } from "../grid/row-height";
import type { CheckList } from "./check-lists";
import type { CheckSheet } from "./check-sheet";

/** Tag of the sheet, so that a later run replaces it and does not take it for a table of the workbook. */
export const CHECK_SHEET_TAG = "check-report";

export const CHECK_SHEET_NAME = "校核报告";
/** Characters of the page: on A4 across they are printed no smaller than 9 pt. */
const PAGE_WIDTH = 104;
/** Label and content of the head, and the two halves of the line to be signed. */
const HEAD_WIDTHS = [18, 86];
const HALVES = [52, 52];

/**
 * The report on a sheet of its own, in pages: the annexes begin one, and a list that goes on has its captions again.
 * @param replaces - id of the report of an earlier check
 */
export function toCheckSheetPlan(sheet: CheckSheet, replaces: string | null): NewSheetPlan {
  const lists = [...sheet.lists, ...sheet.annexes];
  const page = new ReportPages(
    gridOf([HEAD_WIDTHS, HALVES, ...lists.map(({ columns }) => columns.map(({ width }) => width))])
  );
  page.addRow(boxesOf(page, [PAGE_WIDTH], [sheet.title], () => "title"));
  for (const line of sheet.head)
    page.addRow(boxesOf(page, HEAD_WIDTHS, line, (at) => (at === 0 ? "caption" : "text")));
  for (const list of sheet.lists) addList(page, list);
  page.addRow(boxesOf(page, HALVES, sheet.signature, () => "note"));
  sheet.annexes.forEach((list, index) => {
    if (index === 0) page.startPage();
    addList(page, list);
  });
  return page.toPlan(replaces);
}

function addList(page: ReportPages, { heading, columns, rows, none }: CheckList): void {
  const widths = columns.map(({ width }) => width);
  const whole = (text: string, look: CellLook): readonly Box[] =>
    boxesOf(page, [PAGE_WIDTH], [text], () => look);
  const captions = boxesOf(
    page,
    widths,
    columns.map(({ caption }) => caption),
    () => "caption"
  );
  const lines = rows.map((row) =>
    boxesOf(page, widths, row, (at) => (columns[at]?.isAmount ? "amount" : "text"))
  );
  const [first = whole(none, "note"), ...others] = lines;
  // A heading never stands alone at the foot of a page.
  page.addTogether([whole(heading, "heading"), ...(rows.length > 0 ? [captions] : []), first]);
  for (const line of others) page.addRow(line, captions);
}

/** Columns that have a border wherever one of these rows of widths has one. */
function gridOf(rows: readonly (readonly number[])[]): readonly number[] {
  const borders = [...new Set([0, ...rows.flatMap(bordersOf)])].sort((a, b) => a - b);
  return borders.slice(1).map((border, at) => border - (borders[at] ?? 0));
}

/** Where columns of these widths end on the page, in characters. */
function bordersOf(widths: readonly number[]): readonly number[] {
  const share = PAGE_WIDTH / sumOf(widths);
  return widths.map((_, at) => Math.round(sumOf(widths.slice(0, at + 1)) * share));
}

function boxesOf(
  page: ReportPages,
  widths: readonly number[],
  texts: readonly string[],
  lookOf: (at: number) => CellLook
): readonly Box[] {
  const borders = bordersOf(widths);
  return texts.map((text, at) => ({
    text,
    from: page.columnAt(borders[at - 1] ?? 0),
    to: page.columnAt(borders[at] ?? PAGE_WIDTH) - 1,
    look: lookOf(at),
  }));
}

/** A text over columns, first and last. */
interface Box {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly look: CellLook;
}

/** A sheet in the making: rows of boxes over a common grid of columns, page by page. */
class ReportPages {
  readonly #widths: readonly number[];
  readonly #cells: PlannedCell[] = [];
  readonly #merges: { top: number; left: number; bottom: number; right: number }[] = [];
  readonly #heights: Record<number, number> = {};
  readonly #starts: number[] = [0];
  readonly #page: ReturnType<typeof pageAcross>;
  #row = 0;
  /** Points of rows on the page. */
  #used = 0;

  constructor(widths: readonly number[]) {
    this.#widths = widths;
    this.#page = pageAcross(widths);
  }

  /** The column that begins at this character. */
  columnAt(border: number): number {
    const at = this.#widths.findIndex(
      (_, column) => sumOf(this.#widths.slice(0, column)) === border
    );
    return at < 0 ? this.#widths.length : at;
  }

  startPage(): void {
    this.#starts.push(this.#row);
    this.#used = 0;
  }

  /** @param captions - stand above the row where it begins a page */
  addRow(boxes: readonly Box[], captions?: readonly Box[]): void {
    if (!this.#hasRoom([boxes])) {
      this.startPage();
      if (captions) this.#write(captions);
    }
    this.#write(boxes);
  }

  /** Rows that stand on one page, as long as one holds them. */
  addTogether(rows: readonly (readonly Box[])[]): void {
    if (!this.#hasRoom(rows)) this.startPage();
    for (const row of rows) this.addRow(row);
  }

  toPlan(replaces: string | null): NewSheetPlan {
    return {
      replaces,
      tag: CHECK_SHEET_TAG,
      name: CHECK_SHEET_NAME,
      columnWidths: this.#widths,
      rowHeights: this.#heights,
      cells: this.#cells,
      merges: this.#merges,
      landscape: true,
      pages: { starts: this.#starts, scale: this.#page.scale },
    };
  }

  #hasRoom(rows: readonly (readonly Box[])[]): boolean {
    const height = sumOf(rows.map((boxes) => this.#heightOf(boxes)));
    return this.#used === 0 || this.#used + height <= this.#page.room;
  }

  #heightOf(boxes: readonly Box[]): number {
    const lines = boxes.map(({ text, from, to, look }) =>
      countCellLines(text, look, sumOf(this.#widths.slice(from, to + 1)) * TABLE_TEXT.width)
    );
    return toRowHeight(Math.max(1, ...lines), TABLE_TEXT);
  }

  #write(boxes: readonly Box[]): void {
    const row = this.#row;
    for (const { text, from, to, look } of boxes) {
      for (let column = from; column <= to; column += 1) {
        const value = column === from && text !== "" ? ({ kind: "text", text } as const) : null;
        this.#cells.push({ row, column, value, look });
      }
      if (to > from) this.#merges.push({ top: row, left: from, bottom: row, right: to });
    }
    const height = this.#heightOf(boxes);
    this.#heights[row] = height;
    this.#used += height;
    this.#row += 1;
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, next) => sum + next, 0);
}
