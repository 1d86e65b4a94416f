import { BudgetToolError, type BudgetToolErrorInfo } from "../../errors/budget-tool-error";

export type UnreadableReason = BudgetToolErrorInfo["unreadable-file"]["reason"];

/** Why a package cannot be read, thrown where it is noticed; `withFileName` turns it into the public error. */
export class PackageFault extends Error {
  readonly reason: UnreadableReason;

  /** @param place - what is too large, and where, in the clerk's words */
  constructor(
    reason: UnreadableReason,
    detail: string,
    readonly place: string | null = null
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
    const place = cause instanceof PackageFault ? cause.place : null;
    const info = { fileName: fileName ?? "", reason, ...(place !== null && { place }) };
    throw new BudgetToolError("unreadable-file", info, { cause });
  }
}
