import { basename } from "node:path";
import { BudgetToolError } from "../errors/budget-tool-error";
import type { CommandIo } from "./command-io";
import { fileIdentity } from "./file-identity";

/** Options that name a file to be read, in the clerk's words. */
const INPUTS: Readonly<Record<string, string>> = {
  prior: "上年的文件",
  text: "文稿",
  settings: "设置文件",
  expected: "名单",
  "files-from": "文件清单",
  resume: "--resume 的结果",
};

/** Options that name a file to be written. */
const OUTPUTS: Readonly<Record<string, string>> = {
  output: "-o",
  mark: "--mark",
  audit: "--audit",
  report: "--report",
  inputs: "--inputs",
  summary: "--summary",
};

/** Options whose contents go into one file where they name the same. */
const TOGETHER: ReadonlySet<string> = new Set(["mark", "audit"]);

/**
 * Refuses a command line on which an output is one of the inputs or another output, ahead of any work.
 * @throws BudgetToolError "usage"
 */
export async function assertFilesApart(
  files: readonly string[],
  values: Readonly<Record<string, string | undefined>>
): Promise<void> {
  const taken = new Map<string, string>();
  for (const file of files) taken.set(await fileIdentity(file), "原工作簿");
  for (const [option, words] of Object.entries(INPUTS)) {
    const path = values[option];
    if (path !== undefined) taken.set(await fileIdentity(path), words);
  }
  const written = new Map<string, string>();
  for (const [option, words] of Object.entries(OUTPUTS)) {
    const path = values[option];
    if (path === undefined) continue;
    const identity = await fileIdentity(path);
    const input = taken.get(identity);
    if (input !== undefined)
      throw usage(`${words} 不能写回${input}“${basename(path)}”，请换一个文件名。`);
    const other = written.get(identity);
    if (other !== undefined && !(TOGETHER.has(option) && TOGETHER.has(other)))
      throw usage(
        `${OUTPUTS[other]} 和 ${words} 是同一个文件“${basename(path)}”，请换一个文件名。`
      );
    written.set(identity, option);
  }
}

/**
 * The same machine, on which nothing that was read is written over, and nothing is written twice: holds whatever a
 * command does, and for what it found in folders.
 */
export function guardFiles(io: CommandIo): CommandIo {
  const read = new Set<string>();
  const written = new Set<string>();
  return {
    ...io,
    async read(path) {
      read.add(await fileIdentity(path));
      return io.read(path);
    },
    async write(path, content) {
      const identity = await fileIdentity(path);
      if (read.has(identity))
        throw usage(`“${basename(path)}”是读入的文件，不能写回，请换一个文件名。`);
      if (written.has(identity))
        throw usage(`“${basename(path)}”已经写过一次，请给各个输出不同的文件名。`);
      await io.write(path, content);
      // Renaming gives the file another inode.
      written.add(identity).add(await fileIdentity(path));
    },
  };
}

function usage(detail: string): BudgetToolError {
  return new BudgetToolError("usage", { detail });
}
