import type { SheetView } from "../../grid/sheet-view";

/** Captions of every column from top to bottom in comparable form, merges filled, repeated levels collapsed. */
export function columnPaths(
  view: SheetView,
  top: number,
  depth: number
): readonly (readonly string[])[] {
  const bottom = top + depth - 1;
  return view.columns.map((column) => {
    const path: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const caption = captionAt(view, row, column, bottom);
      if (caption !== "" && path[path.length - 1] !== caption) path.push(caption);
    }
    return path;
  });
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
