import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 基本支出表每行合计等于人员经费加公用经费。 */
export const basicExpenditureRowsFoot = defineRule({
  code: "BC015",
  title: "基本支出表每行合计等于人员经费加公用经费",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-F01"],
  basis: "表6 合计 = 人员经费 ＋ 公用经费",
  needs: ["generalPublicBudgetBasicExpenditure"],
  *relations({ generalPublicBudgetBasicExpenditure: basic }) {
    yield* rowsFoot(basic.main, "total", ["personnel", "operating"]);
  },
  suggestion: "核对该行的合计、人员经费和公用经费。",
});
