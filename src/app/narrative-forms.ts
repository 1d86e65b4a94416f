import type { Budget, FamilyId } from "../budget/budget";
import type { Section } from "../narrative/index";
import type { DocumentOutline } from "../narrative/outline";
import { shaanxiSections } from "../families/shaanxi/sections/index";
import { shaanxiOutline } from "../families/shaanxi/sections/outline";
import { xinjiangSections } from "../families/xinjiang/sections/index";
import { xinjiangOutline } from "../families/xinjiang/sections/outline";

/** What the text of a family is made of. */
interface NarrativeForm {
  readonly sections: readonly Section[];
  /** What the whole is called, with {year} and {organization}. */
  readonly title: string;
  /** The whole document around the text. */
  readonly outline: DocumentOutline;
}

const FORMS: Readonly<Record<FamilyId, NarrativeForm>> = {
  xinjiang: {
    sections: xinjiangSections,
    title: "第三部分 {year}{organization}预算情况说明",
    outline: xinjiangOutline,
  },
  shaanxi: {
    sections: shaanxiSections,
    title: "{year}{organization}预算公开说明",
    outline: shaanxiOutline,
  },
};

/** The sections of a family's text. */
export function sectionsFor(family: FamilyId): readonly Section[] {
  return FORMS[family].sections;
}

/** The document around a family's text. */
export function outlineFor(family: FamilyId): DocumentOutline {
  return FORMS[family].outline;
}

/** “第三部分 2026年单位预算情况说明”, the title above the text. */
export function narrativeTitle({ family, fiscalYear, organizationKind }: Budget): string {
  return FORMS[family].title
    .replace("{year}", fiscalYear === null ? "" : `${fiscalYear}年`)
    .replace("{organization}", organizationKind === "department" ? "部门" : "单位");
}
