/** A value by the first form year it holds for. */
export type ByYear<V> = Readonly<Record<number, V>>;

/** Form years that something holds for, both included; open where an end is left out. */
export interface YearSpan {
  readonly from?: number;
  readonly to?: number;
}

/** The value that holds for a form year: that of the latest year not after it, else the earliest there is. */
export function valueSince<V>(byYear: ByYear<V>, year: number): V {
  const entries = Object.entries(byYear).sort(([a], [b]) => Number(b) - Number(a));
  const found = entries.find(([since]) => Number(since) <= year) ?? entries[entries.length - 1];
  if (!found) throw new RangeError(`no value for ${year}`);
  return found[1];
}

/** True for what holds for a form year. */
export function isInYear({ years }: { readonly years?: YearSpan }, year: number): boolean {
  return year >= (years?.from ?? -Infinity) && year <= (years?.to ?? Infinity);
}
