import { defineRule, restates } from "../../../../checking/index";

/** 收支总表“一、部门预算”与本年合计一致。 */
export const comprehensiveSummaryDepartmentalBudgetRestatesTotals = defineRule({
  code: "BC228",
  title: "收支总表“一、部门预算”与本年合计一致",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A05", "SX-A06"],
  basis: "表1 收入、功能、部门经济、政府经济四栏：一、部门预算 = 本年收入（支出）合计",
  needs: ["comprehensiveSummary"],
  *relations({ comprehensiveSummary: { revenue, ...sides } }) {
    yield* restates(
      revenue.fact("departmentalBudget", "approved"),
      revenue.fact("currentRevenue", "approved")
    );
    for (const side of [sides.functional, sides.departmentEconomic, sides.governmentEconomic])
      yield* restates(
        side.fact("departmentalBudget", "approved"),
        side.fact("currentExpenditure", "approved")
      );
  },
  suggestion: "核对首行和本年合计行。",
});
