import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 一般公共预算支出明细表（经济）每行合计等于分项之和。 */
export const economyExpenditureRowsFoot = defineRule({
  code: "BC209",
  title: "一般公共预算支出明细表（经济）每行合计等于分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A13"],
  basis: "表6 合计 = 人员经费 ＋ 公用经费 ＋ 专项业务经费",
  needs: ["generalPublicBudgetExpenditureByEconomy"],
  *relations({ generalPublicBudgetExpenditureByEconomy: { main } }) {
    yield* rowsFoot(main, "total", ["personnel", "operating", "specialOperations"]);
  },
  suggestion: "核对分项和合计，是否填错、漏填或错行。",
});
