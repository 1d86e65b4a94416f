import { prepareWork } from "../../src/cli/run";
import type { MemoryIo } from "./memory-io";

/** A worker of its own process, as far as a command can tell; `worked` keeps the items that were really asked for. */
export function recordedWorker(
  io: MemoryIo,
  worked: string[]
): NonNullable<MemoryIo["startWorker"]> {
  return (command, options) => {
    const work = prepareWork([command, ...options], io);
    const ask = async (item: string) => {
      worked.push(item);
      return (await work)(item);
    };
    return { ask, stop: () => undefined };
  };
}
