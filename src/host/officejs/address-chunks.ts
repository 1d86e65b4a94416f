import { parseRangeAddress, toRangeAddress, type RangeBounds } from "../../grid/address";

/** Excel cuts an address text at this length without saying so. */
const ADDRESS_LIMIT = 8_192;

/** Joins addresses with commas into as few texts as the limit allows. */
export function toAddressChunks(addresses: readonly string[]): readonly string[] {
  const chunks: string[] = [];
  for (const address of addresses) {
    const last = chunks[chunks.length - 1];
    if (last !== undefined && last.length + 1 + address.length < ADDRESS_LIMIT)
      chunks[chunks.length - 1] = `${last},${address}`;
    else chunks.push(address);
  }
  return chunks;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Runs of neighbors in each row. */
function toRuns(cells: readonly Cell[]): readonly RangeBounds[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: RangeBounds[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last?.top === row && column <= last.right + 1)
      runs[runs.length - 1] = { ...last, right: Math.max(last.right, column) };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}

/** Covers exactly the cells with few rectangles: runs in a row, stacked where they are equally wide. */
export function toRectangles(cells: readonly Cell[]): readonly RangeBounds[] {
  const open = new Map<string, RangeBounds>();
  const done: RangeBounds[] = [];
  for (const run of toRuns(cells)) {
    const key = `${run.left} ${run.right}`;
    const above = open.get(key);
    if (above && above.bottom + 1 === run.top) {
      open.set(key, { ...above, bottom: run.bottom });
      continue;
    }
    if (above) done.push(above);
    open.set(key, run);
  }
  return [...done, ...open.values()];
}

/** Address texts for exactly these cells. */
export function toCellChunks(cells: readonly Cell[]): readonly string[] {
  return toAddressChunks(toRectangles(cells).map(toRangeAddress));
}

/** The one rectangle that the addresses fill exactly, null when they do not form one. */
export function toSingleRectangle(addresses: readonly string[]): RangeBounds | null {
  const cells = addresses.flatMap((address) => {
    const bounds = parseRangeAddress(address);
    if (!bounds) return [];
    const { top, left, bottom, right } = bounds;
    const found: Cell[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) found.push({ row, column });
    return found;
  });
  const rectangles = toRectangles(cells);
  return rectangles.length === 1 ? (rectangles[0] ?? null) : null;
}
