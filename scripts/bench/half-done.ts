import { builtinEnvironments } from "vitest/runtime";
import type { Failure, Harm } from "../../test/support/half-done-jobs";
import { markdownTable } from "../markdown-table";

/** How often each kind of failure was tried, and what it did. */
export interface HalfDone {
  readonly table: string;
  /** Runs in which a user's cell changed, something untrue was said, or a sheet was doubled without a word. */
  readonly harmed: number;
}

/**
 * Every request of every job of the pane fails in every way, on a small workbook in the simulated host, and is tried again
 * (dear jobs: in the ways that differ most).
 */
export async function benchHalfDone(): Promise<HalfDone> {
  const { teardown } = await builtinEnvironments.jsdom.setup(globalThis, {});
  // These need a page before they are loaded.
  const jobs = await import("../../test/support/half-done-jobs");
  const harms = new Map<string, Harm[]>();
  const listed: string[] = [];
  const quiet = silence();
  for (const job of jobs.JOBS) {
    const prepared = await jobs.prepareJob(job);
    const failures = job.isDear === true ? jobs.MAIN_FAILURES : jobs.FAILURES;
    for (const index of prepared.requests.keys())
      for (const failure of failures) {
        const harm = await jobs.runHalfDone(prepared, index + 1, failure);
        const name = nameOf(failure);
        harms.set(name, [...(harms.get(name) ?? []), harm]);
        if (isHarmed(harm))
          listed.push(`- ${job.name}, request ${index + 1}, ${name}: ${wordsOf(harm)}`);
      }
  }
  quiet();
  await teardown(globalThis);
  const rows = [...harms].map(([name, list]) => [name, ...countsOf(list)]);
  rows.push(["together", ...countsOf([...harms.values()].flat())]);
  const header = ["failure", "runs", "user cells changed", "false sentences"];
  return {
    table: [
      markdownTable([...header, "doubled after a retry", "told to delete by hand"], rows),
      ...(listed.length > 0 ? ["", ...listed] : []),
    ].join("\n"),
    harmed: [...harms.values()].flat().filter(isHarmed).length,
  };
}

function nameOf(failure: Failure): string {
  switch (failure.kind) {
    case "batch":
      return `${failure.errorCode} ${failure.isApplied ? "after it was done" : "before"}`;
    case "action":
      return `${failure.code} at ${failure.at} of the batch`;
    case "for-good":
      return "nothing works from there on";
  }
}

function wordsOf({ changedCells, falseSentence, afterRetry }: Harm): string {
  return [
    ...(changedCells ? ["a user's cell changed"] : []),
    ...(falseSentence === null ? [] : [falseSentence]),
    ...(afterRetry === null ? [] : [`then ${afterRetry.join(" ")}`]),
  ].join("; ");
}

const isHarmed = ({ changedCells, falseSentence, afterRetry }: Harm): boolean =>
  changedCells || falseSentence !== null || afterRetry !== null;

function countsOf(harms: readonly Harm[]): readonly number[] {
  const count = (is: (harm: Harm) => boolean): number => harms.filter(is).length;
  return [
    harms.length,
    count(({ changedCells }) => changedCells),
    count(({ falseSentence }) => falseSentence !== null),
    count(({ afterRetry }) => afterRetry !== null),
    count(({ isTold }) => isTold),
  ];
}

/** The adapter prints what the host refused; here it refuses all the time. */
function silence(): () => void {
  const { error, log, group, groupCollapsed } = console;
  const nothing = (): void => undefined;
  Object.assign(console, { error: nothing, log: nothing, group: nothing, groupCollapsed: nothing });
  return () => Object.assign(console, { error, log, group, groupCollapsed });
}
