import { toPrintedSheets } from "../document/printed-sheets";
import type { CellValue } from "../grid/snapshot";
import { recognize } from "../recognition/recognize";
import type { PrintedBudget } from "../review/parts/printed-budget";
import type { Case } from "./open-case";

/** Target tables are read by their own forms. */
const TARGETS = /绩效|目标/u;

/** With decimals, or with more digits than a code or a number has. */
const AMOUNT = /^-?(?:[\d,，]+\.\d{1,6}|\d{1,3}(?:[,，]\d{3})+)$/u;

/** The budget tables that a text prints, read as those of a workbook of the same form. */
export function readPrintedBudget(
  { family, budget }: Case,
  lines: readonly string[]
): PrintedBudget {
  const { sheets, titles, covered, placeOf } = toPrintedSheets(lines);
  const own = titles.map(({ text }) => !TARGETS.test(text));
  const tables = sheets.filter((_, index) => own[index]);
  const workbook = { fileName: null, title: null, sheets: tables };
  const settings = { family: family.id, formYear: budget.formYear };
  const read = tables.length > 0 ? recognize(workbook, [family], settings) : null;
  const known = read?.kind === "recognized" ? read.budget : null;
  return {
    budget: known,
    titles: titles
      .filter((_, index) => own[index])
      .map((title, index) => ({
        ...title,
        sheet: tables[index]?.name ?? "",
        amounts: tables[index]?.values.flat().filter(isAmount).length ?? 0,
        words: tables[index]?.values.flat().map(wordsOf).join("\t") ?? "",
      })),
    covered,
    placeOf,
  };
}

function wordsOf(value: CellValue): string {
  return typeof value === "string" ? value : "";
}

function isAmount(value: CellValue): boolean {
  return typeof value === "string" && AMOUNT.test(value) && /[1-9]/u.test(value);
}
