/** Hidden name, in the scope of its sheet, by which a later run knows a sheet that we wrote. */
export const SHEET_TAG_NAME = "_budget_disclosure_tag";

/** Between the tag and the job that wrote the sheet. */
const JOB = "#";

/**
 * Formula of the name: the tag as a text constant.
 * @param job - a word that no other job has, by which this one knows its sheet again; "" for none
 */
export function toTagFormula(tag: string, job = ""): string {
  const text = job === "" ? tag : `${tag}${JOB}${job}`;
  return `="${text.replace(/"/g, '""')}"`;
}

/** The tag in such a formula; null when it is something else, or names a job only. */
export function parseTagFormula(formula: string): string | null {
  const tag = textOf(formula)?.split(JOB)[0] ?? "";
  return tag === "" ? null : tag;
}

/** The job in such a formula; null when it names none. */
export function parseTagJob(formula: string): string | null {
  return textOf(formula)?.split(JOB)[1] ?? null;
}

function textOf(formula: string): string | null {
  const match = /^="((?:[^"]|"")*)"$/.exec(formula);
  return match ? (match[1] ?? "").replace(/""/g, '"') : null;
}
