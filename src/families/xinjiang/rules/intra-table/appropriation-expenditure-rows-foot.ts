import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 财政拨款收支表支出侧每行合计等于三项预算之和。 */
export const appropriationExpenditureRowsFoot = defineRule({
  code: "BC009",
  title: "财政拨款收支表支出侧每行合计等于三项预算之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-D03"],
  basis: "表4 支出侧：合计 = 一般公共预算 ＋ 政府性基金预算 ＋ 国有资本经营预算",
  needs: ["appropriationSummary"],
  *relations({ appropriationSummary: appropriation }) {
    yield* rowsFoot(appropriation.expenditure, "total", [
      "generalPublicBudget",
      "governmentFund",
      "stateCapital",
    ]);
  },
  suggestion: "核对该行三项预算和合计。",
});
