import type { Budget, BudgetTable, OrganizationKind } from "../budget/budget";
import type { TableId } from "../budget/schema";
import { fillMissingResults } from "../formula/fill-missing-results";
import type { CellRef } from "../grid/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { removeSpaces, toComparable } from "../text/normalize";
import { readContents } from "./contents";
import { readCover, unitOfHierarchy } from "./cover";
import { captionWordings, isInYear, type LayoutFamily, type TableLayout } from "./layout";
import { locateTables, type Candidate } from "./locate-tables";
import { canContinue, isContinuation, joinContinuations } from "./continuation";
import type { RecognitionProblem } from "./problem";
import { formBlockOf, readFormTable } from "./read-form-table";
import { readTable } from "./read-table";
import { SheetView } from "./sheet-view";
import { looksLikeTitle, yearIn } from "./title";

/** How one table of the form was met. */
export interface TableStatus {
  readonly layout: TableLayout;
  readonly status: "recognized" | "nil" | "missing" | "ambiguous";
}

/** A workbook of a family that we know. */
export interface Recognized {
  readonly kind: "recognized";
  readonly family: LayoutFamily;
  readonly budget: Budget;
  readonly statuses: readonly TableStatus[];
  readonly problems: readonly RecognitionProblem[];
  /** Formulas of which the file held no result; they were calculated here. */
  readonly calculated: readonly CellRef[];
}

/** What was understood of a workbook. */
export type Recognition =
  | Recognized
  /** Titles of disclosure tables were seen, but none of a family we support. */
  | { readonly kind: "unsupported"; readonly titles: readonly string[] }
  | { readonly kind: "unknown" };

/**
 * Finds and reads every table of the workbook by title and header, whatever the sheets are called and in whatever order
 * they stand. Sheets that we wrote ourselves are not looked at. Formulas without a stored result are calculated first.
 * @param settings - the fiscal year where the clerk gave it
 */
export function recognize(
  stored: WorkbookSnapshot,
  families: readonly LayoutFamily[],
  settings: { readonly fiscalYear?: number } = {}
): Recognition {
  const { workbook, calculated } = fillMissingResults(stored);
  const views = workbook.sheets
    .filter((sheet) => sheet.tag === null)
    .map((sheet) => new SheetView(sheet));
  const best = chooseFamily(families, views);
  if (best)
    return { ...readBudget(workbook, views, best.family, best.candidates, settings), calculated };
  const titles = views.flatMap((view) => titlesSeen(view.sheet));
  return titles.length > 0 ? { kind: "unsupported", titles } : { kind: "unknown" };
}

/** The family that most tables speak for; forms are alike everywhere and prove nothing. */
function chooseFamily(
  families: readonly LayoutFamily[],
  views: readonly SheetView[]
): { readonly family: LayoutFamily; readonly candidates: readonly Candidate[] } | null {
  const located = families.map((family) => {
    const candidates = views.flatMap((view) => locateTables(view, family));
    const proofs = candidates.filter(({ layout }) => !formBlockOf(layout));
    return { family, candidates, tables: new Set(proofs.map(({ layout }) => layout.table)).size };
  });
  return located.reduce<(typeof located)[number] | null>(
    (best, one) => (one.tables > (best?.tables ?? 0) ? one : best),
    null
  );
}

function readBudget(
  workbook: WorkbookSnapshot,
  views: readonly SheetView[],
  family: LayoutFamily,
  candidates: readonly Candidate[],
  settings: { readonly fiscalYear?: number }
): Omit<Recognized, "calculated"> {
  const byTable = new Map<TableId, Candidate[]>();
  for (const candidate of candidates) {
    const list = byTable.get(candidate.layout.table);
    if (list) list.push(candidate);
    else byTable.set(candidate.layout.table, [candidate]);
  }
  const budgetUnit = mostFrequent(
    candidates.flatMap(({ unitName }) => (unitName ? [unitName.text] : []))
  );
  const formYear = findFormYear(family, candidates);
  const problems: RecognitionProblem[] = [];
  const tables: Partial<Record<TableId, BudgetTable>> = {};
  const statuses: TableStatus[] = [];
  for (const layout of family.tables.filter((table) => isInYear(table, formYear))) {
    const places = byTable.get(layout.table) ?? [];
    const forms = readFormTable(places, formYear);
    if (forms) {
      problems.push(...forms.problems);
      tables[layout.table] = forms.table;
      statuses.push({ layout, status: forms.table.status });
      continue;
    }
    const [only, ...others] = places;
    const isWhole = others.every((place) => canContinue(place) && isContinuation(place));
    if (!only || !isWhole) {
      if (only) problems.push(ambiguity(layout, places));
      statuses.push({ layout, status: only ? "ambiguous" : "missing" });
      continue;
    }
    const read = joinContinuations(
      readTable(only, formYear, budgetUnit),
      others.map((place) => readTable(place, formYear, budgetUnit))
    );
    problems.push(...read.problems);
    tables[layout.table] = read.table;
    statuses.push({ layout, status: read.table.status });
  }
  const cover = readCover(views, candidates);
  const fiscalYear = settings.fiscalYear ?? findFiscalYear(workbook, Object.values(tables));
  const year = withinEdition(family, formYear, fiscalYear);
  const budget: Budget = {
    family: family.id,
    formYear: year,
    fiscalYear,
    budgetUnit: budgetUnit ?? unitOfTables(Object.values(tables)) ?? cover?.text ?? null,
    organizationKind: findOrganizationKind(candidates),
    cover,
    contents: readContents(views, family, formYear),
    tables: tables as Budget["tables"],
  };
  return { kind: "recognized", family, budget, statuses, problems };
}

function unitOfTables(tables: readonly BudgetTable[]): string | null {
  return mostFrequent(tables.flatMap((table) => unitOfHierarchy(table) ?? []));
}

function ambiguity(layout: TableLayout, places: readonly Candidate[]): RecognitionProblem {
  return {
    kind: "ambiguous-table",
    table: layout.table,
    cells: places.map(({ view, titleRow, titleColumn }) => view.ref(titleRow, titleColumn)),
    detail: "",
  };
}

/** Wordings that changed over the years and tables that came later vote; the latest form of equals wins. */
function findFormYear(family: LayoutFamily, candidates: readonly Candidate[]): number {
  const votes = candidates.flatMap(({ header, since, layout }) => [
    ...header.yearVotes,
    ...(since === null ? [] : [since]),
    ...(layout.years.from > family.years.from ? [layout.years.from] : []),
  ]);
  const year = mostFrequent(votes.map(String));
  return year === null ? family.years.to : Number(year);
}

/** A form is used for several years; the fiscal year tells which, where it lies within them. */
function withinEdition(family: LayoutFamily, formYear: number, fiscalYear: number | null): number {
  const next = editionsOf(family).find((edition) => edition > formYear) ?? family.years.to + 1;
  return fiscalYear !== null && fiscalYear > formYear && fiscalYear < next ? fiscalYear : formYear;
}

/** Years in which tables came or changed their title. */
function editionsOf(family: LayoutFamily): readonly number[] {
  const years = family.tables.flatMap(({ title, years: { from } }) => [
    from,
    ...captionWordings(title).flatMap(({ since }) => since ?? []),
  ]);
  return [...new Set(years)].sort((one, other) => one - other);
}

/** In titles, in the notes of empty tables, in the file's properties or its name, in that order; never guessed. */
function findFiscalYear(workbook: WorkbookSnapshot, tables: readonly BudgetTable[]): number | null {
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

function findOrganizationKind(candidates: readonly Candidate[]): OrganizationKind {
  const kinds = candidates.flatMap(({ layout, view, titleRow, titleColumn }) => {
    if (!layout.isPrefixed) return [];
    const title = toComparable(view.text(titleRow, titleColumn));
    return title.includes("部门") ? ["department"] : title.includes("单位") ? ["budgetUnit"] : [];
  });
  return mostFrequent(kinds) === "department" ? "department" : "budgetUnit";
}

function titlesSeen(sheet: SheetSnapshot): readonly string[] {
  const titles: string[] = [];
  sheet.values.forEach((values, row) => {
    if (row > 200) return;
    for (const value of values) {
      if (typeof value === "string" && looksLikeTitle(value)) titles.push(removeSpaces(value));
    }
  });
  return titles;
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
