import type { BudgetRow } from "../../budget/block";
import { codesNamed } from "../../budget/code-book";
import type { SheetView } from "../../grid/sheet-view";
import type { BlockHeader } from "../locate/header";

/** “208”, “20801” or “2080109” in one cell. */
export const JOINED_CODE = /^[0-9]{3}([0-9]{2}){0,2}$/u;

/** Letters that are typed for digits. */
const LIKE_DIGITS = /[oOlI]/gu;

/** 类 and 款 of the row before, which rows below may leave blank. */
export interface OpenLevels {
  category: string;
  section: string;
}

/**
 * Joined code of a row, null for a row without one: from a column of whole codes, or from those of 类, 款 and 项, where levels
 * left blank are taken from the rows above.
 * @param open - changed to the levels of this row
 */
export function readRowCode(
  view: SheetView,
  { codes, joinedCode }: BlockHeader,
  sheetRow: number,
  open: OpenLevels
): string | null {
  const textOf = (column: number | null): string =>
    column === null ? "" : toDigits(view.own(sheetRow, column));
  if (joinedCode !== null) {
    const text = textOf(joinedCode);
    return JOINED_CODE.test(text) ? text : null;
  }
  if (!codes) return null;
  const texts = [codes.category, codes.section, codes.item].map(textOf);
  const [category = "", section = "", item = ""] = texts.map((text, level) =>
    toLevel(text, level === 0 ? 3 : 2)
  );
  const whole = wholeCodeOf(texts);
  if (category === "" && section === "" && item === "" && whole === "") return null;
  if (category !== "") open.category = category;
  if (section !== "") open.section = section;
  if (whole !== "") [open.category, open.section] = [whole.slice(0, 3), whole.slice(3, 5)];
  if (whole.length === 7) return whole;
  if (item !== "") return `${open.category}${open.section}${item}`;
  if (whole !== "") return whole;
  return section === "" ? open.category : `${open.category}${section}`;
}

/** The column with the last digits of a row's code; null where it has none of its own. */
export function codeColumn(
  view: SheetView,
  { codes, joinedCode }: BlockHeader,
  sheetRow: number
): number | null {
  const columns = [joinedCode, codes?.item, codes?.section, codes?.category];
  const filled = columns.find(
    (column) => typeof column === "number" && /[0-9]/u.test(view.own(sheetRow, column))
  );
  return filled ?? null;
}

/** The deepest code that stands with its upper levels before it, in whichever of the cells; "" for none. */
function wholeCodeOf(texts: readonly string[]): string {
  const whole = texts.filter((text) => text.length > 3 && JOINED_CODE.test(text));
  return whole.reduce((deepest, text) => (text.length > deepest.length ? text : deepest), "");
}

/** Digits of one level, padded: a code stored as a number has lost its leading zeros. */
function toLevel(text: string, width: number): string {
  return /^[0-9]+$/u.test(text) && text.length <= width ? text.padStart(width, "0") : "";
}

/** The text with digits for letters that look like them, and without the apostrophe of an export, where it is a code then. */
function toDigits(text: string): string {
  const digits = text
    .replace(/^’/u, "")
    .replace(LIKE_DIGITS, (letter) => (/o/iu.test(letter) ? "0" : "1"));
  return /[0-9]/u.test(text) && /^[0-9]+$/u.test(digits) ? digits : text;
}

/** The code of a row, and how it is written where that is no code. */
export interface RowCode {
  readonly code: string;
  readonly miswritten?: NonNullable<BudgetRow["miswritten"]>;
}

/**
 * The code of a row, also where its cell holds letters for digits, or where the name tells which code is meant.
 * @param taken - codes of other rows
 */
export function findRowCode(
  view: SheetView,
  header: BlockHeader,
  sheetRow: number,
  name: string,
  open: OpenLevels,
  taken: ReadonlySet<string>
): RowCode | null {
  const before = { ...open };
  const code = readRowCode(view, header, sheetRow, open);
  const miswritten = miswrittenCode(view, header, sheetRow);
  if (miswritten === null) return code === null ? null : { code };
  const isMended = toDigits(miswritten.text) !== miswritten.text;
  if (code !== null && isMended) return { code, miswritten };
  const text = header.joinedCode === null ? null : toDigits(miswritten.text);
  const named = codeByName(name, text, before, taken);
  if (named !== null) return { code: named, miswritten };
  return code === null ? null : { code };
}

/**
 * The only code of a name that its cell comes near to by one digit too few or too many; where the cell is blank or one of
 * several, that belongs below the code before it.
 * @param text - of a cell for whole codes
 */
function codeByName(
  name: string,
  text: string | null,
  { category, section }: OpenLevels,
  taken: ReadonlySet<string>
): string | null {
  const isNext = (code: string): boolean => {
    const above = code.length === 5 ? category : `${category}${section}`;
    if (taken.has(code)) return false;
    return code.length === 3 ? code > category : above !== "" && code.startsWith(above);
  };
  const isNear = (code: string): boolean =>
    text === null || text === "" ? isNext(code) : isOneDigitApart(code, text);
  if (name === "" || (text !== null && !/^(?:[0-9]{2,8})?$/u.test(text))) return null;
  const [code, ...others] = codesNamed(name).filter(isNear);
  return code !== undefined && others.length === 0 ? code : null;
}

function isOneDigitApart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length !== short.length + 1) return false;
  const places = Array.from({ length: long.length }, (_, at) => at);
  return places.some((at) => long.slice(0, at) + long.slice(at + 1) === short);
}

/** How the code of a row is written, and where, if it is not written as a code; “” for a blank cell. */
function miswrittenCode(
  view: SheetView,
  { codes, joinedCode }: BlockHeader,
  sheetRow: number
): NonNullable<BudgetRow["miswritten"]> | null {
  const split = codes ? [codes.category, codes.section, codes.item] : [];
  const column = [joinedCode, ...split].find(
    (one) => one !== null && !isCode(view.own(sheetRow, one), one === joinedCode)
  );
  if (column === undefined || column === null) return null;
  return { text: view.own(sheetRow, column), cell: view.ref(sheetRow, column) };
}

/** True for what may stand in a cell for whole codes, or in one for a level, which may be left blank. */
function isCode(text: string, isWhole: boolean): boolean {
  return isWhole ? JOINED_CODE.test(text) : !/[0-9a-z]/iu.test(text) || /^[0-9]+$/u.test(text);
}
