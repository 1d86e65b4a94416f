import { BudgetToolError, isBudgetToolError } from "../../errors/budget-tool-error";
import { toReason } from "../../errors/sentences";
import { ANSWER_MAY_FOLLOW, HOST_STEPS, type HostStep } from "../../errors/host-steps";
import { ANSWER_SECONDS, NoAnswer } from "./run-excel";

/** Error codes of the host that this adapter tells apart. Messages are localized and never looked at. */
const CELL_EDIT_MODE = "InvalidOperationInCellEditMode";
const PROTECTED = "AccessDenied";
const TOO_LARGE: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
]);
const GONE: ReadonlySet<string> = new Set([
  "ItemNotFound",
  "InvalidReference",
  "InvalidObjectPath",
]);

const WRITING: ReadonlySet<HostStep> = new Set([
  "addSheets",
  "changeCells",
  "setMarks",
  "clearMarks",
]);

/** The code of a host error, null for anything else. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** True when an answer or a request was larger than the host lets through. */
export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(codeOf(error) ?? "");
}

/** True when something that was asked for is not in the workbook (any more). */
export function isGone(error: unknown): boolean {
  return GONE.has(codeOf(error) ?? "");
}

/** True when the workbook is no longer as it was read: something is gone or locked by now. */
export function isOutdated(error: unknown): boolean {
  return codeOf(error) === PROTECTED || isGone(error);
}

/** True when the host does not take a value, such as a formula that it finds too long. */
export function isRefused(error: unknown): boolean {
  return codeOf(error) === "InvalidArgument";
}

/** True when nothing at all can be done now, so that another attempt is useless. */
export function isBusy(error: unknown): boolean {
  return codeOf(error) === CELL_EDIT_MODE;
}

/** True when the host did not answer: what was asked for may still happen. */
export function hasNoAnswer(error: unknown): boolean {
  return error instanceof NoAnswer;
}

function detailOf(error: unknown): string {
  if (isBudgetToolError(error)) return toReason(error);
  if (hasNoAnswer(error)) return `Excel 超过 ${ANSWER_SECONDS} 秒没有回答`;
  return codeOf(error) ?? (error instanceof Error ? error.message : String(error));
}

/** A host's error as one of ours; ours pass unchanged. */
export function toToolError(
  error: unknown,
  step: HostStep,
  leftBehind: string | null = null
): BudgetToolError {
  // What says that nothing was changed gives way where something was.
  if (isBudgetToolError(error) && leftBehind === null) return error;
  // Busy says that nothing was done; where something stays behind, that has to be said.
  if (isBusy(error) && leftBehind === null)
    return new BudgetToolError("cell-edit-mode", {}, { cause: error });
  if (codeOf(error) === PROTECTED && step === "addSheets" && leftBehind === null)
    return new BudgetToolError("protected", { sheet: null }, { cause: error });
  const mayFollow = hasNoAnswer(error) && WRITING.has(step) ? ANSWER_MAY_FOLLOW : null;
  const info = {
    step: HOST_STEPS[step],
    detail: detailOf(error),
    leftBehind: leftBehind ?? mayFollow,
  };
  return new BudgetToolError("host-failure", info, { cause: error });
}
