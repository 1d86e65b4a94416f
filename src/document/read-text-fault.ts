import type { BudgetToolErrorInfo } from "../errors/budget-tool-error";

/** Why a written text cannot be read; the file's name is added where it is known. */
export class TextFault extends Error {
  constructor(readonly reason: BudgetToolErrorInfo["unreadable-text"]["reason"]) {
    super(reason);
  }
}

export function textFault(reason: TextFault["reason"]): TextFault {
  return new TextFault(reason);
}
