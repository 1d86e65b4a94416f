import type { SheetView } from "../../grid/sheet-view";

/** Captions of a column from top to bottom. */
export type ColumnCaptions = readonly string[];

/** The layouts that a title may be of all ask for the same rows. */
const known = new WeakMap<SheetView, Map<string, readonly ColumnCaptions[]>>();

/** Captions of every column in so many rows: merges filled, repeated levels collapsed. */
export function columnPaths(
  view: SheetView,
  top: number,
  depth: number
): readonly ColumnCaptions[] {
  const ofSheet = known.get(view) ?? new Map<string, readonly ColumnCaptions[]>();
  known.set(view, ofSheet);
  const key = `${top}:${depth}`;
  const bottom = top + depth - 1;
  const paths =
    ofSheet.get(key) ?? view.columns.map((column) => captionPath(view, column, top, bottom));
  ofSheet.set(key, paths);
  return paths;
}

function captionPath(view: SheetView, column: number, top: number, bottom: number): ColumnCaptions {
  const path: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const caption = captionAt(view, row, column, bottom);
    if (caption !== "" && path[path.length - 1] !== caption) path.push(caption);
  }
  return path;
}

/**
 * Caption of a header cell. Where a group caption was not merged over its columns, a blank cell with a caption below it
 * belongs to the group that begins to its left, blank columns in between left out.
 */
function captionAt(view: SheetView, row: number, column: number, bottom: number): string {
  const own = view.comparable(row, column);
  if (own !== "" || view.mergeAt(row, column) || !hasCaptionBelow(view, row, column, bottom))
    return own;
  for (let left = column - 1; left >= view.bounds.left; left -= 1) {
    const caption = view.comparable(row, left);
    if (caption !== "") return hasCaptionBelow(view, row, left, bottom) ? caption : "";
  }
  return "";
}

function hasCaptionBelow(view: SheetView, row: number, column: number, bottom: number): boolean {
  for (let below = row + 1; below <= bottom; below += 1)
    if (view.comparable(below, column) !== "") return true;
  return false;
}
