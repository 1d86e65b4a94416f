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

const MOST_LETTERS = 3;
const MOST_DIGITS = 7;
const DOLLAR = 36;
const ZERO = 48;

/** Tables have few columns, whose letters are asked for with every cell. */
const LETTERS = Array.from({ length: 64 }, (_, column) => spellColumn(column));

/** Letters of a zero-based column: 0 -> "A", 26 -> "AA". */
export function toColumnLetters(column: number): string {
  return LETTERS[column] ?? spellColumn(column);
}

function spellColumn(column: number): string {
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

/** Position of an A1 cell address, `$` allowed; null when the text is not one. Read letter by letter: sheets have millions. */
export function parseAddress(address: string): CellPosition | null {
  let at = address.startsWith("$") ? 1 : 0;
  const letters = at;
  let column = 0;
  for (
    let code = upperCaseAt(address, at);
    code >= 65 && code <= 90;
    code = upperCaseAt(address, ++at)
  )
    column = column * 26 + code - 64;
  const isColumn = at > letters && at <= letters + MOST_LETTERS;
  if (address.charCodeAt(at) === DOLLAR) at++;
  const digits = at;
  let row = 0;
  for (let code = address.charCodeAt(at); code >= 48 && code <= 57; code = address.charCodeAt(++at))
    row = row * 10 + code - 48;
  const isRow = at > digits && at <= digits + MOST_DIGITS && address.charCodeAt(digits) !== ZERO;
  return isColumn && isRow && at === address.length ? { row: row - 1, column: column - 1 } : null;
}

function upperCaseAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122 ? code - 32 : code;
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
