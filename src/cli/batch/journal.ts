import { fstatSync } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { BudgetToolError } from "../../errors/budget-tool-error";
import type { LineSource } from "../../report/batch/check-line";
import type { Done } from "./work";
import { readLines, type FileLine } from "./read-lines";

/** Lines of earlier runs, and the place where a run goes on. */
export interface Journal {
  /** The line of a file, a text where it is about one, as it was made from the same source; null where there is none. */
  find(file: string, isSame: (source: LineSource) => boolean): Promise<string | null>;
  /** Whether there is any line of the file, so that it is worth a look. */
  knows(file: string): boolean;
  /** Whether this very line is the last one of the file. */
  holds(file: string, line: string): Promise<boolean>;
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

interface Kept {
  readonly source: LineSource | null;
  readonly offset: number;
  readonly length: number;
}

/**
 * Opens the file of `--resume`, which need not be there yet. Of several lines of one file the last one counts; lines
 * that are no result, such as one that was being written when the run was stopped, count for nothing.
 * @throws BudgetToolError "usage" where standard output goes to the same file, "unwritable-file"
 */
export async function openJournal(path: string): Promise<Journal> {
  await assertOtherThanOutput(path);
  const kept = new Map<string, Kept>();
  let isWhole = true;
  if (await stat(path).catch(() => null))
    for await (const line of readLines(path)) {
      ({ isWhole } = line);
      const one = line.isWhole ? parseKept(line) : null;
      if (one) kept.set(one.file, one.kept);
    }
  const file = await openToAppend(path);
  if (!isWhole) await file.appendFile("\n");
  // One after the other, whoever is done first.
  let writing = Promise.resolve();
  return {
    async find(name, isSame) {
      const one = kept.get(name);
      return one?.source && isSame(one.source) ? readAt(file, one) : null;
    },
    knows: (name) => kept.has(name),
    async holds(name, line) {
      const one = kept.get(name);
      return one !== undefined && (await readAt(file, one)) === line;
    },
    append(line) {
      writing = writing.then(() => file.appendFile(`${line}\n`));
      return writing;
    },
    close: () => file.close(),
  };
}

async function readAt(file: FileHandle, { offset, length }: Kept): Promise<string> {
  const bytes = Buffer.alloc(length);
  await file.read(bytes, 0, length, offset);
  return bytes.toString("utf8");
}

function parseKept({ text, offset, length }: FileLine): { file: string; kept: Kept } | null {
  try {
    const line = JSON.parse(text) as { file?: unknown; text?: unknown; source?: LineSource };
    const file = line.text ?? line.file;
    if (typeof file !== "string") return null;
    const source = typeof line.source?.sha256 === "string" ? line.source : null;
    return { file, kept: { source, offset, length } };
  } catch {
    return null;
  }
}

async function openToAppend(path: string): Promise<FileHandle> {
  return open(path, "a+").catch((cause: unknown) => {
    const info = {
      fileName: basename(path),
      reason: "not-permitted",
      kept: true,
      left: null,
    } as const;
    throw new BudgetToolError("unwritable-file", info, { cause });
  });
}

/** What the shell sends there would stand between the lines, or has already emptied the file. */
async function assertOtherThanOutput(path: string): Promise<void> {
  const [known, output] = [await stat(path).catch(() => null), fstatSync(1)];
  if (known?.isFile() && known.dev === output.dev && known.ino === output.ino && known.ino !== 0)
    throw new BudgetToolError("usage", {
      detail: `--resume 的“${basename(path)}”和标准输出（>）是同一个文件，请换一个；新的结果会自动接着写进 --resume 的文件。`,
    });
}

/** The same result, known for kept where the journal holds it already: what needs no work is not written twice. */
export async function unlessKept(file: string, done: Done, journal: Journal | null): Promise<Done> {
  const isKept = journal !== null && (await journal.holds(file, done.line));
  return { ...done, isKept };
}
