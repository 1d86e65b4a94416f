import type { RangeBounds } from "../../grid/address";
import type { CellLook, NewSheetPlan } from "../../grid/plan";
import { fillSlotsOf, type BlankForm } from "./blank-form";
import { BlankSheet } from "./blank-sheet";
import { captionOf, numberOf, type TableLayout } from "../layout";
import type { PrintedFamily, PrintedFrame } from "../printed-table";

const WITH_LEFT = "<";
const WITH_ABOVE = "^";
const AMOUNT = "#";
const LONG_TEXT = "~";

/** Points, as in the published forms. */
const TITLE_HEIGHT = 32;
const ROW_HEIGHT = 22;
const LONG_TEXT_HEIGHT = 60;

/** Empty rows between the copies of a form. */
const GAP = 1;

/** One cell of a frame, merged or not; row 0 is the frame's first row. */
interface FrameBox {
  readonly text: string;
  readonly bounds: RangeBounds;
}

/** The empty form of a table that is drawn cell by cell. */
export function planBlankFrame(
  words: PrintedFamily,
  layout: TableLayout,
  form: BlankForm
): NewSheetPlan {
  const { frame } = layout;
  if (!frame) throw new RangeError(`${layout.table} has no printed form`);
  const fill = fillSlotsOf(words, form, { number: String(numberOf(layout, form.year)) });
  const sheet = new BlankSheet(frame.columnWidths);
  const right = frame.columnWidths.length - 1;
  let row = 0;
  for (let copy = 0; copy < frame.copies; copy += 1) {
    sheet.putCell(row, 0, fill(words.tableNumber), "table-number");
    const title = captionOf(layout.title, form.year);
    sheet.put({ top: row + 1, left: 0, bottom: row + 1, right }, title, "title");
    sheet.setHeight(row + 1, TITLE_HEIGHT);
    row = putFrame(sheet, frame, row + 2, fill);
    for (const note of frame.notes) {
      sheet.put({ top: row, left: 0, bottom: row, right }, note, "note");
      row += 1;
    }
    row += GAP;
  }
  return sheet.toPlan(fill(words.sheetName), false);
}

/** @returns the row below */
function putFrame(
  sheet: BlankSheet,
  { rows }: PrintedFrame,
  top: number,
  fill: (text: string) => string
): number {
  rows.forEach((cells, row) =>
    sheet.setHeight(top + row, cells.includes(LONG_TEXT) ? LONG_TEXT_HEIGHT : ROW_HEIGHT)
  );
  for (const { text, bounds } of frameBoxes(rows)) {
    const box = { ...bounds, top: bounds.top + top, bottom: bounds.bottom + top };
    const look: CellLook = text === AMOUNT ? "amount" : isGiven(text) ? "caption" : "text";
    const words = text === AMOUNT || text === LONG_TEXT ? "" : fill(text);
    sheet.put(box, words, look);
    sheet.makeRoom(box, words, look);
  }
  return top + rows.length;
}

/** True for words of the form; what the unit writes, its name included, is ordinary text. */
function isGiven(text: string): boolean {
  return text !== "" && text !== LONG_TEXT && !text.startsWith("{");
}

/** The cells of a drawn form, from top to bottom and left to right. */
export function frameBoxes(rows: PrintedFrame["rows"]): readonly FrameBox[] {
  return rows.flatMap((cells, top) =>
    cells.flatMap((text, left) => {
      if (text === WITH_LEFT || text === WITH_ABOVE) return [];
      let [bottom, right] = [top, left];
      while (cells[right + 1] === WITH_LEFT) right += 1;
      while (rows[bottom + 1]?.[left] === WITH_ABOVE) bottom += 1;
      return [{ text, bounds: { top, left, bottom, right } }];
    })
  );
}
