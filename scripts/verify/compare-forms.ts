import type { TargetTable } from "../../src/budget/target-table";
import type { Case } from "../../src/app/open-case";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { readTargets } from "../../src/performance/read/read-targets";
import { planTargetSheet } from "../../src/performance/write/write-targets";
import {
  toCells,
  toFilledForms,
  type PublishedTargets,
} from "../../test/support/published-targets";
import { sheetAsPublished } from "../../test/support/sheet-as-published";
import { snapshotOfPlan, workbookOf } from "../../test/support/snapshot-of-plan";
import { Comparison, type Verdict } from "./verdict";

/**
 * The published performance-target tables, cell for cell: written with our forms and read back, and read from the sheet
 * that somebody else wrote.
 */
export function compareForms(
  { workbook, forms: family, budget: { fiscalYear } }: Case,
  published: PublishedTargets
): readonly Verdict[] {
  const tables = toFilledForms(published, family, fiscalYear ?? 0);
  const ours = workbookOf(snapshotOfPlan(planTargetSheet(family, { tables, note: null })));
  const expected = tables.map(({ table }) => table);
  const theirs = withPublishedTargets(workbook, published);
  return [
    compare("forms written and read back", expected, readTargets(family, ours)),
    compare("forms read as published", expected, readTargets(family, theirs)),
  ];
}

/** The workbook with the published target tables: on its own sheets, else on one more sheet. */
export function withPublishedTargets(
  workbook: WorkbookSnapshot,
  published: PublishedTargets
): WorkbookSnapshot {
  const isThere = published.overall.tasks !== undefined;
  return isThere
    ? workbook
    : { ...workbook, sheets: [...workbook.sheets, sheetAsPublished(published)] };
}

function compare(
  title: string,
  expected: readonly TargetTable[],
  found: readonly TargetTable[]
): Verdict {
  const cells = new Comparison();
  cells.add("number of tables", String(expected.length), String(found.length));
  expected.forEach((table, index) => {
    const own = toCells(table);
    const other = found[index] ? toCells(found[index]) : {};
    for (const place of new Set([...Object.keys(own), ...Object.keys(other)]))
      cells.add(`${title} ${index + 1} ${place}`, own[place] ?? "", other[place] ?? "");
  });
  return {
    title,
    summary: `${expected.length} tables, cells ${cells.summary}`,
    missed: cells.different,
    remarks: [],
  };
}
