/** Hidden name, in the scope of its sheet, by which a later run knows a sheet that we wrote. */
export const SHEET_TAG_NAME = "_budget_disclosure_tag";

/** Formula of the name: the tag as a text constant. */
export function toTagFormula(tag: string): string {
  return `="${tag.replace(/"/g, '""')}"`;
}

/** The tag in such a formula; null when the formula is something else. */
export function parseTagFormula(formula: string): string | null {
  const match = /^="((?:[^"]|"")*)"$/.exec(formula);
  return match ? (match[1] ?? "").replace(/""/g, '"') : null;
}
