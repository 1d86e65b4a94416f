import type { SummaryCell, SummaryTable } from "./summary";

/** Without it Excel takes the file for one in the code page of the system. */
const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet takes for a formula, however it is quoted. */
const FORMULA = /^[=+\-@\t\r]/u;

/** One table as a list of comma-separated values that a spreadsheet opens and never calculates. */
export function toSummaryCsv({ columns, rows }: SummaryTable): string {
  const lines = [columns.map(({ caption }) => ({ text: caption })), ...rows];
  return `${BYTE_ORDER_MARK}${lines.map((row) => `${row.map(toField).join(",")}\r\n`).join("")}`;
}

function toField(cell: SummaryCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell.text) ? `'${cell.text}` : cell.text;
  return /[",\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}
