import type {
  Budget,
  BudgetTable,
  ExpectedTable,
  OrganizationKind,
  PlacedText,
  StatedYear,
} from "../../budget/budget";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import { mostFrequent } from "../../lists/most-frequent";
import { toComparable } from "../../text/normalize";
import { readContents } from "../locate/contents";
import { isContinuation, isRepeatedPage, readPages } from "./continuation";
import { setReferencesAside } from "./reference-copies";
import { copyProblem, setHiddenCopiesAside } from "./hidden-copies";
import { readCover, unitOfHierarchy } from "../locate/cover";
import type { LayoutEvidence, PlaceEvidence } from "../locate/evidence";
import { findFiscalYear, findStatedYears } from "../locate/fiscal-year";
import { unitInTitles } from "../locate/unit-name";
import { findFormYear } from "../locate/form-year";
import { isInYear } from "../../budget/by-year";
import { captionOf, numberOf, type LayoutFamily, type TableLayout } from "../layout";
import type { BareTitle, LocatedTables } from "../locate/locate-tables";
import { otherSheets } from "../locate/other-sheets";
import type { RecognitionProblem } from "../problem";
import { readFormTable } from "./read-form-table";
import type { LocatedTable } from "../locate/located-table";
import { describePlace, type ReadTable } from "./read-table";
import type { RecognitionSettings } from "../recognition-settings";
import type { SheetView } from "../../grid/sheet-view";

/** How one table of the form was met. */
export interface TableStatus {
  readonly layout: TableLayout;
  readonly status: "recognized" | "nil" | "missing" | "ambiguous" | "unread";
  /** Every place that was taken for it. */
  readonly places: readonly PlaceEvidence[];
  /** For a missing or unread table: where its title stands without its header, or beside another table's. */
  readonly bareTitles: readonly (PlacedText & Pick<BareTitle, "isBeside">)[];
}

/** What came of reading a workbook as a form of one family. */
export interface ReadBudget {
  readonly budget: Budget;
  readonly statuses: readonly TableStatus[];
  readonly problems: readonly RecognitionProblem[];
  readonly evidence: LayoutEvidence;
}

/** Tables of the user's sheets, and those of performance targets on sheets of ours. */
export interface LocatedBudget extends LocatedTables {
  readonly ownTargets: readonly LocatedTable[];
}

/** Reads the located tables of a family into a budget. */
export function readBudget(
  workbook: WorkbookSnapshot,
  views: readonly SheetView[],
  family: LayoutFamily,
  { bareTitles, otherTitles, ownTargets, ...everywhere }: LocatedBudget,
  settings: RecognitionSettings
): ReadBudget {
  const yearsIn = (tables: readonly LocatedTable[]): readonly StatedYear[] =>
    findStatedYears(views, { tables, bareTitles, otherTitles });
  const yearOf = (tables: readonly LocatedTable[]): number | null =>
    settings.fiscalYear ?? findFiscalYear(workbook, yearsIn(tables), tables);
  const { tables: seen, hiddenCopies } = setHiddenCopiesAside(everywhere.tables);
  const { tables: located, references } = setReferencesAside(seen, () => yearOf(seen));
  const budgetUnit = mostFrequent(located.flatMap(({ unitName }) => unitName?.text ?? []));
  const marks = located.flatMap((place) => place.marks);
  const fiscalYear = yearOf(located);
  const yearFound = findFormYear(family, marks, fiscalYear);
  const formYear = settings.formYear ?? yearFound;
  const layouts = family.tables.filter((table) => isInYear(table, formYear));
  const absent = absentOf(layouts, located);
  const met = layouts.map((layout) => {
    const isOf = (place: LocatedTable): boolean => place.layout.table === layout.table;
    const places = located.filter(isOf);
    const read = readOnce(places, ownTargets.filter(isOf), formYear, budgetUnit);
    return read ? readStatus(layout, read) : unreadStatus(layout, places, bareTitles, absent);
  });
  const statuses = met.map(({ status }) => status);
  const found = met.flatMap(({ table }) => table ?? []);
  const cover = readCover(views, located);
  const budget: Budget = {
    family,
    formYear,
    fiscalYear,
    statedYears: yearsIn(unambiguous(located, statuses)),
    budgetUnit: budgetUnit ?? unitOfTables(found) ?? cover?.text ?? unitOfTitles(located),
    organizationKind: findOrganizationKind(located),
    cover,
    contents: readContents(views, family, formYear),
    expectedTables: statuses.map((status) => toExpected(status, formYear)),
    tables: Object.fromEntries(found.map((table) => [table.id, table])),
  };
  const evidence: LayoutEvidence = {
    tables: { found: statuses.filter(isThere).length, all: statuses.length },
    marks,
    yearFound,
    stated: statedIn(settings),
    surplus: titlesOf(located.filter(({ layout }) => !layouts.includes(layout))),
    references: titlesOf(references),
    otherTables: otherTitles,
    otherSheets: otherSheets(
      views,
      [...located, ...hiddenCopies],
      [budget.cover, ...bareTitles.map(({ title }) => title)]
    ),
  };
  const problems = [...hiddenCopies.map(copyProblem), ...met.flatMap((one) => one.problems)];
  return { budget, statuses, problems, evidence };
}

/** Of two tables one may be another unit's, or another year's: what its notes say is held against nobody. */
function unambiguous(
  places: readonly LocatedTable[],
  statuses: readonly TableStatus[]
): readonly LocatedTable[] {
  const twice = new Set(
    statuses.flatMap(({ layout, status }) => (status === "ambiguous" ? layout.table : []))
  );
  return places.filter(({ layout }) => !twice.has(layout.table));
}

function titlesOf(places: readonly LocatedTable[]): readonly PlacedText[] {
  return places.map((place) => describePlace(place).title);
}

function unitOfTitles(places: readonly LocatedTable[]): string | null {
  return unitInTitles(titlesOf(places).map(({ text }) => text));
}

function isThere({ status }: TableStatus): boolean {
  return status !== "missing" && status !== "unread";
}

/** Tables that no place claims to be. */
function absentOf(
  layouts: readonly TableLayout[],
  located: readonly LocatedTable[]
): readonly TableLayout[] {
  const present = new Set(located.map(({ layout }) => layout.table));
  return layouts.filter(({ table }) => !present.has(table));
}

function toExpected({ layout, status }: TableStatus, formYear: number): ExpectedTable {
  const title = captionOf(layout.title, formYear);
  return { isFound: status !== "missing", number: numberOf(layout, formYear), title };
}

function statedIn({ family, formYear }: RecognitionSettings): LayoutEvidence["stated"] {
  return { family: family !== undefined, formYear: formYear !== undefined };
}

/** What became of one table of the form. */
interface MetTable {
  readonly table: BudgetTable | null;
  readonly status: TableStatus;
  readonly problems: readonly RecognitionProblem[];
}

function readStatus(layout: TableLayout, { table, evidence, problems }: ReadTable): MetTable {
  const status = { layout, status: table.status, places: evidence, bareTitles: [] };
  return { table, status, problems };
}

/** A table that is not there, or that several places claim to be. */
function unreadStatus(
  layout: TableLayout,
  places: readonly LocatedTable[],
  bareTitles: LocatedTables["bareTitles"],
  absent: readonly TableLayout[]
): MetTable {
  const titles = bareTitles.filter(({ layouts }) => layouts.includes(layout));
  const isAmbiguous = places.length > 0;
  const unread = isAmbiguous ? [] : unreadTables(layout, titles, absent);
  return {
    table: null,
    status: {
      layout,
      status: isAmbiguous ? "ambiguous" : unread.length > 0 ? "unread" : "missing",
      places: places.map((place) => describePlace(place)),
      bareTitles: titles.map(({ title, isBeside }) => ({
        ...title,
        ...(isBeside && { isBeside }),
      })),
    },
    problems: isAmbiguous
      ? [ambiguity(layout, places)]
      : [...unread, ...otherTitle(layout, bareTitles)],
  };
}

/**
 * A table whose title is there, and below it a header that lacks some of its captions.
 * @param absent - tables without a place of their own: a header of theirs below the title is told as such
 */
function unreadTables(
  layout: TableLayout,
  titles: LocatedTables["bareTitles"],
  absent: readonly TableLayout[]
): readonly RecognitionProblem[] {
  return titles.flatMap(({ title, isAbove, lacks, isBeside }): readonly RecognitionProblem[] => {
    const captions = !isBeside && absent.some(isAbove) ? null : lacks(layout);
    if (captions === null) return [];
    const cells = [title.cell];
    if (isBeside) return [{ kind: "table-beside", table: layout.table, cells, detail: "" }];
    const detail = captions.map((caption) => `“${caption}”`).join("、");
    return [{ kind: "unread-table", table: layout.table, cells, detail }];
  });
}

/** A missing table may stand below the title of another one: a copied sheet keeps the title that it had. */
function otherTitle(
  layout: TableLayout,
  bareTitles: LocatedTables["bareTitles"]
): readonly RecognitionProblem[] {
  const above = bareTitles.filter(
    ({ layouts, isAbove, isBeside }) => !isBeside && !layouts.includes(layout) && isAbove(layout)
  );
  return above.map(({ title: { text, cell } }) => ({
    kind: "other-title",
    table: layout.table,
    cells: [cell],
    detail: text,
  }));
}

/**
 * The table that stands in the places of its title; null where there are none or too many.
 * @param own - places on sheets of ours, for a table that is missing or nil
 */
function readOnce(
  places: readonly LocatedTable[],
  own: readonly LocatedTable[],
  formYear: number,
  budgetUnit: string | null
): ReadTable | null {
  const read = readPlaces(places, formYear, budgetUnit);
  const isOpen = read ? read.table.status === "nil" : places.length === 0;
  return (isOpen ? readPlaces(own, formYear, budgetUnit) : null) ?? read;
}

function readPlaces(
  places: readonly LocatedTable[],
  formYear: number,
  budgetUnit: string | null
): ReadTable | null {
  const forms = readFormTable(places, formYear);
  if (forms) return forms;
  const [only, ...others] = places;
  const isNextPage = (place: LocatedTable, at: number): boolean =>
    isContinuation(place) || isRepeatedPage(places[at] ?? place, place);
  if (!only || !others.every(isNextPage)) return null;
  return readPages([only, ...others], formYear, budgetUnit);
}

function unitOfTables(tables: readonly BudgetTable[]): string | null {
  return mostFrequent(tables.flatMap((table) => unitOfHierarchy(table) ?? []));
}

function ambiguity(layout: TableLayout, places: readonly LocatedTable[]): RecognitionProblem {
  return {
    kind: "ambiguous-table",
    table: layout.table,
    cells: places.map(({ view, titleRow, titleColumn }) => view.ref(titleRow, titleColumn)),
    detail: "",
  };
}

function findOrganizationKind(located: readonly LocatedTable[]): OrganizationKind {
  const kinds = located.flatMap(({ layout, view, titleRow, titleColumn }) => {
    if (!layout.isPrefixed) return [];
    const title = toComparable(view.text(titleRow, titleColumn));
    return title.includes("部门") ? ["department"] : title.includes("单位") ? ["budgetUnit"] : [];
  });
  return mostFrequent(kinds) === "department" ? "department" : "budgetUnit";
}
