import { levelsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 一般公共预算支出表各级科目逐级相等。 */
export const generalPublicBudgetLevelsFoot = defineRule({
  code: "BC013",
  title: "一般公共预算支出表各级科目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-E02", "XJ-E03", "XJ-E04"],
  basis: "表5 每列：款 = Σ 项，类 = Σ 款，总计 = Σ 类",
  needs: ["generalPublicBudgetExpenditure"],
  *relations({ generalPublicBudgetExpenditure: general }) {
    yield* levelsFoot(general.main);
  },
  suggestion: "核对该科目与其下级科目各行。",
});
