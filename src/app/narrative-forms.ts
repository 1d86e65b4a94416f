import type { Budget } from "../budget/budget";
import type { BudgetFamily } from "../budget/family";
import type { Section } from "../narrative/index";
import type { DocumentOutline } from "../narrative/outline";
import { familyOf } from "../families/define-family";

/** The sections of a family's text. */
export function sectionsFor(family: BudgetFamily): readonly Section[] {
  return familyOf(family).sections;
}

/** The document around a family's text. */
export function outlineFor(family: BudgetFamily): DocumentOutline {
  return familyOf(family).outline;
}

/** “第三部分 2026年单位预算情况说明”, the title above the text. */
export function narrativeTitle({ family, fiscalYear, organizationKind }: Budget): string {
  return familyOf(family)
    .textTitle.replace("{year}", fiscalYear === null ? "" : `${fiscalYear}年`)
    .replace("{organization}", organizationKind === "department" ? "部门" : "单位");
}
