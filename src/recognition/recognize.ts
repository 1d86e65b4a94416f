import { tablesOf } from "../budget/budget";
import { isInYear } from "../budget/by-year";
import { TARGET_SHEET_TAG } from "../budget/target-table";
import { fillMissingResults, type FilledWorkbook } from "../formula/fill-missing-results";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { removeSpaces } from "../text/normalize";
import { findForeignLayout, type ForeignLayout } from "./locate/foreign-layout";
import { findHiddenAmounts, type HiddenAmounts } from "./read/hidden-amounts";
import type { LayoutFamily } from "./layout";
import { locateTables, type LocatedTables } from "./locate/locate-tables";
import type { LocatedTable } from "./locate/located-table";
import { readBudget, type ReadBudget } from "./read/read-budget";
import type { RecognitionSettings } from "./recognition-settings";
import { formBlockOf } from "./read/read-form-table";
import { SheetView } from "../grid/sheet-view";
import { Rewording, type UsedSynonym } from "./synonyms";
import { usedSynonyms } from "./used-synonyms";
import { findTitles, looksLikeTitle, type TitleCandidate } from "./locate/title";

/** A workbook of a family that we know: one of those that were given. */
export interface Recognized<F extends LayoutFamily = LayoutFamily> extends ReadBudget {
  readonly kind: "recognized";
  readonly family: F;
  /** What came of formulas whose result the file does not hold, or holds wrongly. */
  readonly formulas: Omit<FilledWorkbook, "workbook">;
  /** Hidden rows and columns that hold amounts; null where the host does not tell what is hidden. */
  readonly hidden: readonly HiddenAmounts[] | null;
  /** Whose set of tables those of a general family are by their titles together; null where that is not certain. */
  readonly likePlace: string | null;
  /** The clerk's own words and where they stand. */
  readonly synonyms: readonly UsedSynonym[];
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
  const rewording = settings.synonyms ? new Rewording(settings.synonyms) : null;
  const views = workbook.sheets
    .filter((sheet) => sheet.tag === null)
    .map((sheet) => new SheetView(sheet, rewording && ((text) => rewording.read(text))));
  const { best, stated } = locateBest(families, views, settings.family);
  if (stated && stated.proofs === 0)
    return { kind: "other-family", stated: stated.family, seen: best?.family ?? null };
  const certain = stated ?? (best && hasMostTables(best) ? best : null);
  const isNamed = certain !== null && !certain.family.isGeneral;
  const titles = isNamed ? [] : views.flatMap((view) => titlesSeen(view));
  const place = findForeignLayout(foreign, titles);
  const isUnlike = certain !== stated && place?.isUnlike === true;
  const likely = best && place === null && isConvincing(best, titles) ? best : null;
  const chosen = isUnlike ? null : (certain ?? likely);
  const name = place?.name ?? null;
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
  const likePlace = family.isGeneral ? name : null;
  const synonyms = usedSynonyms(settings.synonyms ?? {}, views);
  return { kind: "recognized", family, ...read, formulas, hidden, likePlace, synonyms };
}

/** Tables of performance targets on a sheet of ours; none on any other. */
function targetsOn(sheet: SheetSnapshot, family: LayoutFamily): readonly LocatedTable[] {
  if (sheet.tag !== TARGET_SHEET_TAG) return [];
  return locateTables(new SheetView(sheet), family).tables.filter(({ layout }) => layout.frame);
}

/** The titles of a family, before it is known which of them have their table below. */
interface TitledFamily<F extends LayoutFamily> {
  readonly family: F;
  readonly titles: ReadonlyMap<SheetView, readonly TitleCandidate[]>;
  /** So many different tables these titles can prove at most. */
  readonly mostProofs: number;
}

/**
 * The family with most tables, the first of equals, and the one that was stated. One whose titles cannot make it the best is
 * not looked for any further.
 */
function locateBest<F extends LayoutFamily>(
  families: readonly F[],
  views: readonly SheetView[],
  statedId: string | undefined
): { readonly best: LocatedFamily<F> | null; readonly stated: LocatedFamily<F> | null } {
  const isNamed = (family: F): boolean => !family.isGeneral || family.id === statedId;
  const titled = families.filter(isNamed).map((family) => findFamilyTitles(family, views));
  const place = ({ family }: { readonly family: F }): number => families.indexOf(family);
  let best: LocatedFamily<F> | null = null;
  let stated: LocatedFamily<F> | null = null;
  for (const one of [...titled].sort((a, b) => b.mostProofs - a.mostProofs)) {
    const isStated = one.family.id === statedId;
    if (!isStated && one.mostProofs < (best?.proofs ?? 1)) continue;
    const located = locateFamily(one, views);
    if (isStated) stated = located;
    const lead = located.proofs - (best?.proofs ?? 0);
    if (lead > 0 || (lead === 0 && best && place(located) < place(best))) best = located;
  }
  if (best && hasMostTables(best)) return { best, stated };
  return { best: locateGeneral(families, views, best), stated };
}

/** A general family where it has most of its tables, and more than the best of the others. */
function locateGeneral<F extends LayoutFamily>(
  families: readonly F[],
  views: readonly SheetView[],
  best: LocatedFamily<F> | null
): LocatedFamily<F> | null {
  const general = families
    .filter((family) => family.isGeneral)
    .map((family) => locateFamily(findFamilyTitles(family, views), views));
  return general.find((one) => hasMostTables(one) && one.proofs > (best?.proofs ?? 0)) ?? best;
}

function findFamilyTitles<F extends LayoutFamily>(
  family: F,
  views: readonly SheetView[]
): TitledFamily<F> {
  const titles = new Map(views.map((view) => [view, findTitles(view, family)]));
  const layouts = [...titles.values()].flat().flatMap((title) => title.layouts);
  const provable = layouts.filter((layout) => !formBlockOf(layout));
  return { family, titles, mostProofs: new Set(provable.map(({ table }) => table)).size };
}

function locateFamily<F extends LayoutFamily>(
  { family, titles }: TitledFamily<F>,
  views: readonly SheetView[]
): LocatedFamily<F> {
  const located = views.map((view) => locateTables(view, family, titles.get(view)));
  const tables = located.flatMap((one) => one.tables);
  const bareTitles = located.flatMap((one) => one.bareTitles);
  const otherTitles = located.flatMap((one) => one.otherTitles);
  const proofs = tables.filter(({ layout }) => !formBlockOf(layout));
  return {
    family,
    tables,
    bareTitles,
    otherTitles,
    titles: new Set(
      [
        ...tables.map(({ view, titleRow, titleColumn }) => view.text(titleRow, titleColumn)),
        ...bareTitles.map(({ title }) => title.text),
      ].map(removeSpaces)
    ),
    proofs: new Set(proofs.map(({ layout }) => layout.table)).size,
  };
}

/** A family wins with most of its tables. */
function hasMostTables({ family, proofs }: LocatedFamily): boolean {
  return proofs * 2 >= family.tables.length;
}

/** A few like titles prove nothing beside more of others. */
function isConvincing({ proofs, titles }: LocatedFamily, seen: readonly string[]): boolean {
  const others = new Set(seen.filter((title) => !titles.has(title)));
  return proofs > others.size;
}

function titlesSeen({ sheet }: SheetView): readonly string[] {
  const titles: string[] = [];
  sheet.values.forEach((values, row) => {
    if (row > 200) return;
    for (const value of values) {
      if (typeof value === "string" && looksLikeTitle(value)) titles.push(removeSpaces(value));
    }
  });
  return titles;
}
