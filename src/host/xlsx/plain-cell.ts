const LESS = 60;
const SLASH = 47;
const QUOTE = 34;
const AMPERSAND = 38;
const RETURN = 13;

/** A cell as nearly all are written; one object serves for all of them. */
export interface PlainCell {
  /** Position behind the cell. */
  end: number;
  column: number;
  style: number;
  /** Value of the attribute t, "" where there is none. */
  type: "" | "n" | "s";
  /** Stretch of the value in the source; empty where there is no value. */
  valueStart: number;
  valueEnd: number;
}

export function emptyPlainCell(): PlainCell {
  return { end: 0, column: 0, style: 0, type: "", valueStart: 0, valueEnd: 0 };
}

/**
 * Reads `<c r="B7" s="3" t="s"><v>12</v></c>` or `<c r="B7" s="3"/>` at a position, without making anything of it: a
 * sheet has millions of them. False for a cell that is written in any other way, which is no error.
 */
export function readPlainCell(source: string, start: number, cell: PlainCell): boolean {
  if (!source.startsWith('<c r="', start)) return false;
  let at = start + 6;
  let column = 0;
  let code = source.charCodeAt(at);
  for (; code >= 65 && code <= 90; code = source.charCodeAt(++at)) column = column * 26 + code - 64;
  const letters = at - start - 6;
  // The row element says which row it is; the digits only have to be some.
  const digits = at;
  while (code >= 48 && code <= 57) code = source.charCodeAt(++at);
  const isAddress = letters > 0 && letters < 4 && at > digits && at - digits < 8;
  if (!isAddress || source.charCodeAt(digits) === 48 || code !== QUOTE) return false;
  at++;
  cell.column = column - 1;
  cell.style = 0;
  if (source.startsWith(' s="', at)) {
    let style = 0;
    const first = (at += 4);
    for (code = source.charCodeAt(at); code >= 48 && code <= 57; code = source.charCodeAt(++at))
      style = style * 10 + code - 48;
    if (at === first || at - first > 6 || code !== QUOTE) return false;
    at++;
    cell.style = style;
  }
  cell.type = "";
  if (source.startsWith(' t="s"', at) || source.startsWith(' t="n"', at)) {
    cell.type = source.charCodeAt(at + 4) === 115 ? "s" : "n";
    at += 6;
  }
  return readValue(source, at, cell);
}

function readValue(source: string, from: number, cell: PlainCell): boolean {
  cell.valueStart = cell.valueEnd = 0;
  if (source.charCodeAt(from) === SLASH) {
    cell.end = from + 2;
    return source.startsWith("/>", from);
  }
  if (!source.startsWith("><v>", from)) return false;
  let at = from + 4;
  let code = source.charCodeAt(at);
  for (; code !== LESS; code = source.charCodeAt(++at))
    if (code === AMPERSAND || code === RETURN || Number.isNaN(code)) return false;
  if (!source.startsWith("</v></c>", at)) return false;
  cell.valueStart = from + 4;
  cell.valueEnd = at;
  cell.end = at + 8;
  return true;
}
