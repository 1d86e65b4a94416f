import { toAddress } from "../../grid/address";
import type { CellValue } from "../../grid/snapshot";
import type { StoredCell } from "./stored-cells";
import { encodeCellText } from "./xml-text";

/** Source of a cell that holds this value or formula. */
export function cellXml(prefix: string, row: number, cell: StoredCell): string {
  const { column, style, value, formula } = cell;
  const address = toAddress({ row, column });
  const type = cellType(value, formula);
  const start = `<${prefix}c r="${address}"${style === 0 ? "" : ` s="${style}"`}${
    type === null ? "" : ` t="${type}"`
  }`;
  const content = [
    formula === null ? "" : `<${prefix}f>${encodeCellText(formula)}</${prefix}f>`,
    valueXml(prefix, value, formula),
  ].join("");
  return content === "" ? `${start}/>` : `${start}>${content}</${prefix}c>`;
}

function cellType(value: CellValue, formula: string | null): string | null {
  if (typeof value === "string") return formula === null ? "inlineStr" : "str";
  if (typeof value === "boolean") return "b";
  return typeof value === "object" && value !== null ? "e" : null;
}

function valueXml(prefix: string, value: CellValue, formula: string | null): string {
  if (value === null) return "";
  if (typeof value === "string" && formula === null)
    return `<${prefix}is><${prefix}t xml:space="preserve">${encodeCellText(value)}</${prefix}t></${prefix}is>`;
  const text =
    typeof value === "object"
      ? value.error
      : typeof value === "boolean"
        ? String(Number(value))
        : String(value);
  return `<${prefix}v>${encodeCellText(text)}</${prefix}v>`;
}
