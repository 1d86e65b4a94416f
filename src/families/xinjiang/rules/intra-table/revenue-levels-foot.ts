import { levelsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 收入总体情况表各级科目逐级相等。 */
export const revenueLevelsFoot = defineRule({
  code: "BC005",
  title: "收入总体情况表各级科目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-B03", "XJ-B04", "XJ-B05"],
  basis: "表2 每列：款 = Σ 项，类 = Σ 款，总计 = Σ 类",
  needs: ["revenueSummary"],
  *relations({ revenueSummary: revenue }) {
    yield* levelsFoot(revenue.main);
  },
  suggestion: "核对该科目与其下级科目各行。",
});
