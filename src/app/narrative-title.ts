import type { Budget } from "../budget/budget";
import type { Family } from "../families/define-family";

/** “第三部分 2026年单位预算情况说明”, the title above the text. */
export function narrativeTitle(
  { textTitle }: Family,
  { fiscalYear, organizationKind }: Budget
): string {
  return textTitle
    .replace("{year}", fiscalYear === null ? "" : `${fiscalYear}年`)
    .replace("{organization}", organizationKind === "department" ? "部门" : "单位");
}
