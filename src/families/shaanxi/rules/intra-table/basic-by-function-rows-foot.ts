import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 基本支出明细表（功能）每行合计等于分项之和。 */
export const basicByFunctionRowsFoot = defineRule({
  code: "BC211",
  title: "基本支出明细表（功能）每行合计等于分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A14"],
  basis: "表7 合计 = 人员经费 ＋ 公用经费",
  needs: ["generalPublicBudgetBasicExpenditureByFunction"],
  *relations({ generalPublicBudgetBasicExpenditureByFunction: { main } }) {
    yield* rowsFoot(main, "total", ["personnel", "operating"]);
  },
  suggestion: "核对分项和合计，是否填错、漏填或错行。",
});
