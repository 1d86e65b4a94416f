/**
 * Milliseconds of processor time that a piece of work takes. Wall time would also count what other programs do on the
 * machine; on an idle one both are nearly the same.
 */
export async function timeOf<R>(work: () => R | Promise<R>): Promise<readonly [number, R]> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1000, result];
}

/** Median of some numbers; NaN of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
