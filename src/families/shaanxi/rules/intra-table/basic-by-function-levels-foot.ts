import { levelsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 基本支出明细表（功能）各级科目逐级相等。 */
export const basicByFunctionLevelsFoot = defineRule({
  code: "BC212",
  title: "基本支出明细表（功能）各级科目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A14"],
  basis: "表7 每列：款 = Σ 项，类 = Σ 款，合计 = Σ 类",
  needs: ["generalPublicBudgetBasicExpenditureByFunction"],
  *relations({ generalPublicBudgetBasicExpenditureByFunction: { main } }) {
    yield* levelsFoot(main);
  },
  suggestion: "核对上下级科目，是否漏列或重复。",
});
