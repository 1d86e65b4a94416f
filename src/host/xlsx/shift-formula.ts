import { toColumnLetters, parseAddress } from "../../grid/address";
import { SHEET_COLUMNS, SHEET_ROWS } from "./limits";

/** Text in quotes, quoted sheet names, structured references: nothing in them is a cell reference. */
const LITERAL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]/;
/** A cell, whole columns or whole rows, where no name, function or sheet name stands. */
const REFERENCE =
  /(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?![\w.(!])|(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w.(!])|(\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\w.(!])/;
const WORD = /[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*|\d[\w.]*/;
/** What a formula is read by: texts and names, and cells, whole columns and whole rows in its three groups. */
export const TOKEN = new RegExp(`${LITERAL.source}|${REFERENCE.source}|${WORD.source}`, "g");

/**
 * Formula of a cell that shares its formula with a master `rows` above and `columns` to the left of it: relative
 * references move along, those with `$` stay. References that leave the sheet become #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token, cell?: string, wide?: string, tall?: string) => {
    if (cell !== undefined) return shiftCell(cell, rows, columns);
    if (wide !== undefined) return shiftPair(wide, (part) => shiftColumn(part, columns));
    if (tall !== undefined) return shiftPair(tall, (part) => shiftRow(part, rows));
    return token;
  });
}

function shiftPair(pair: string, shift: (part: string) => string | null): string {
  const shifted = pair.split(":").map(shift);
  return shifted.includes(null) ? "#REF!" : shifted.join(":");
}

function shiftCell(reference: string, rows: number, columns: number): string {
  const [, column = "", row = ""] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(reference) ?? [];
  const moved = [shiftColumn(column, columns), shiftRow(row, rows)];
  return moved.includes(null) ? "#REF!" : moved.join("");
}

function shiftColumn(part: string, by: number): string | null {
  if (part.startsWith("$")) return part;
  const column = (parseAddress(`${part}1`)?.column ?? -1) + by;
  return column >= 0 && column < SHEET_COLUMNS ? toColumnLetters(column) : null;
}

function shiftRow(part: string, by: number): string | null {
  if (part.startsWith("$")) return part;
  const row = Number(part) + by;
  return row >= 1 && row <= SHEET_ROWS ? String(row) : null;
}
