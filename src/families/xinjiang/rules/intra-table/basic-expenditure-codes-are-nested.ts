import { codesAreNested } from "../../../../checking/relations/code-families";
import { defineRule } from "../../../../checking/rule";

/** 基本支出表科目层级完整、编码不重复。 */
export const basicExpenditureCodesAreNested = defineRule({
  code: "BC034",
  title: "基本支出表科目层级完整、编码不重复",
  scope: "intra-table",
  severity: "error",
  covers: ["ANY-01"],
  basis: "基本支出表：每个项有其款行和类行，每个款有其类行，编码不重复",
  needs: ["generalPublicBudgetBasicExpenditure"],
  *relations({ generalPublicBudgetBasicExpenditure: basic }) {
    yield* codesAreNested(basic.main);
  },
  suggestion: "补上缺少的上级科目行，或删去重复的科目行。",
});
