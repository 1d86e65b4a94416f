import type { DocumentCell } from "../host/xlsx/workbook-document";

/** What stands in the editing line: the formula, or the value without number format. */
export function toInputText({ value, formula }: DocumentCell): string {
  if (formula !== null) return formula;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? value.error : String(value);
}
