import { fork } from "node:child_process";
import type { Done, Work, WorkerPort } from "./work";

/** First word of the command line of a process that works for another one; no command of the user's. */
export const WORKER = "worker";

/** Starts this very program once more, to do the work of a command with the same words. */
export function startWorker(command: string, words: readonly string[]): WorkerPort {
  const [, program = ""] = process.argv;
  const child = fork(program, [WORKER, command, ...words], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
  // One that cannot even start, or be stopped, is told about by the item that it was asked for.
  child.on("error", () => undefined);
  return {
    ask: (item) =>
      new Promise<Done>((resolve, reject) => {
        const settle = (): void =>
          void child.off("message", answer).off("exit", end).off("error", end);
        const answer = (done: unknown): void => {
          settle();
          resolve(done as Done);
        };
        const end = (): void => {
          settle();
          reject(new Error("worker ended"));
        };
        child.once("message", answer).once("exit", end).once("error", end);
        if (child.connected) child.send(item, (error) => error && end());
        else end();
      }),
    stop: () => child.kill(),
  };
}

/** Answers item after item until the process that asks is gone. */
export function serveWorker(work: Work): Promise<number> {
  // One that was stopped by hand (Ctrl+C reaches all processes) is told about by the one that asks.
  process.on("SIGINT", () => undefined);
  process.on("message", (item) => {
    void work(String(item)).then((done) => process.send?.(done));
  });
  return new Promise((end) => process.on("disconnect", () => end(0)));
}
