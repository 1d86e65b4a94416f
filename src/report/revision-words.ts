import type { BudgetRow } from "../budget/block";
import type { Finding } from "../checking/index";
import type { Measure } from "../money/amount";

export const MEASURES: Readonly<Record<Measure, string>> = {
  yuan: "元",
  "ten-thousand-yuan": "万元",
};

/** What is said of a slip that is larger than a cell, and where it is seen. */
export type Description = Pick<Finding, "title" | "message" | "suggestion"> & {
  readonly cell: BudgetRow["cell"];
};

/** Row of the sheet, as it is numbered there. */
export function lineOf({ cell: { address } }: BudgetRow): number {
  return Number(address.replace(/\D/gu, ""));
}

/** The lowest of the captions of a column. */
export function leafOf(caption: string): string {
  return caption.split("/").pop() ?? caption;
}

/** Code and name. */
export function nameOf({ code, name }: BudgetRow): string {
  return `${code ?? ""} ${name}`.trim();
}
