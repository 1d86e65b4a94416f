import { format } from "numfmt";
import { toChineseDigits, toChineseWords, type NumeralSet } from "./chinese-numerals";
import { isColor, tokenizeFormat, type FormatToken } from "./number-format";
import { isCellError, type CellValue } from "./snapshot";

/** What a cell shows of its value in its number format: 417.4 under "0.00" is “417.40”. */
export function toShownText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  try {
    return showNumber(value, numberFormat);
  } catch {
    return String(value);
  }
}

/**
 * The library does not know “!” as an escape nor colors by Chinese names, forgets the scaling commas before “%”, and leaves
 * Chinese numerals out: each is put in its words first.
 */
function showNumber(value: number, numberFormat: string): string {
  const tokens = tokenizeFormat(numberFormat);
  const numerals = tokens.flatMap(({ kind, text }) => {
    const [, set] = (kind === "bracket" && /^DBNum([123])$/iu.exec(text)) || [];
    return set === undefined ? [] : [Number(set) as NumeralSet];
  });
  const [set] = numerals;
  const thousands = tokens.some(({ kind }) => kind === "percent") ? scalingCommas(tokens) : null;
  const code = tokens
    .filter((token) => !thousands?.has(token) && !isNumerals(token))
    .map(toLibraryWords)
    .join("");
  const scaled = thousands ? value / 1000 ** thousands.size : value;
  const text = format(code, scaled, { throws: true });
  if (set === undefined) return text;
  const isGeneral = tokens.some(({ kind }) => kind === "general" || kind === "text");
  return isGeneral ? toChineseWords(text, set) : toChineseDigits(text, set);
}

function toLibraryWords(token: FormatToken): string {
  const { kind, text, raw } = token;
  if (kind === "general") return "General";
  if (isColor(token) && !/^\w/u.test(text)) return "";
  return raw.startsWith("!") ? `\\${text}` : raw;
}

function isNumerals({ kind, text }: FormatToken): boolean {
  return kind === "bracket" && /^DBNum[123]$/iu.test(text);
}

/** The commas right behind the last digit of the first section. */
function scalingCommas(tokens: readonly FormatToken[]): ReadonlySet<FormatToken> {
  const end = tokens.findIndex(({ kind }) => kind === "break");
  const section = end < 0 ? tokens : tokens.slice(0, end);
  const last = section.reduce((at, { kind }, index) => (kind === "digit" ? index : at), -1);
  const commas = new Set<FormatToken>();
  for (const token of section.slice(last + 1)) {
    if (token.kind !== "comma") break;
    commas.add(token);
  }
  return commas;
}
