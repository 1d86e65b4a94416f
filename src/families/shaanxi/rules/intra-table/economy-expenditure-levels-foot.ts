import { levelsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 一般公共预算支出明细表（经济）各级科目逐级相等。 */
export const economyExpenditureLevelsFoot = defineRule({
  code: "BC210",
  title: "一般公共预算支出明细表（经济）各级科目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A13"],
  basis: "表6 每列：类 = Σ 款，合计 = Σ 类",
  needs: ["generalPublicBudgetExpenditureByEconomy"],
  *relations({ generalPublicBudgetExpenditureByEconomy: { main } }) {
    yield* levelsFoot(main);
  },
  suggestion: "核对上下级科目，是否漏列或重复。",
});
