import { BudgetToolError, type BudgetToolErrorInfo } from "../../errors/budget-tool-error";

export type UnreadableReason = BudgetToolErrorInfo["unreadable-file"]["reason"];

/** Why a package cannot be read, thrown where it is noticed; `withFileName` turns it into the public error. */
export class PackageFault extends Error {
  readonly reason: UnreadableReason;

  /** @param why - what is known beyond the reason and what to do, in the clerk's words, as the end of a sentence */
  constructor(
    reason: UnreadableReason,
    detail: string,
    readonly why: string | null = null
  ) {
    super(detail);
    this.reason = reason;
  }
}

/**
 * Runs a reading step; whatever goes wrong in it becomes BudgetToolError "unreadable-file": a fault of the package by its
 * reason, anything else (an XML syntax error, a bad string length) as "damaged".
 */
export function withFileName<Result>(fileName: string | null, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const reason = cause instanceof PackageFault ? cause.reason : "damaged";
    const why = cause instanceof PackageFault ? cause.why : null;
    const info = { fileName: fileName ?? "", reason, ...(why !== null && { why }) };
    throw new BudgetToolError("unreadable-file", info, { cause });
  }
}
