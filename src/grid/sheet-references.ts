import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/**
 * Text in quotes, structured references and names of other files, and then what this is about: the sheet of a reference. No
 * alternative begins in the middle of what it could not match, so that a long formula is scanned once.
 */
const TOKEN =
  /"(?:[^"]|"")*"|\[[^[\]]*\](?:[^[\]\s'"!()+\-*/^&=<>,;]*!)?|(?<!')'((?:[^']|'')*)'!|(?<![\p{L}\p{N}_.\\:])([\p{L}\p{N}_.\\:]+)!/gu;

/** Names that stand in a formula without quotes. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

function toPrefix(names: readonly string[]): string {
  const text = names.join(":");
  return names.every((name) => PLAIN_NAME.test(name))
    ? `${text}!`
    : `'${text.replace(/'/gu, "''")}'!`;
}

/**
 * The formula with the sheets of its references renamed, as Excel does it when a sheet gets another name; null for a sheet
 * that is gone gives `#REF!`. References into other files and text in quotes stay.
 */
export function renameSheetsInFormula(
  formula: string,
  rename: (name: string) => string | null
): string {
  return formula.replace(TOKEN, (token: string, quoted?: string, plain?: string) => {
    const text = quoted?.replace(/''/gu, "'") ?? plain;
    if (text === undefined || text.includes("[")) return token;
    const names = text.split(":");
    const renamed = names.map(rename);
    if (renamed.every((name, index) => name === names[index])) return token;
    const known = renamed.filter((name): name is string => name !== null);
    return known.length === names.length ? toPrefix(known) : "#REF!";
  });
}

/** True when the formula refers to cells of a sheet of this name, letter case aside. */
export function refersToSheet(formula: string, name: string): boolean {
  const wanted = name.toLowerCase();
  let isFound = false;
  renameSheetsInFormula(formula, (other) => {
    isFound ||= other.toLowerCase() === wanted;
    return other;
  });
  return isFound;
}

/**
 * True for a sheet of ours that `NewSheetPlan.replaces` may name without harm: it carries our tag, is not protected, and no
 * formula on another sheet refers to it. Excel would turn such a formula of the user's into `#REF!`.
 * @param isRenewed - true for a sheet of ours that is written anew afterwards, whose formulas do not count
 */
export function isReplaceable(
  { sheets }: WorkbookSnapshot,
  sheet: SheetSnapshot,
  isRenewed: (other: SheetSnapshot) => boolean = () => false
): boolean {
  if (sheet.tag === null || sheet.isProtected) return false;
  return sheets.every(
    (other) =>
      other.id === sheet.id ||
      other.formulas.every((row) =>
        row.every((formula) => formula === null || !refersToSheet(formula, sheet.name))
      ) ||
      isRenewed(other)
  );
}
