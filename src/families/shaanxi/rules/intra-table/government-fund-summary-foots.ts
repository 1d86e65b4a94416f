import { TOTAL } from "../../../../budget/block";
import { columnFoots, defineRule, restates } from "../../../../checking/index";
import { economicLinesFoot } from "../economic-lines";

/** 政府性基金收支表收支平衡且等于各行之和。 */
export const governmentFundSummaryFoots = defineRule({
  code: "BC215",
  title: "政府性基金收支表收支平衡且等于各行之和",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A16"],
  basis: "表9 本年收入合计 = 各行之和 = 本年支出合计（三栏）= 各行之和",
  needs: ["governmentFundSummary"],
  *relations({ governmentFundSummary: fund }) {
    const sides = [fund.functional, fund.departmentEconomic, fund.governmentEconomic];
    yield columnFoots(fund.revenue, "approved", TOTAL, ["governmentFund"]);
    for (const side of sides)
      yield* restates(fund.revenue.fact(TOTAL, "approved"), side.fact(TOTAL, "approved"));
    yield columnFoots(fund.functional, "approved", TOTAL, fund.functional.rowsOf("category"));
    yield columnFoots(
      fund.governmentEconomic,
      "approved",
      TOTAL,
      fund.governmentEconomic.rowsOf("category")
    );
    yield* economicLinesFoot(fund.departmentEconomic, TOTAL);
  },
  suggestion: "核对分项和合计，是否填错、漏填或错行。",
});
