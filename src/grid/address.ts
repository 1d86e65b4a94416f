/** Zero-based position of one cell in a sheet. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Zero-based rectangle, both ends included. */
export interface RangeBounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell of the workbook, in the words a clerk uses: sheet name and A1 address without `$`. */
export interface CellRef {
  readonly sheet: string;
  readonly address: string;
}

const A1_CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** Letters of a zero-based column: 0 -> "A", 26 -> "AA". */
export function toColumnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a position: {row: 0, column: 2} -> "C1". */
export function toAddress(position: CellPosition): string {
  return `${toColumnLetters(position.column)}${position.row + 1}`;
}

/** A1 address of a rectangle; a single cell gives "C1", not "C1:C1". */
export function toRangeAddress(bounds: RangeBounds): string {
  const first = toAddress({ row: bounds.top, column: bounds.left });
  const last = toAddress({ row: bounds.bottom, column: bounds.right });
  return first === last ? first : `${first}:${last}`;
}

/** Position of an A1 cell address, `$` allowed; null when the text is not one. */
export function parseAddress(address: string): CellPosition | null {
  const match = A1_CELL.exec(address);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Rectangle of an A1 address ("B2" or "B2:D9"), without sheet name; null when the text is not one. */
export function parseRangeAddress(address: string): RangeBounds | null {
  const [first, last = first, ...rest] = address.split(":");
  if (first === undefined || last === undefined || rest.length > 0) return null;
  const start = parseAddress(first);
  const end = parseAddress(last);
  if (!start || !end) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** True when the position lies inside the rectangle. */
export function isInside(bounds: RangeBounds, { row, column }: CellPosition): boolean {
  return (
    row >= bounds.top && row <= bounds.bottom && column >= bounds.left && column <= bounds.right
  );
}
