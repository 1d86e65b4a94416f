import { TOTAL } from "../../../../budget/block";
import { allCodesOf, defineRule, foots } from "../../../../checking/index";

/** 一般公共预算支出表各科目等于收入总表本级与上级之和。 */
export const generalPublicBudgetCodesFootFromRevenue = defineRule({
  code: "BC055",
  title: "一般公共预算支出表各科目等于收入总表本级与上级之和",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X25"],
  basis: "表5 每个科目·合计 = 表2 同码行 一般公共预算 ＋ 上级一般公共预算安排的转移支付",
  needs: ["revenueSummary", "generalPublicBudgetExpenditure"],
  *relations({ revenueSummary: revenue, generalPublicBudgetExpenditure: general }) {
    for (const code of [...allCodesOf(general.main, revenue.main), TOTAL]) {
      yield foots(general.main.fact(code, "total"), [
        revenue.main.fact(code, "generalPublicBudget"),
        revenue.main.fact(code, "generalPublicBudgetTransfers"),
      ]);
    }
  },
  suggestion: "核对该科目的一般公共预算本级和上级转移支付。",
});
