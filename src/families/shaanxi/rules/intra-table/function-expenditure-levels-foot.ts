import { levelsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 一般公共预算支出明细表（功能）各级科目逐级相等。 */
export const functionExpenditureLevelsFoot = defineRule({
  code: "BC208",
  title: "一般公共预算支出明细表（功能）各级科目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A12"],
  basis: "表5 每列：款 = Σ 项，类 = Σ 款，合计 = Σ 类",
  needs: ["generalPublicBudgetExpenditureByFunction"],
  *relations({ generalPublicBudgetExpenditureByFunction: { main } }) {
    yield* levelsFoot(main);
  },
  suggestion: "核对上下级科目，是否漏列或重复。",
});
