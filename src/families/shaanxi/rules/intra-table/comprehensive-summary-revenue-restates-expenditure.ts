import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

const BALANCES = ["nonAppropriationSurplus", "cashAccountBalance", "carryOver"] as const;
const REMAINDERS = ["carriedForward", "unassignedCashAccount"] as const;

/** 收支总表收入与三栏支出一致。 */
export const comprehensiveSummaryRevenueRestatesExpenditure = defineRule({
  code: "BC203",
  title: "收支总表收入与三栏支出一致",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A04"],
  basis:
    "表1 收入总计 = 支出总计（三栏各一次）；没有结转和余额时本年收入合计 = 本年支出合计（三栏各一次）",
  needs: ["comprehensiveSummary"],
  *relations({ comprehensiveSummary: summary }) {
    const { revenue } = summary;
    const sides = [summary.functional, summary.departmentEconomic, summary.governmentEconomic];
    const isCurrentOnly =
      BALANCES.every((line) => revenue.fact(line, "approved").amount.isZero) &&
      sides.every((side) => REMAINDERS.every((line) => side.fact(line, "approved").amount.isZero));
    for (const side of sides) {
      yield* restates(revenue.fact(TOTAL, "approved"), side.fact(TOTAL, "approved"));
      if (isCurrentOnly)
        yield* restates(
          revenue.fact("currentRevenue", "approved"),
          side.fact("currentExpenditure", "approved")
        );
    }
  },
  suggestion: "收入和支出应当平衡，核对总计行和结转、余额各行。",
});
