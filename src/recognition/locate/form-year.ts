import { mostFrequent } from "../../text/most-frequent";
import type { YearMark } from "./evidence";
import { captionWordings, type LayoutFamily } from "../layout";

/** The form year that most marks tell, the latest of equals; null when nothing tells one. */
export function findFormYear(marks: readonly YearMark[]): number | null {
  const latestFirst = marks.map(({ year }) => year).sort((one, other) => other - one);
  const year = mostFrequent(latestFirst.map(String));
  return year === null ? null : Number(year);
}

/** A form is used for several years; the fiscal year tells which, where it lies within them. */
export function withinEdition(
  family: LayoutFamily,
  formYear: number,
  fiscalYear: number | null
): number {
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
