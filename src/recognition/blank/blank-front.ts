import type { NewSheetPlan } from "../../grid/plan";
import { fillSlotsOf, type BlankForm } from "./blank-form";
import { BlankSheet } from "./blank-sheet";
import { captionOf, numberOf, type LayoutFamily, type TableLayout } from "../layout";
import type { PrintedFamily } from "../printed-table";

/** Points; a cover has room. */
const COVER_WIDTH = 76;
const COVER_TITLE_HEIGHT = 120;
const COVER_LINE_HEIGHT = 30;
const TITLE_HEIGHT = 32;
const ROW_HEIGHT = 22;

/** The cover of a family that has one. */
export function planBlankCover(words: PrintedFamily, form: BlankForm): readonly NewSheetPlan[] {
  const { cover } = words;
  if (!cover) return [];
  const fill = fillSlotsOf(words, form);
  const sheet = new BlankSheet([COVER_WIDTH]);
  sheet.putCell(0, 0, fill(cover.title), "title");
  sheet.setHeight(0, COVER_TITLE_HEIGHT);
  cover.lines.forEach((line, index) => {
    sheet.putCell(index + 2, 0, fill(line), "plain");
    sheet.setHeight(index + 2, COVER_LINE_HEIGHT);
  });
  return [sheet.toPlan(cover.sheetName, false)];
}

/** The list of tables of a family that has one; which of them are empty is for the unit to declare. */
export function planBlankContents(
  { contents, print }: LayoutFamily,
  tables: readonly TableLayout[],
  form: BlankForm
): readonly NewSheetPlan[] {
  const list = print?.contents;
  if (!print || !list || !contents) return [];
  const captions = [contents.number, contents.name, contents.isNil, contents.reason];
  const right = captions.length - 1;
  const sheet = new BlankSheet(list.columnWidths);
  sheet.put({ top: 0, left: 0, bottom: 0, right }, list.title, "title");
  sheet.setHeight(0, TITLE_HEIGHT);
  captions.forEach((caption, column) =>
    sheet.putCell(1, column, captionOf(caption, form.year), "caption")
  );
  tables.forEach((layout, index) => {
    const number = fillSlotsOf(print, form, { number: String(numberOf(layout, form.year)) });
    const texts = [number(print.tableNumber), captionOf(layout.title, form.year), "", ""];
    texts.forEach((text, column) =>
      sheet.putCell(index + 2, column, text, column === 1 ? "text" : "code")
    );
  });
  for (let row = 1; row <= tables.length + 1; row += 1) sheet.setHeight(row, ROW_HEIGHT);
  list.notes.forEach((note, index) => {
    const row = tables.length + 2 + index;
    const bounds = { top: row, left: 0, bottom: row, right };
    sheet.put(bounds, note, "note");
    sheet.makeRoom(bounds, note, "note");
  });
  return [sheet.toPlan(list.sheetName, false)];
}
