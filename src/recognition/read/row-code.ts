import type { SheetView } from "../../grid/sheet-view";
import type { BlockHeader } from "../locate/header";

/** “208”, “20801” or “2080109” in one cell. */
export const JOINED_CODE = /^[0-9]{3}([0-9]{2}){0,2}$/u;

/** The digits of 类 and 款 that rows below may leave blank. */
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
    column === null ? "" : view.own(sheetRow, column);
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

/** The deepest code that stands with its upper levels before it, in whichever of the cells; "" for none. */
function wholeCodeOf(texts: readonly string[]): string {
  const whole = texts.filter((text) => text.length > 3 && JOINED_CODE.test(text));
  return whole.reduce((deepest, text) => (text.length > deepest.length ? text : deepest), "");
}

/** Digits of one level, padded: a code stored as a number has lost its leading zeros. */
function toLevel(text: string, width: number): string {
  return /^[0-9]+$/u.test(text) && text.length <= width ? text.padStart(width, "0") : "";
}
