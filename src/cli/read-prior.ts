import { basename } from "node:path";
import { readPriorWorkbook, type PriorSettings, type ReadPrior } from "../app/read-prior-workbook";
import type { CommandIo } from "./command-io";

/**
 * Last year's workbook of `--prior`, null where none is given.
 * @throws BudgetToolError what `readPriorWorkbook` throws
 */
export async function readPrior(
  path: string | undefined,
  settings: PriorSettings,
  io: CommandIo
): Promise<ReadPrior | null> {
  if (path === undefined) return null;
  return readPriorWorkbook({ fileName: basename(path), bytes: await io.read(path) }, settings);
}
