import type { LocatedTable } from "../locate/located-table";
import { isContinuation } from "./continuation";
import { formBlockOf } from "./read-form-table";

/** What a sheet or a title says of a table that is kept beside the published one. */
const KEPT_BESIDE = /参考|参照|对照|上年(?!结转|结余|度结)|去年|往年|历年|作废/u;
const YEAR = /20[0-9]{2}(?=年)/u;

/** Places of a table without those that are kept for reference, and these. */
export interface PublishedPlaces {
  readonly tables: readonly LocatedTable[];
  readonly references: readonly LocatedTable[];
}

/**
 * Sets aside what says by its sheet or its title that it is last year's or kept for reference, where another place has the
 * table and says nothing of the kind.
 * @param yearOf - the year of the budget: a title of an earlier one says that it is of that year
 */
export function setReferencesAside(
  located: readonly LocatedTable[],
  yearOf: () => number | null
): PublishedPlaces {
  const isRepeated = ({ layout }: LocatedTable, at: number): boolean =>
    located.findIndex((other) => other.layout.table === layout.table) !== at;
  if (!located.some(isRepeated)) return { tables: located, references: [] };
  const fiscalYear = yearOf();
  const isReference = (place: LocatedTable): boolean => {
    if (formBlockOf(place.layout) || isContinuation(place)) return false;
    const places = located.filter(({ layout }) => layout.table === place.layout.table);
    return isKeptBeside(place, fiscalYear) && places.some((one) => !isKeptBeside(one, fiscalYear));
  };
  return {
    tables: located.filter((place) => !isReference(place)),
    references: located.filter(isReference),
  };
}

function isKeptBeside(
  { view, titleRow, titleColumn }: LocatedTable,
  fiscalYear: number | null
): boolean {
  const title = view.own(titleRow, titleColumn);
  const [year] = YEAR.exec(title) ?? YEAR.exec(view.sheet.name) ?? [];
  if (year !== undefined && fiscalYear !== null && Number(year) < fiscalYear) return true;
  return KEPT_BESIDE.test(title) || KEPT_BESIDE.test(view.sheet.name);
}
