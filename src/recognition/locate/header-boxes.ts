import type { RangeBounds } from "../../grid/address";

/** One caption of a header and the cells it covers; row 0 is the header's first row, column 0 the table's first column. */
export interface HeaderBox {
  readonly text: string;
  readonly bounds: RangeBounds;
}

/**
 * The boxes of a header from the captions of its columns: a caption that neighbors share stands once above them, a
 * column with fewer captions is merged downwards. The inverse of how a header is read.
 * @param paths - captions of every column from top to bottom, none empty
 */
export function headerBoxes(paths: readonly (readonly string[])[]): readonly HeaderBox[] {
  const bottom = Math.max(...paths.map(({ length }) => length)) - 1;
  return boxesBelow(paths, 0, 0, bottom);
}

/** Boxes of neighboring columns from one level on; `left` is the place of the first of them. */
function boxesBelow(
  paths: readonly (readonly string[])[],
  left: number,
  level: number,
  bottom: number
): readonly HeaderBox[] {
  const boxes: HeaderBox[] = [];
  let start = 0;
  while (start < paths.length) {
    const text = paths[start]?.[level] ?? "";
    const isLeaf = paths[start]?.length === level + 1;
    let end = start + 1;
    while (!isLeaf && continues(paths[end], text, level)) end += 1;
    const [first, last] = [left + start, left + end - 1];
    const bounds = { top: level, left: first, bottom: isLeaf ? bottom : level, right: last };
    boxes.push({ text, bounds });
    if (!isLeaf) boxes.push(...boxesBelow(paths.slice(start, end), first, level + 1, bottom));
    start = end;
  }
  return boxes;
}

function continues(path: readonly string[] | undefined, text: string, level: number): boolean {
  return path?.[level] === text && path.length > level + 1;
}
