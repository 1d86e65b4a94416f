import type { RangeBounds } from "../grid/address";
import type { Budget } from "../budget/budget";
import { snapshotOfPlan } from "../grid/snapshot-of-plan";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { FormFamily } from "../performance/form/form";
import { locateTables, type LocatedForm } from "../performance/read/locate-tables";
import { SheetView } from "../grid/sheet-view";
import { fillingHints } from "../performance/write/write-indicators";
import { writeTargets } from "../performance/write/write-targets";
import { foldSpaces } from "../text/normalize";
import type { DocumentPage } from "./budget-tables";
import type { DocumentBlock } from "./document-tree";
import { fitTable } from "./fit-table";
import { readGridRows } from "./sheet-table";
import { toRuns } from "./text-runs";

/**
 * 绩效目标表 of the workbook as the clerk filled them in; where it has none, those that the tables give, with what is
 * still to be filled in.
 */
export function toTargetPages(
  workbook: WorkbookSnapshot,
  budget: Budget,
  family: FormFamily
): readonly DocumentPage[] {
  const find = (sheets: WorkbookSnapshot["sheets"]): readonly LocatedForm[] =>
    sheets.flatMap((sheet) => locateTables(new SheetView(sheet), family.forms, family.wording));
  const written = find(workbook.sheets);
  const located =
    written.length > 0 ? written : find(writeTargets(family, budget).map(snapshotOfPlan));
  return located.map(showForm);
}

/** Rows between the title and the last one; the subtitle under the title stands apart. */
function showForm(located: LocatedForm): DocumentPage {
  const { view, titleRow, titleColumn } = located;
  const subtitle = view.boxText(titleRow + 1, titleColumn);
  const hasSubtitle = /^[（(].*[)）]$/u.test(subtitle);
  const bounds = boundsOf(located, titleRow + (hasSubtitle ? 2 : 1));
  const area = { bounds, headerRows: 0, isForm: true, centered: new Set<string>() };
  const { orientation, table } = fitTable(readGridRows(view.sheet, area));
  const title = foldSpaces(view.boxText(titleRow, titleColumn));
  const blocks: readonly DocumentBlock[] = [
    { kind: "paragraph", style: "form-title", startsPage: true, runs: toRuns(title) },
    ...(hasSubtitle
      ? [
          {
            kind: "paragraph",
            style: "form-subtitle",
            startsPage: false,
            runs: toRuns(subtitle),
          } as const,
        ]
      : []),
    table,
  ];
  return { orientation, blocks };
}

/** From a row to the end of the form, without our hints for the clerk below it and without columns of wider forms. */
function boundsOf({ view, form, lastRow }: LocatedForm, top: number): RangeBounds {
  const { left, right } = view.bounds;
  const columns = numbersFrom(left, right);
  const hints = fillingHints(form);
  const isHint = (row: number): boolean =>
    columns.some((column) => hints.includes(view.boxText(row, column)));
  const hintRow = numbersFrom(top, lastRow).find(isHint);
  const bottom = hintRow === undefined ? lastRow : hintRow - 1;
  const filled = columns.filter((column) =>
    numbersFrom(top, bottom).some((row) => view.boxText(row, column) !== "")
  );
  return { top, left, bottom, right: Math.max(left, ...filled) };
}

function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
