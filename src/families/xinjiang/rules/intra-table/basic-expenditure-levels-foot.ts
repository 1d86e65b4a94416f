import { levelsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 基本支出表各级科目逐级相等。 */
export const basicExpenditureLevelsFoot = defineRule({
  code: "BC016",
  title: "基本支出表各级科目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-F02", "XJ-F03"],
  basis: "表6 每列：类 = Σ 款，总计 = Σ 类",
  needs: ["generalPublicBudgetBasicExpenditure"],
  *relations({ generalPublicBudgetBasicExpenditure: basic }) {
    yield* levelsFoot(basic.main);
  },
  suggestion: "核对该科目与其下级科目各行。",
});
