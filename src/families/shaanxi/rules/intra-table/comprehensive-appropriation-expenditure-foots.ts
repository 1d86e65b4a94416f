import { TOTAL } from "../../../../budget/block";
import { columnFoots, defineRule, restates } from "../../../../checking/index";
import { economicLinesFoot } from "../economic-lines";

/** 财政拨款收支总表三栏支出等于其分项之和。 */
export const comprehensiveAppropriationExpenditureFoots = defineRule({
  code: "BC205",
  title: "财政拨款收支总表三栏支出等于其分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A08", "SX-A09", "SX-A10", "SX-A11"],
  basis:
    "表4 功能、部门经济、政府经济三栏：支出总计 = 本年支出合计 ＋ 结转下年；本年支出合计 = 各大类之和 = 一、财政拨款",
  needs: ["comprehensiveAppropriationSummary"],
  *relations({ comprehensiveAppropriationSummary: summary }) {
    for (const side of [
      summary.functional,
      summary.departmentEconomic,
      summary.governmentEconomic,
    ]) {
      yield columnFoots(side, "approved", TOTAL, ["currentExpenditure", "carriedForward"]);
      yield* restates(
        side.fact("appropriation", "approved"),
        side.fact("currentExpenditure", "approved")
      );
    }
    for (const side of [summary.functional, summary.governmentEconomic])
      yield columnFoots(side, "approved", "currentExpenditure", side.rowsOf("category"));
    yield* economicLinesFoot(summary.departmentEconomic, "currentExpenditure");
  },
  suggestion: "核对分项和合计，是否填错、漏填或错行。",
});
