import {
  parseRangeAddress,
  toRangeAddress,
  type CellPosition,
  type RangeBounds,
} from "../../grid/address";
import { toRectangles } from "../../grid/rectangles";

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

/** Address texts for exactly these cells. */
export function toCellChunks(cells: readonly CellPosition[]): readonly string[] {
  return toAddressChunks(toRectangles(cells).map(toRangeAddress));
}

/** The one rectangle that the addresses fill exactly, null when they do not form one. */
export function toSingleRectangle(addresses: readonly string[]): RangeBounds | null {
  const cells = addresses.flatMap((address) => {
    const bounds = parseRangeAddress(address);
    if (!bounds) return [];
    const { top, left, bottom, right } = bounds;
    const found: CellPosition[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) found.push({ row, column });
    return found;
  });
  const rectangles = toRectangles(cells);
  return rectangles.length === 1 ? (rectangles[0] ?? null) : null;
}
