import { codesAreNested } from "../../../../checking/relations/code-families";
import { defineRule } from "../../../../checking/rule";

/** 收入总体情况表科目层级完整、编码不重复。 */
export const revenueCodesAreNested = defineRule({
  code: "BC031",
  title: "收入总体情况表科目层级完整、编码不重复",
  scope: "intra-table",
  severity: "error",
  covers: ["ANY-01"],
  basis: "收入总体情况表：每个项有其款行和类行，每个款有其类行，编码不重复",
  needs: ["revenueSummary"],
  *relations({ revenueSummary: revenue }) {
    yield* codesAreNested(revenue.main);
  },
  suggestion: "补上缺少的上级科目行，或删去重复的科目行。",
});
