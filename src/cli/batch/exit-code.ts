import type { Verdict, VerdictKind } from "../../report/verdict";

/** The worst verdict decides. */
const EXIT_CODES: readonly (readonly [VerdictKind, number])[] = [
  ["unusable", 2],
  ["faulty", 1],
  ["incomplete", 3],
];

export function exitCodeOf(verdicts: Iterable<Pick<Verdict, "kind">>): number {
  const kinds = new Set<VerdictKind>();
  for (const { kind } of verdicts) kinds.add(kind);
  return EXIT_CODES.find(([kind]) => kinds.has(kind))?.[1] ?? 0;
}
