import { tablesOf } from "../budget/budget";
import { isInYear } from "../budget/by-year";
import { TARGET_SHEET_TAG } from "../budget/target-table";
import { fillMissingResults, type FilledWorkbook } from "../formula/fill-missing-results";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { removeSpaces } from "../text/normalize";
import { nameForeignLayout, type ForeignLayout } from "./locate/foreign-layout";
import { findHiddenAmounts, type HiddenAmounts } from "./read/hidden-amounts";
import type { LayoutFamily } from "./layout";
import { locateTables, type LocatedTables } from "./locate/locate-tables";
import type { LocatedTable } from "./locate/located-table";
import { readBudget, type ReadBudget } from "./read/read-budget";
import type { RecognitionSettings } from "./recognition-settings";
import { formBlockOf } from "./read/read-form-table";
import { SheetView } from "../grid/sheet-view";
import { looksLikeTitle } from "./locate/title";

/** A workbook of a family that we know: one of those that were given. */
export interface Recognized<F extends LayoutFamily = LayoutFamily> extends ReadBudget {
  readonly kind: "recognized";
  readonly family: F;
  /** What came of formulas whose result the file does not hold, or holds wrongly. */
  readonly formulas: Omit<FilledWorkbook, "workbook">;
  /** Hidden rows and columns that hold amounts; null where the host does not tell what is hidden. */
  readonly hidden: readonly HiddenAmounts[] | null;
}

/** What was understood of a workbook. */
export type Recognition<F extends LayoutFamily = LayoutFamily> =
  | Recognized<F>
  /** Titles of disclosure tables were seen, but none of a family we support; `name` where the layout is certain. */
  | {
      readonly kind: "unsupported";
      readonly name: string | null;
      readonly titles: readonly string[];
    }
  /** No table of the family that was stated; `seen` is the one that the tables speak for. */
  | {
      readonly kind: "other-family";
      readonly stated: LayoutFamily;
      readonly seen: LayoutFamily | null;
    }
  /** The family has no form of the year that was stated. */
  | { readonly kind: "no-such-form"; readonly family: LayoutFamily; readonly formYear: number }
  | { readonly kind: "unknown" };

interface LocatedFamily<F extends LayoutFamily = LayoutFamily> extends LocatedTables {
  readonly family: F;
  /** Different tables found; forms are alike everywhere and prove nothing. */
  readonly proofs: number;
  /** Titles of the family, with or without its table below. */
  readonly titles: ReadonlySet<string>;
}

/**
 * Finds and reads every table of the workbook by title and header, whatever the sheets are called and in whatever order
 * they stand. Of the sheets that we wrote ourselves only those with performance targets are looked at, and only for the
 * tables that the user's own sheets do not fill. Formulas without a stored result are calculated first.
 * @param foreign - layouts that are told apart but not read
 */
export function recognize<F extends LayoutFamily>(
  stored: WorkbookSnapshot,
  families: readonly F[],
  settings: RecognitionSettings = {},
  foreign: readonly ForeignLayout[] = []
): Recognition<F> {
  const { workbook, ...formulas } = fillMissingResults(stored);
  const views = workbook.sheets
    .filter((sheet) => sheet.tag === null)
    .map((sheet) => new SheetView(sheet));
  const located = families.map((family) => locateFamily(family, views));
  const best = located.reduce<LocatedFamily<F> | null>(
    (most, one) => (one.proofs > (most?.proofs ?? 0) ? one : most),
    null
  );
  const stated = located.find(({ family }) => family.id === settings.family);
  if (stated && stated.proofs === 0)
    return { kind: "other-family", stated: stated.family, seen: best?.family ?? null };
  const titles = views.flatMap((view) => titlesSeen(view.sheet));
  const name = nameForeignLayout(foreign, titles);
  const chosen = stated ?? (best && isConvincing(best, name, titles) ? best : null);
  if (!chosen)
    return titles.length > 0 ? { kind: "unsupported", name, titles } : { kind: "unknown" };
  const { family } = chosen;
  const { formYear } = settings;
  if (formYear !== undefined && !isInYear(family, formYear))
    return { kind: "no-such-form", family, formYear };
  const ownTargets = workbook.sheets.flatMap((sheet) => targetsOn(sheet, family));
  const read = readBudget(workbook, views, family, { ...chosen, ownTargets }, settings);
  const hidden = findHiddenAmounts(
    views.map(({ sheet }) => sheet),
    tablesOf(read.budget)
  );
  return { kind: "recognized", family, ...read, formulas, hidden };
}

/** Tables of performance targets on a sheet of ours; none on any other. */
function targetsOn(sheet: SheetSnapshot, family: LayoutFamily): readonly LocatedTable[] {
  if (sheet.tag !== TARGET_SHEET_TAG) return [];
  return locateTables(new SheetView(sheet), family).tables.filter(({ layout }) => layout.frame);
}

function locateFamily<F extends LayoutFamily>(
  family: F,
  views: readonly SheetView[]
): LocatedFamily<F> {
  const located = views.map((view) => locateTables(view, family));
  const tables = located.flatMap((one) => one.tables);
  const bareTitles = located.flatMap((one) => one.bareTitles);
  const proofs = tables.filter(({ layout }) => !formBlockOf(layout));
  return {
    family,
    tables,
    bareTitles,
    titles: new Set(
      [
        ...tables.map(({ view, titleRow, titleColumn }) => view.text(titleRow, titleColumn)),
        ...bareTitles.map(({ title }) => title.text),
      ].map(removeSpaces)
    ),
    proofs: new Set(proofs.map(({ layout }) => layout.table)).size,
  };
}

/** A family wins with most of its tables; a few like titles prove nothing beside more of others, or the marks of another layout. */
function isConvincing(
  { family, proofs, titles }: LocatedFamily,
  foreignName: string | null,
  seen: readonly string[]
): boolean {
  if (proofs * 2 >= family.tables.length) return true;
  const others = new Set(seen.filter((title) => !titles.has(title)));
  return foreignName === null && proofs > others.size;
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
