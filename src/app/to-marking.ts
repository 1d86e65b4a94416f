import { isBudgetToolError } from "../errors/budget-tool-error";
import { toReason } from "../errors/sentences";
import type { MarkOutcome } from "../host/workbook-store";
import type { Marking } from "./marking";

/**
 * Waits for marks to be set; a failure becomes part of the result.
 * @throws BudgetToolError "canceled"
 */
export async function toMarking(setting: Promise<MarkOutcome>): Promise<Marking> {
  try {
    return { kind: "done", ...(await setting) };
  } catch (error) {
    // Who stops the job wants no result of it either.
    if (isBudgetToolError(error, "canceled")) throw error;
    return {
      kind: "failed",
      reason: toReason(error),
      isPartial: isBudgetToolError(error, "host-failure") && error.info.leftBehind !== null,
      isBusy: isBudgetToolError(error, "cell-edit-mode"),
    };
  }
}
