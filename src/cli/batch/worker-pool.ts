import type { Done, Work, WorkerPort } from "./work";

/** Some processes that share the work. */
export interface WorkerPool {
  readonly work: Work;
  readonly stop: () => void;
}

/**
 * @param start - makes a process
 * @param lost - the line of an item whose process ended over it; another process takes its place
 */
export function createWorkerPool(
  size: number,
  start: () => WorkerPort,
  lost: (item: string) => Done
): WorkerPool {
  const all = new Set<WorkerPort>();
  const idle: WorkerPort[] = [];
  const waiting: ((port: WorkerPort) => void)[] = [];
  let isStopped = false;
  const add = (): WorkerPort => {
    const port = start();
    all.add(port);
    return port;
  };
  const take = async (): Promise<WorkerPort> => {
    const port = idle.pop() ?? (all.size < size ? add() : null);
    return port ?? new Promise((give) => waiting.push(give));
  };
  const release = (port: WorkerPort): void => {
    const next = waiting.shift();
    if (next) next(port);
    else idle.push(port);
  };
  return {
    async work(item) {
      const port = await take();
      try {
        const done = await port.ask(item);
        release(port);
        return done;
      } catch (cause) {
        all.delete(port);
        // Nobody waits for the rest any more.
        if (isStopped) throw cause;
        release(add());
        return lost(item);
      }
    },
    stop() {
      isStopped = true;
      for (const port of all) port.stop();
    },
  };
}
