import type { CellLook, NewSheetPlan, PlannedCell } from "../grid/plan";
import { countCellLines, toRowHeight } from "../grid/row-height";
import type { CheckList } from "./check-lists";
import type { CheckSheet } from "./check-sheet";

/** Tag of the sheet, so that a later run replaces it and does not take it for a table of the workbook. */
export const CHECK_SHEET_TAG = "check-report";

export const CHECK_SHEET_NAME = "校核报告";
/** Columns of the widest list, which the others share; the last ones are merged where a list has fewer. */
const HEAD_LABEL_COLUMNS = 2;

/** The report on a sheet of its own. @param replaces - id of the report of an earlier check */
export function toCheckSheetPlan(sheet: CheckSheet, replaces: string | null): NewSheetPlan {
  const lists = [...sheet.lists, ...sheet.annexes];
  const widest = lists.reduce((most, list) =>
    list.columns.length >= most.columns.length ? list : most
  );
  const page = new ReportPage(widest.columns.map(({ width }) => width));
  page.addRow([{ text: sheet.title, from: 0, look: "title" }]);
  for (const [label, content] of sheet.head)
    page.addRow([
      { text: label, from: 0, look: "caption" },
      { text: content, from: HEAD_LABEL_COLUMNS, look: "text" },
    ]);
  for (const list of sheet.lists) addList(page, list);
  page.addRow([]);
  page.addRow(
    sheet.signature.map((text, at) => ({ text, from: at * page.middle, look: "note" as const }))
  );
  for (const list of sheet.annexes) addList(page, list);
  return page.toPlan(replaces);
}

function addList(page: ReportPage, { heading, columns, rows, none }: CheckList): void {
  page.addRow([{ text: heading, from: 0, look: "heading" }]);
  if (rows.length === 0) return page.addRow([{ text: none, from: 0, look: "note" }]);
  const starts = page.place(columns.map(({ width }) => width));
  page.addRow(
    columns.map(({ caption }, at) => ({ text: caption, from: starts[at] ?? at, look: "caption" }))
  );
  for (const row of rows)
    page.addRow(
      row.map((text, at) => {
        const look = columns[at]?.isAmount ? "amount" : "text";
        return { text, from: starts[at] ?? at, look };
      })
    );
}

interface Box {
  readonly text: string;
  /** First column; the box reaches to the next one, the last box to the end of the page. */
  readonly from: number;
  readonly look: CellLook;
}

/** A sheet in the making: rows of boxes over a common grid of columns. */
class ReportPage {
  readonly #widths: readonly number[];
  readonly #cells: PlannedCell[] = [];
  readonly #merges: { top: number; left: number; bottom: number; right: number }[] = [];
  readonly #heights: Record<number, number> = {};
  #row = 0;

  constructor(widths: readonly number[]) {
    this.#widths = widths;
  }

  /** The column that begins the right half. */
  get middle(): number {
    return this.#nearest(sumOf(this.#widths) / 2, 1, this.#widths.length - 1);
  }

  /** Where columns of these widths begin in the grid, each in a column of its own, at the place that comes closest. */
  place(widths: readonly number[]): readonly number[] {
    const total = sumOf(this.#widths) / sumOf(widths);
    const starts: number[] = [];
    let wanted = 0;
    widths.forEach((width, at) => {
      const first = at === 0 ? 0 : (starts[at - 1] ?? 0) + 1;
      const last = this.#widths.length - (widths.length - at);
      const best = this.#nearest(wanted, first, last);
      starts.push(best);
      wanted += width * total;
    });
    return starts;
  }

  addRow(boxes: readonly Box[]): void {
    let lines = 1;
    boxes.forEach(({ text, from, look }, at) => {
      const to = (boxes[at + 1]?.from ?? this.#widths.length) - 1;
      for (let column = from; column <= to; column += 1) {
        const value = column === from && text !== "" ? ({ kind: "text", text } as const) : null;
        this.#cells.push({ row: this.#row, column, value, look });
      }
      if (to > from)
        this.#merges.push({ top: this.#row, left: from, bottom: this.#row, right: to });
      const width = sumOf(this.#widths.slice(from, to + 1));
      lines = Math.max(lines, countCellLines(text, look, width));
    });
    this.#heights[this.#row] = toRowHeight(lines);
    this.#row += 1;
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
    };
  }

  #nearest(wanted: number, first: number, last: number): number {
    let best = first;
    for (let column = first; column <= last; column += 1) {
      const distance = (at: number): number => Math.abs(sumOf(this.#widths.slice(0, at)) - wanted);
      if (distance(column) < distance(best)) best = column;
    }
    return best;
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, next) => sum + next, 0);
}
