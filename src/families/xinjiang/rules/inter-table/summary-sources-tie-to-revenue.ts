import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

const SOURCES = [
  ["generalFinance", "generalPublicBudget"],
  ["generalPublicBudgetTransfers", "generalPublicBudgetTransfers"],
  ["governmentFundRevenue", "governmentFund"],
  ["governmentFundTransfers", "governmentFundTransfers"],
  ["stateCapitalRevenue", "stateCapital"],
  ["stateCapitalTransfers", "stateCapitalTransfers"],
  ["specialFiscalAccount", "specialFiscalAccount"],
  ["ownFunds", "ownFunds"],
  ["appropriationCarryOver", "appropriationCarryOver"],
  ["nonAppropriationCarryOver", "nonAppropriationCarryOver"],
] as const;

/** 收支总表各收入来源与收入总表总计行一致。 */
export const summarySourcesTieToRevenue = defineRule({
  code: "BC041",
  title: "收支总表各收入来源与收入总表总计行一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X02", "XJ-X03", "XJ-X07", "XJ-X08", "XJ-X09", "XJ-X10", "XJ-X48", "XJ-X49"],
  basis: "表1 各收入来源 = 表2 总计行对应列",
  needs: ["revenueExpenditureSummary", "revenueSummary"],
  *relations({ revenueExpenditureSummary: summary, revenueSummary: revenue }) {
    for (const [line, column] of SOURCES) {
      yield* restates(summary.revenue.fact(line, "approved"), revenue.main.fact(TOTAL, column));
    }
  },
  suggestion: "核对两表同一资金来源的金额，是否填错行或列。",
});
