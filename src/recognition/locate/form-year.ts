import type { YearMark } from "./evidence";
import type { FormYears, LayoutFamily } from "../layout";

/**
 * The latest form year that the marks allow, for a wording may be in use long after it came. Where marks contradict each
 * other, the year that most of them allow. Of several years that do as well one after the other, the fiscal year is taken.
 */
export function findFormYear(
  { years: { from, to } }: LayoutFamily,
  marks: readonly YearMark[],
  fiscalYear: number | null
): number {
  const allowing = (year: number): number => marks.filter(allows(year)).length;
  const years = Array.from({ length: to - from + 1 }, (_, index) => to - index);
  const most = Math.max(...years.map(allowing));
  const latest = years.find((year) => allowing(year) === most) ?? to;
  const isAsWell =
    fiscalYear !== null &&
    fiscalYear >= from &&
    fiscalYear < latest &&
    allowing(fiscalYear) === most;
  return isAsWell ? fiscalYear : latest;
}

/** Whether a mark speaks for a form year or against it. */
export function allows(year: number): (mark: YearMark) => boolean {
  return ({ years: { from, to } }) => year >= from && year <= (to ?? Infinity);
}

/** True for years that tell the forms of a family apart. */
export function tellsYears(years: FormYears | null, family: LayoutFamily): years is FormYears {
  return years !== null && (years.from > family.years.from || years.to !== null);
}
