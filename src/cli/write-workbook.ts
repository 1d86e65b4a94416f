import type { WorkbookDocument } from "../host/xlsx/workbook-document";
import { assertEnding } from "../host/xlsx/workbook-kind";
import type { CommandIo } from "./command-io";

/**
 * Writes a workbook as it is in memory now, under a name that fits its kind.
 * @throws BudgetToolError "other-ending", "unsound-output" or "unwritable-file"
 */
export async function writeWorkbook(
  path: string,
  document: WorkbookDocument,
  io: CommandIo
): Promise<void> {
  assertEnding(path, document);
  await io.write(path, document.save());
  if (document.isSigned)
    io.stderr(`原工作簿有数字签名；改动后的副本 ${path} 不再带签名，需要时请重新签名。\n`);
}
