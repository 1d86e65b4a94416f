import { getFormatFromId, parseValue } from "numfmt";
import type { CellValue } from "../../grid/snapshot";
import { apiNotFound, invalidArgument } from "../host-error";

/** What a typed value becomes in a cell. `null` formula and value: the cell is emptied. */
export interface CellInput {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  /** Number format that typing brings along, e.g. "0%". */
  readonly numberFormat?: string;
}

export const CELL_ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
]);

const TEXT_LIMIT = 32_767;
const CHINESE_DATE = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/u;

const plain = (value: CellInput["value"]): CellInput => ({ value, formula: null });

function parseChineseDate(text: string): CellInput | null {
  const match = CHINESE_DATE.exec(text);
  if (!match) return null;
  const [, year = "2026", month = "1", day = "1"] = match;
  const serial = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  const numberFormat = match[3] === undefined ? 'yyyy"年"m"月"' : 'm"月"d"日"';
  return { value: serial, formula: null, numberFormat };
}

/** Numbers, dates, times, percentages and truth values as typing recognizes them. */
function parseTyped(text: string): CellInput | null {
  const parsed = parseValue(text, { locale: "zh-CN" }) ?? parseValue(text);
  if (!parsed) return null;
  const input = plain(parsed.value);
  return parsed.formatId === undefined
    ? input
    : { ...input, numberFormat: getFormatFromId(parsed.formatId) };
}

function parseText(text: string): CellInput {
  if (text.startsWith("'")) return plain(text.slice(1));
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  if (CELL_ERRORS.has(text)) throw apiNotFound("Range", `values (error value ${text})`);
  const parsed = parseChineseDate(text) ?? parseTyped(text);
  if (parsed) return parsed;
  // "+A1", "-A1" and "@A1" are formulas to Excel as they are to a Lotus user.
  if (/^[+\-@]./u.test(text)) return { value: null, formula: `=${text.replace(/^[+@]/u, "")}` };
  return plain(text);
}

/**
 * Interprets a value as if it were typed into the cell: "=…" is a formula, a leading apostrophe makes text, "1/2" a date;
 * cells of format "@" keep text as it is.
 */
export function interpretInput(value: unknown, numberFormat: string): CellInput {
  if (value === null || value === "") return plain(null);
  if (typeof value === "number" || typeof value === "boolean") return plain(value);
  if (typeof value !== "string") throw invalidArgument("a cell value");
  if (value.length > TEXT_LIMIT) throw invalidArgument("a text of more than 32,767 characters");
  if (numberFormat === "@") return plain(value);
  return parseText(value);
}

/** The API's word for what a cell holds. */
export function valueTypeOf(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" ? "String" : "Error";
}
