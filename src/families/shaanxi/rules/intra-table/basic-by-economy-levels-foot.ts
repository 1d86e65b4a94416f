import { levelsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 基本支出明细表（经济）各级科目逐级相等。 */
export const basicByEconomyLevelsFoot = defineRule({
  code: "BC214",
  title: "基本支出明细表（经济）各级科目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A15"],
  basis: "表8 每列：类 = Σ 款，合计 = Σ 类",
  needs: ["generalPublicBudgetBasicExpenditureByEconomy"],
  *relations({ generalPublicBudgetBasicExpenditureByEconomy: { main } }) {
    yield* levelsFoot(main);
  },
  suggestion: "核对上下级科目，是否漏列或重复。",
});
