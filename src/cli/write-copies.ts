import { planAuditSheet } from "../app/plan-audit-sheet";
import type { CheckSettings } from "../app/check-workbook";
import { BudgetToolError } from "../errors/budget-tool-error";
import { assertEnding } from "../host/xlsx/workbook-kind";
import type { CheckReport } from "../report/check-report";
import { toMarks } from "../report/highlight-plan";
import type { CommandIo } from "./command-io";
import { fileIdentity } from "./file-identity";
import { openStore } from "./open-store";
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

/** Writes the copies of one checked workbook. */
export async function writeCopies(
  path: string,
  copies: Copies,
  report: CheckReport,
  settings: CheckSettings,
  io: CommandIo
): Promise<void> {
  const { mark, audit } = copies;
  const isOneFile =
    mark !== undefined &&
    audit !== undefined &&
    (await fileIdentity(mark)) === (await fileIdentity(audit));
  const outputs = isOneFile ? [mark] : [mark, audit].flatMap((output) => output ?? []);
  for (const output of outputs) {
    const { store, document } = await openStore(path, io);
    for (const name of outputs) assertEnding(name, document);
    const workbook = await store.read();
    if (output === mark) {
      const { skippedSheets } = await store.setMarks(toMarks(report.findings, workbook), workbook);
      for (const sheet of skippedSheets) io.stderr(`工作表“${sheet}”受保护，没有标记。\n`);
    }
    if (output === audit || isOneFile) await store.addSheets([planAuditSheet(workbook, settings)]);
    await writeWorkbook(output, document, io);
  }
}
