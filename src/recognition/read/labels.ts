import type { SheetView } from "../../grid/sheet-view";
import { foldSpaces, toComparable } from "../../text/normalize";
import { tableNumberOf } from "../../text/numbering";

const DASH = /^[-—－–―/]+$/u;

/** True for a dash that stands for nothing. */
export function isDash(text: string): boolean {
  return DASH.test(foldSpaces(text));
}

/** Text of a label cell; a dash stands for nothing there as well. */
export function labelAt(view: SheetView, row: number, column: number): string {
  const text = foldSpaces(view.text(row, column));
  return isDash(text) ? "" : text;
}

/** The text nearest before the name of a row that is no number. */
export function labelBefore(view: SheetView, row: number, label: number): string {
  const texts = view.columns
    .filter((column) => column < label)
    .map((column) => labelAt(view, row, column))
    .filter((text) => text !== "" && !/^[0-9]+$/u.test(text));
  return texts[texts.length - 1] ?? "";
}

/** True for “表12”, which belongs to the title of a table. */
export function isTableNumber(text: string): boolean {
  return tableNumberOf(toComparable(text)) !== null;
}
