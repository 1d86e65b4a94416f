import type { CommandArguments } from "../command-arguments";
import type { CommandIo } from "../command-io";
import { chooseJobs, chooseProgress } from "./batch-options";
import { openJournal, type Journal } from "./journal";
import { inOrder, type Done, type Work } from "./work";
import { createWorkerPool } from "./worker-pool";

/** Many items of one command. */
export interface Batch {
  readonly command: string;
  /** What other processes are told beside the command, so that they do the same work. */
  readonly words: readonly string[];
  readonly items: readonly string[];
  readonly work: Work;
  /** What needs no work: refused ahead, or done by an earlier run; null for the rest. */
  readonly early: (item: string, journal: Journal | null) => Promise<Done | null>;
  /** The line of an item whose process ended over it. */
  readonly lost: (item: string) => Done;
}

/** Items that wait for each process, so that none is idle while the slowest of them holds back the order. */
const WAITING_PER_JOB = 8;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Lines of all items in their order, as soon as they are there; what is to be said of each is said before. Nothing but
 * the lines under way is kept in memory.
 */
export async function* runBatch(
  batch: Batch,
  args: CommandArguments,
  io: CommandIo
): AsyncGenerator<string> {
  const { items } = batch;
  const jobs = chooseJobs(args.values["jobs"], items.length);
  const path = args.values["resume"];
  const journal = path === undefined ? null : await openJournal(path);
  const progress = chooseProgress(args, items.length, io);
  const { work, stop } = workersFor(batch, jobs, io);
  const start = async (item: string): Promise<Done> => {
    const done = (await batch.early(item, journal)) ?? (await work(item));
    // Written as soon as it is done: what waits for its turn to be printed is not lost when the run is stopped.
    if (journal && !done.isKept) await journal.append(done.line);
    return done;
  };
  let finished = 0;
  const release = onInterrupt(() => {
    stop();
    progress.clear();
    const next = path === undefined ? "" : "；再用同样的命令，已完成的不会重做";
    io.stderr(`已中止：完成 ${finished}/${items.length}${next}。\n`);
  });
  try {
    for await (const done of inOrder(items, start, jobs === 1 ? 1 : jobs * WAITING_PER_JOB)) {
      if (done.notes.length > 0) progress.clear();
      for (const note of done.notes) io.stderr(`${note}\n`);
      finished += 1;
      progress.step(done.isKept === true);
      yield done.line;
    }
    progress.end();
  } finally {
    release();
    stop();
    await journal?.close();
  }
}

function workersFor(
  { command, words, work, lost }: Batch,
  jobs: number,
  io: CommandIo
): { readonly work: Work; readonly stop: () => void } {
  const start = io.startWorker;
  if (jobs === 1 || !start) return { work, stop: (): void => undefined };
  return createWorkerPool(jobs, () => start(command, words), lost);
}

/** Runs once when the program is told to stop, which it then does; gives how to take it back. */
function onInterrupt(tell: () => void): () => void {
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  const stop = (signal: NodeJS.Signals): void => {
    release();
    tell();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return release;
}
