import { BudgetToolError } from "../errors/budget-tool-error";
import type { AddedSheet } from "../host/workbook-store";

/**
 * Runs what follows on sheets that are written, if any were. Where it fails, the sentence says first that they are: no later step may
 * claim that the workbook is as before.
 * @throws BudgetToolError - "half-done"
 */
export async function afterWriting<T>(
  sheets: readonly AddedSheet[],
  run: () => Promise<T>
): Promise<T> {
  try {
    return await run();
  } catch (failure) {
    if (sheets.length === 0) throw failure;
    const info = { sheets: sheets.map(({ name }) => name), failure };
    throw new BudgetToolError("half-done", info, { cause: failure });
  }
}
