import { format } from "numfmt";
import { isCellError, type CellValue } from "./snapshot";

/** What a cell shows of its value in its number format: 417.4 under "0.00" is “417.40”. */
export function toShownText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  try {
    return format(numberFormat, value, { throws: true });
  } catch {
    return String(value);
  }
}
