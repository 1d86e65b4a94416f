import { totalFoots } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 财政拨款收支表支出总计等于各类之和。 */
export const appropriationExpenditureColumnsFoot = defineRule({
  code: "BC010",
  title: "财政拨款收支表支出总计等于各类之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-D04"],
  basis: "表4 支出侧每列：支出总计 = Σ 各功能分类",
  needs: ["appropriationSummary"],
  *relations({ appropriationSummary: appropriation }) {
    yield* totalFoots(appropriation.expenditure, "category");
  },
  suggestion: "核对该列各功能分类行和支出总计。",
});
