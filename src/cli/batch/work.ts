/** What came of one item: its line of JSON, and what is to be said of it on the way. */
export interface Done {
  readonly line: string;
  readonly notes: readonly string[];
  /** True for a line that an earlier run wrote. */
  readonly isKept?: boolean;
}

/** Turns one item, mostly the path of a file, into a line; the same item gives the same line, wherever it is done. */
export type Work = (item: string) => Promise<Done>;

/** Another process that does the same work. */
export interface WorkerPort {
  /** One item at a time. @throws Error when the process ended instead of answering */
  ask(item: string): Promise<Done>;
  stop(): void;
}

/**
 * Results in the order of the items, while up to `width` of them are under way: the slowest holds back no more than that.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  start: (item: Item) => Promise<Result>,
  width: number
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    const result = start(item);
    // Whoever asks for the result hears of a failure; until then it must not end the program.
    result.catch(() => undefined);
    running.push(result);
    if (running.length < width) continue;
    const next = running.shift();
    if (next) yield await next;
  }
  for (const result of running) yield await result;
}
