import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 收支总表支出总计与支出总表合计一致。 */
export const summaryTotalTiesToExpenditure = defineRule({
  code: "BC044",
  title: "收支总表支出总计与支出总表合计一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X12"],
  basis: "表1 支出总计 = 表3 总计行·合计",
  needs: ["revenueExpenditureSummary", "expenditureSummary"],
  *relations({ revenueExpenditureSummary: summary, expenditureSummary: expenditure }) {
    yield* restates(
      summary.expenditure.fact(TOTAL, "approved"),
      expenditure.main.fact(TOTAL, "total")
    );
  },
  suggestion: "核对两表的总计。",
});
