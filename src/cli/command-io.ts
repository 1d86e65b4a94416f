import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
import { BudgetToolError, type BudgetToolErrorInfo } from "../errors/budget-tool-error";
import { LIMITS } from "../host/xlsx/limits";
import { startWorker } from "./batch/worker-process";
import type { WorkerPort } from "./batch/work";
import { findWorkbooks, type FoundWorkbook } from "./find-workbooks";
import { replaceFile } from "./replace-file";
import { writeStandardOutput } from "./standard-output";

/** What a command may touch of the machine; tests replace it. */
export interface CommandIo {
  /** Data, for programs. */
  stdout(text: string): void;
  /** Messages, for people. */
  stderr(text: string): void;
  /** @throws BudgetToolError "unreadable-file" when there is no such file, or it is none, locked, or too large to be any input */
  read(path: string): Promise<Uint8Array>;
  /** @throws BudgetToolError "unwritable-file" */
  write(path: string, content: Uint8Array | string): Promise<void>;
  /** What `findWorkbooks` finds. */
  workbooksAt(paths: readonly string[]): Promise<readonly FoundWorkbook[]>;
  /** Files of a folder and its folders, sorted, without lock and hidden files; null for what is no folder. */
  filesIn(path: string): Promise<readonly string[] | null>;
  readStandardInput?(): Promise<string>;
  /** Messages go to somebody who looks at them. */
  readonly isTerminal?: boolean;
  /** Another process for the same command; left out where there is none, and the work is done here. */
  readonly startWorker?: (command: string, words: readonly string[]) => WorkerPort;
}

type Unreadable = BudgetToolErrorInfo["unreadable-file"]["reason"];

function unreadable(path: string, reason: Unreadable, cause?: unknown): BudgetToolError {
  return new BudgetToolError("unreadable-file", { fileName: basename(path), reason }, { cause });
}

function isMissing(cause: unknown): boolean {
  const { code } = cause as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** The real machine. */
export const processIo: CommandIo = {
  stdout: writeStandardOutput,
  stderr: (text) => process.stderr.write(text),
  async read(path) {
    try {
      const info = await stat(path);
      if (!info.isFile()) throw unreadable(path, "not-a-file");
      // Ahead of reading: what is larger than any input may be, is never brought into memory.
      if (info.size > LIMITS.fileBytes) throw unreadable(path, "too-large");
      return new Uint8Array(await readFile(path));
    } catch (cause) {
      if (cause instanceof BudgetToolError) throw cause;
      throw unreadable(path, isMissing(cause) ? "missing" : "locked", cause);
    }
  },
  write: replaceFile,

  workbooksAt: findWorkbooks,
  readStandardInput: () => text(process.stdin),
  isTerminal: process.stderr.isTTY,
  startWorker,

  async filesIn(path) {
    const info = await stat(path).catch(() => null);
    if (!info?.isDirectory()) return null;
    const names = await readdir(path, { recursive: true }).catch((cause: unknown) => {
      throw unreadable(path, "closed-folder", cause);
    });
    return names
      .filter((name) => !/(?:^|[\\/])(?:~\$|\.)/u.test(name))
      .map((name) => join(path, name))
      .sort();
  },
};

/** The text of a file, in UTF-8. @throws BudgetToolError "unreadable-file" */
export async function readText(path: string, io: Pick<CommandIo, "read">): Promise<string> {
  return new TextDecoder().decode(await io.read(path));
}
