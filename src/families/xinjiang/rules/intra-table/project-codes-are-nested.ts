import { codesAreNested } from "../../../../checking/relations/code-families";
import { defineRule } from "../../../../checking/rule";

/** 项目支出表科目层级完整、编码不重复。 */
export const projectCodesAreNested = defineRule({
  code: "BC035",
  title: "项目支出表科目层级完整、编码不重复",
  scope: "intra-table",
  severity: "error",
  covers: ["ANY-01"],
  basis: "项目支出表：每个项有其款行和类行，每个款有其类行，编码不重复",
  needs: ["generalPublicBudgetProjectExpenditure"],
  *relations({ generalPublicBudgetProjectExpenditure: projects }) {
    yield* codesAreNested(projects.main);
  },
  suggestion: "补上缺少的上级科目行，或删去重复的科目行。",
});
