import type { CellPosition } from "../../grid/address";
import { captionWordings, type BlockLayout, type CaptionPath } from "../layout";
import type { SheetView } from "../../grid/sheet-view";

/** Where the values of a form stand. */
export interface FormCells {
  readonly label: CellPosition;
  readonly columns: Readonly<Record<string, CellPosition | null>>;
  /** Where the captions of these values stand. */
  readonly captions: readonly CellPosition[];
  /** First and last row of the captions. */
  readonly top: number;
  readonly bottom: number;
}

/** Finds the captions of a form between two rows; the name and at least half of the amounts must be there. */
export function findFormCells(
  view: SheetView,
  block: BlockLayout,
  firstRow: number,
  lastRow: number
): FormCells | null {
  const paths = [block.label, ...Object.values(block.columns)];
  const captions = new Set(paths.flatMap(wordingsOf));
  const find = (path: CaptionPath): CellPosition | null =>
    findCaption(view, wordingsOf(path), firstRow, lastRow);
  const label = find(block.label);
  if (!label) return null;
  const edge = rightEdge(view, firstRow, lastRow);
  const columns: Record<string, CellPosition | null> = {};
  const places = [label];
  for (const [id, path] of Object.entries(block.columns)) {
    const caption = find(path);
    columns[id] = caption && valueBeside(view, caption, captions, edge);
    if (caption) places.push(caption);
  }
  const found = Object.values(columns).filter((cell) => cell !== null);
  if (found.length * 2 < Object.keys(columns).length) return null;
  const rows = [label, ...found].map(({ row }) => row);
  return {
    label: valueBeside(view, label, captions, edge),
    columns,
    captions: places,
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  };
}

function findCaption(
  view: SheetView,
  wordings: readonly string[],
  firstRow: number,
  lastRow: number
): CellPosition | null {
  for (let row = firstRow; row <= lastRow; row += 1) {
    const column = view.columns.find((at) => wordings.includes(captionAt(view, row, at)));
    if (column !== undefined) return { row, column };
  }
  return null;
}

/** The first filled cell to the right that is no caption itself; the next cell where nothing is filled in. */
function valueBeside(
  view: SheetView,
  { row, column }: CellPosition,
  captions: ReadonlySet<string>,
  edge: number
): CellPosition {
  const next = (view.mergeAt(row, column)?.right ?? column) + 1;
  for (let at = next; at <= edge; at += 1) {
    if (view.value(row, at) === null) continue;
    const isCaption =
      captions.has(captionAt(view, row, at)) || /[:：]\s*$/u.test(view.text(row, at));
    return { row, column: isCaption ? next : at };
  }
  return { row, column: next };
}

/** Last column of the form where its title is centered over it: what stands farther right was noted beside it. */
function rightEdge(view: SheetView, firstRow: number, lastRow: number): number {
  const { left: edge, right: last } = view.bounds;
  const merges = view.sheet.merges.filter(({ left, right }) => left <= last && right >= edge);
  const rights = (top: number, bottom: number): readonly number[] =>
    merges
      .filter((one) => one.left < one.right && one.top <= bottom && one.bottom >= top)
      .map(({ right }) => right);
  const isCentered = rights(firstRow - 1, firstRow - 1).length > 0;
  return isCentered ? Math.min(last, Math.max(...rights(firstRow - 1, lastRow))) : last;
}

/** Text of a cell as a caption: “其中：财政拨款” and “实施期资金总额：” without the colon at the end. */
function captionAt(view: SheetView, row: number, column: number): string {
  return view.own(row, column).replace(/:$/u, "");
}

function wordingsOf(path: CaptionPath): readonly string[] {
  return captionWordings(path[path.length - 1] ?? "").map(({ text }) => text);
}
