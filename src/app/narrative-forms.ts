import type { Budget, FamilyId } from "../budget/budget";
import type { Section } from "../narrative/index";
import { shaanxiSections } from "../sections/shaanxi/index";
import { xinjiangSections } from "../sections/xinjiang/index";

/** What the text of a family is made of. */
interface NarrativeForm {
  readonly sections: readonly Section[];
  /** What the whole is called, with {year} and {organization}. */
  readonly title: string;
}

const FORMS: Readonly<Record<FamilyId, NarrativeForm>> = {
  xinjiang: { sections: xinjiangSections, title: "第三部分 {year}{organization}预算情况说明" },
  shaanxi: { sections: shaanxiSections, title: "{year}{organization}预算公开说明" },
};

/** The sections of a family's text. */
export function sectionsFor(family: FamilyId): readonly Section[] {
  return FORMS[family].sections;
}

/** “第三部分 2026年单位预算情况说明”, the title above the text. */
export function narrativeTitle({ family, fiscalYear, organizationKind }: Budget): string {
  return FORMS[family].title
    .replace("{year}", fiscalYear === null ? "" : `${fiscalYear}年`)
    .replace("{organization}", organizationKind === "department" ? "部门" : "单位");
}
