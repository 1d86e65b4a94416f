import { fstatSync, writeSync } from "node:fs";
import { BudgetToolError } from "../errors/budget-tool-error";
import { toSentence } from "../errors/sentences";

/** What became of standard output. */
const output: { fault: NodeJS.ErrnoException | null; isTold: boolean } = {
  fault: null,
  isTold: false,
};

/** Keeps a closed or full stream from ending the program with a stack trace. */
export function watchStandardStreams(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => (output.fault ??= error));
  // Messages that nobody can read change nothing about the result.
  process.stderr.on("error", () => undefined);
}

/** @throws BudgetToolError "unwritable-output" once nobody takes the data any more: there is no use in going on */
export function writeStandardOutput(text: string): void {
  if (output.fault) {
    output.isTold = true;
    throw unwritable(output.fault);
  }
  if (isFile(STDOUT)) writeWhole(text);
  else process.stdout.write(text);
}

const STDOUT = 1;

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/** Node writes to a file once and takes what the last free bytes of a disk took for all; nobody is told of the rest. */
function writeWhole(text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(STDOUT, bytes, at);
  } catch (error) {
    output.fault = error as NodeJS.ErrnoException;
    output.isTold = true;
    throw unwritable(output.fault);
  }
}

/** Waits until all is written. @returns the exit code: never one of success when the data did not arrive */
export async function afterStandardOutput(code: number): Promise<number> {
  await new Promise<void>((done) => process.stdout.write("", () => setImmediate(done)));
  if (output.fault === null) return code;
  if (!output.isTold) process.stderr.write(`${toSentence(unwritable(output.fault))}\n`);
  return 2;
}

function unwritable({ code }: NodeJS.ErrnoException): BudgetToolError {
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  const reason = isFull ? "full" : code === "EPIPE" ? "closed" : "other";
  return new BudgetToolError("unwritable-output", { reason });
}
