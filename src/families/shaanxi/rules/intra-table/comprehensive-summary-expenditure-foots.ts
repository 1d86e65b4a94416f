import { TOTAL } from "../../../../budget/block";
import { columnFoots, defineRule } from "../../../../checking/index";
import { economicLinesFoot } from "../economic-lines";

/** 收支总表三栏支出等于其分项之和。 */
export const comprehensiveSummaryExpenditureFoots = defineRule({
  code: "BC202",
  title: "收支总表三栏支出等于其分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A03", "SX-A06"],
  basis:
    "表1 功能、部门经济、政府经济三栏：支出总计 = 本年支出合计 ＋ 结转下年 ＋ 未安排支出的实户资金；本年支出合计 = 各大类之和",
  needs: ["comprehensiveSummary"],
  *relations({ comprehensiveSummary: summary }) {
    for (const side of [summary.functional, summary.departmentEconomic, summary.governmentEconomic])
      yield columnFoots(side, "approved", TOTAL, [
        "currentExpenditure",
        "carriedForward",
        "unassignedCashAccount",
      ]);
    for (const side of [summary.functional, summary.governmentEconomic])
      yield columnFoots(side, "approved", "currentExpenditure", side.rowsOf("category"));
    yield* economicLinesFoot(summary.departmentEconomic, "currentExpenditure");
  },
  suggestion: "核对分项和合计，是否填错、漏填或错行。",
});
