import { availableParallelism } from "node:os";
import { BudgetToolError } from "../../errors/budget-tool-error";
import type { CommandArguments } from "../command-arguments";
import { readText, type CommandIo } from "../command-io";
import { nameWorkbooks, type FoundWorkbook } from "../find-workbooks";
import { createProgress, type Progress } from "./progress";

/** Options of every command that takes many files. */
export const BATCH_OPTIONS = ["jobs", "files-from", "resume"] as const;
export const BATCH_FLAGS = ["progress"] as const;
export const BATCH_USAGE = "[--files-from -] [--jobs 进程数] [--resume 结果.ndjson] [--progress]";

const MOST_JOBS = 64;
/** Fewer files than this are done before another process is warm. */
const FILES_PER_JOB = 40;

/** How many processes share the work: 1 is this one alone. */
export function chooseJobs(value: string | undefined, files: number): number {
  if (value === undefined) return defaultJobs(files, availableParallelism());
  const jobs = /^\d{1,3}$/u.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new BudgetToolError("usage", {
      detail: `--jobs 要写 1 至 ${MOST_JOBS} 的整数，不能是“${value}”。`,
    });
  return Math.min(jobs, Math.max(1, files));
}

/**
 * One process keeps about 1.5 cores busy (the engine's own threads compile and collect garbage beside it), so that two
 * cores gain nothing from a second one; with more cores all but one get a process of their own.
 */
export function defaultJobs(files: number, cores: number): number {
  return cores <= 2 ? 1 : Math.max(1, Math.min(cores - 1, Math.floor(files / FILES_PER_JOB)));
}

export function chooseProgress(
  { flags }: CommandArguments,
  total: number,
  io: CommandIo
): Progress {
  const kind = io.isTerminal === true ? "terminal" : flags.has("progress") ? "file" : null;
  return createProgress(total, kind, (text) => io.stderr(text));
}

/**
 * Paths of `--files-from`: one a line, or with NUL between them where there is any.
 * @throws BudgetToolError "usage" where nothing can be read
 */
export async function readFileList(
  path: string | undefined,
  io: CommandIo
): Promise<readonly string[] | null> {
  if (path === undefined) return null;
  const text = path === "-" ? await standardInput(io) : await readText(path, io);
  const names = text.includes("\0")
    ? text.split("\0")
    : text.replace(/^\ufeff/u, "").split(/\r?\n/u);
  return names.filter((name) => name.trim() !== "");
}

/** The workbooks that a command names: files, folders, and those of `--files-from`. */
export async function findNamedWorkbooks(
  { files, values }: CommandArguments,
  io: CommandIo
): Promise<readonly FoundWorkbook[]> {
  const listed = await readFileList(values["files-from"], io);
  const named = listed === null ? [] : await nameWorkbooks(listed);
  return [...(await io.workbooksAt(files)), ...named];
}

async function standardInput(io: CommandIo): Promise<string> {
  if (io.readStandardInput) return io.readStandardInput();
  throw new BudgetToolError("usage", { detail: "没有标准输入可读。" });
}
