import type { BudgetTable } from "../../budget/budget";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import { mostFrequent } from "../../text/most-frequent";
import { yearIn } from "./title";

/** In titles, in the notes of empty tables, in the file's properties or its name, in that order; never guessed. */
export function findFiscalYear(
  workbook: WorkbookSnapshot,
  tables: readonly BudgetTable[]
): number | null {
  const sources = [
    tables.map(({ title }) => title.text),
    tables.flatMap(({ note }) => (note ? [note.text] : [])),
    workbook.title === null ? [] : [workbook.title],
    workbook.fileName === null ? [] : [workbook.fileName],
  ];
  for (const texts of sources) {
    const year = mostFrequent(texts.flatMap((text) => yearIn(text) ?? []).map(String));
    if (year !== null) return Number(year);
  }
  return null;
}
