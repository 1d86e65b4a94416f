import { describe, expect, it } from "vitest";
import { silenceConsole } from "../support/console-silence";
import { JOBS, MAIN_FAILURES, prepareJob, runHalfDone } from "../support/half-done-jobs";

silenceConsole();

/**
 * No cell of the clerk's changes, nothing untrue is said, a retry doubles nothing. `npm run bench` makes every request of
 * every job fail in every way; here stand those before which, or in which, something was changed.
 */
describe.each(JOBS.filter(({ isDear }) => isDear !== true))("$name", (job) => {
  it("tells what is so, whichever request fails", async () => {
    const prepared = await prepareJob(job);
    const firstChange = prepared.requests.indexOf(true);
    expect(prepared.requests.length).toBeGreaterThan(1);
    const wrong: unknown[] = [];
    for (const [index, isWriting] of prepared.requests.entries()) {
      if (index > 0 && index < firstChange) continue;
      for (const failure of isWriting ? MAIN_FAILURES : MAIN_FAILURES.slice(0, 1)) {
        const harm = await runHalfDone(prepared, index + 1, failure);
        if (harm.changedCells || harm.falseSentence !== null || harm.afterRetry !== null)
          wrong.push({ nth: index + 1, of: prepared.requests.length, failure, ...harm });
      }
    }
    expect(wrong).toEqual([]);
  });
});
