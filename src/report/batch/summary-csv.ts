import type { SummaryCell, SummaryTable } from "./summary";

/** Without it Excel takes the file for one in the code page of the system. */
export const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet takes for a formula, however it is quoted. */
const FORMULA = /^[=+\-@\t\r]/u;

/** One table as a list of comma-separated values that a spreadsheet opens and never calculates. */
export function toSummaryCsv({ columns, rows }: SummaryTable): string {
  const lines = [columns.map(({ caption }) => ({ text: caption })), ...rows];
  return `${BYTE_ORDER_MARK}${lines.map((row) => `${row.map(toField).join(",")}\r\n`).join("")}`;
}

function toField(cell: SummaryCell): string {
  if (cell === null) return "";
  return typeof cell === "number" ? String(cell) : toCsvField(cell.text);
}

/** A text as a field that no spreadsheet takes for a formula. */
export function toCsvField(written: string): string {
  const text = FORMULA.test(written) ? `'${written}` : written;
  return /[",\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}
