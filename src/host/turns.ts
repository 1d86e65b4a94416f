/** Runs a job when every earlier one is done, however it ended. */
export type Turns = <T>(job: () => Promise<T>) => Promise<T>;

/** A queue of jobs that must not meet: each reads a workbook, thinks, and writes what it thought. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const turn = last.then(job);
    last = turn.catch(() => undefined);
    return turn;
  };
}
