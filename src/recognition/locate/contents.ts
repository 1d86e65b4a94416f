import type { ContentsEntry } from "../../budget/budget";
import { foldSpaces } from "../../text/normalize";
import { captionWordings, numberOf, type Caption, type LayoutFamily } from "../layout";
import type { SheetView } from "../../grid/sheet-view";
import { layoutsOfTitle } from "./title";

/** How far down a contents list may begin. */
const LAST_HEADER_ROW = 40;

interface ContentsHeader {
  readonly row: number;
  readonly number: number | null;
  readonly name: number;
  readonly isNil: number;
  readonly reason: number | null;
}

/** Reads the contents sheet, where a family declares its empty tables there. */
export function readContents(
  views: readonly SheetView[],
  family: LayoutFamily,
  formYear: number
): readonly ContentsEntry[] {
  const { contents } = family;
  if (!contents) return [];
  for (const view of views) {
    const header = findHeader(view, contents);
    if (header) return readEntries(view, header, family, formYear);
  }
  return [];
}

function findHeader(
  view: SheetView,
  captions: NonNullable<LayoutFamily["contents"]>
): ContentsHeader | null {
  const last = Math.min(view.bounds.bottom, view.bounds.top + LAST_HEADER_ROW);
  for (let row = view.bounds.top; row <= last; row += 1) {
    const at = (caption: Caption): number | null =>
      view.columns.find((column) =>
        captionWordings(caption).some(({ text }) => text === view.comparable(row, column))
      ) ?? null;
    const name = at(captions.name);
    const isNil = at(captions.isNil);
    if (name !== null && isNil !== null)
      return { row, name, isNil, number: at(captions.number), reason: at(captions.reason) };
  }
  return null;
}

/** The list ends with the first line that declares nothing. */
function readEntries(
  view: SheetView,
  header: ContentsHeader,
  family: LayoutFamily,
  formYear: number
): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  for (let row = header.row + 1; row <= view.bounds.bottom; row += 1) {
    const declared = view.own(row, header.isNil);
    if (view.own(row, header.name) === "" && declared === "") continue;
    if (declared !== "是" && declared !== "否") break;
    const name = foldSpaces(view.text(row, header.name));
    const layouts = layoutsOfTitle(name, family);
    const number = header.number === null ? "" : view.own(row, header.number);
    const layout =
      layouts.find((one) => number === `表${numberOf(one, formYear)}`) ??
      (layouts.length === 1 ? layouts[0] : undefined);
    if (!layout) continue;
    const reason = header.reason === null ? "" : foldSpaces(view.text(row, header.reason));
    entries.push({
      table: layout.table,
      name: { text: name, cell: view.ref(row, header.name) },
      isNil: declared === "是",
      reason:
        reason === "" || header.reason === null
          ? null
          : { text: reason, cell: view.ref(row, header.reason) },
    });
  }
  return entries;
}
