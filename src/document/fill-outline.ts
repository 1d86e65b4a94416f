import type { Budget } from "../budget/budget";
import type { OutlineText } from "../narrative/index";
import type { TextRun } from "./document-tree";
import { missingRun } from "./text-runs";

const ORGANIZATIONS: Readonly<Record<Budget["organizationKind"], string>> = {
  budgetUnit: "单位",
  department: "部门",
};

/** What to ask for where the workbook does not tell. */
const HINTS: Readonly<Record<string, string>> = { unit: "单位名称", year: "预算年度" };

/** Puts unit, year and organization into a text of the outline; what is not known is asked for. */
export function fillOutline(text: OutlineText, budget: Budget): readonly TextRun[] {
  const { budgetUnit, fiscalYear, organizationKind } = budget;
  const values: Readonly<Record<string, string | null>> = {
    unit: budgetUnit,
    year: fiscalYear === null ? null : String(fiscalYear),
    organization: ORGANIZATIONS[organizationKind],
  };
  return text
    .split(/(\{\w+\})/u)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const name = /^\{(\w+)\}$/u.exec(piece)?.[1];
      if (name === undefined) return { text: piece, look: "plain" };
      const value = values[name] ?? null;
      return value === null ? missingRun(HINTS[name] ?? name) : { text: value, look: "plain" };
    });
}
