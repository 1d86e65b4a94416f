import { isBudgetToolError } from "../errors/budget-tool-error";
import { toReason } from "../errors/sentences";
import type { MarkOutcome } from "../host/workbook-store";

/** What became of marking; the result of the check stands either way. */
export type Marking =
  | ({ readonly kind: "done" } & MarkOutcome)
  | {
      readonly kind: "failed";
      /** What went wrong; it says nothing of the rest of the workbook. */
      readonly reason: string;
      /** True when marks may have changed all the same. */
      readonly isPartial: boolean;
      /** True while the clerk edits a cell: another attempt will do. */
      readonly isBusy: boolean;
    };

/** True when marks wait for the clerk to finish a cell. */
export function isUnmarked(marks: Marking): boolean {
  return marks.kind === "failed" && marks.isBusy;
}

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

/** What was found, after the marks were cleared. */
export function withoutMarks<T extends { readonly marks: Marking }>(checked: T): T {
  const { marks } = checked;
  return { ...checked, marks: marks.kind === "failed" ? marks : { ...marks, marked: 0 } };
}
