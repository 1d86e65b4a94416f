import { toSentence } from "../errors/sentences";
import type { CommandIo } from "./command-io";

/** Says why something could not be written, and goes on: what was found is told all the same. @returns whether it was written */
export async function attempt(write: () => Promise<void>, io: CommandIo): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    io.stderr(`${toSentence(error)}\n`);
    return false;
  }
}
