import { planAuditSheet } from "../app/plan-audit-sheet";
import type { Examined } from "../app/check-workbook";
import { BudgetToolError } from "../errors/budget-tool-error";
import { assertEnding } from "../host/xlsx/workbook-kind";
import { toMarks } from "../report/highlight-plan";
import type { CommandIo } from "./command-io";
import { fileIdentity } from "./file-identity";
import { openBytes } from "./open-store";
import { writeWorkbook } from "./write-workbook";

/** Options that write a copy of the checked workbook: with marks, with 校核表, or with both where they name one file. */
export const COPY_OPTIONS = ["mark", "audit"] as const;

export type Copies = Readonly<Partial<Record<(typeof COPY_OPTIONS)[number], string>>>;

/**
 * Takes the copies' names from a command's values.
 * @throws BudgetToolError "usage" for several workbooks
 */
export function chooseCopies(
  values: Readonly<Record<string, string | undefined>>,
  paths: readonly string[]
): Copies {
  const copies: Partial<Record<(typeof COPY_OPTIONS)[number], string>> = {};
  for (const option of COPY_OPTIONS) {
    const output = values[option];
    if (output === undefined) continue;
    if (paths.length > 1)
      throw new BudgetToolError("usage", { detail: `--${option} 一次只能用于一个工作簿。` });
    copies[option] = output;
  }
  return copies;
}

/** A workbook file that was checked. */
export interface CheckedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly examined: Examined;
}

/** Writes the copies of one checked workbook: every one begins with the file as it was when it was read. */
export async function writeCopies(
  { path, bytes, examined }: CheckedFile,
  copies: Copies,
  io: CommandIo
): Promise<void> {
  const { report, opened } = examined;
  const { workbook } = opened;
  const { mark, audit } = copies;
  const isOneFile =
    mark !== undefined &&
    audit !== undefined &&
    (await fileIdentity(mark)) === (await fileIdentity(audit));
  const outputs = isOneFile ? [mark] : [mark, audit].flatMap((output) => output ?? []);
  for (const output of outputs) {
    const { store, document } = openBytes(path, bytes);
    for (const name of outputs) assertEnding(name, document);
    if (output === mark) {
      const { skippedSheets } = await store.setMarks(toMarks(report.findings, workbook), workbook);
      for (const sheet of skippedSheets) io.stderr(`工作表“${sheet}”受保护，没有标记。\n`);
    }
    if (output === audit || isOneFile) await store.addSheets([planAuditSheet(examined)], workbook);
    await writeWorkbook(output, document, io);
  }
}
