import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

const BALANCES = ["nonAppropriationSurplus", "cashAccountBalance", "carryOver"] as const;

/** 收支总表与收入总表、支出总表合计一致。 */
export const comprehensiveSummaryTiesToUnitTables = defineRule({
  code: "BC230",
  title: "收支总表与收入总表、支出总表合计一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B01"],
  basis:
    "没有结转和余额时：表1 本年收入合计 = 表2 合计；表1 本年支出合计 = 表3 合计；表2 合计 = 表3 合计",
  needs: ["comprehensiveSummary", "comprehensiveRevenue", "comprehensiveExpenditure"],
  *relations({
    comprehensiveSummary: summary,
    comprehensiveRevenue: revenue,
    comprehensiveExpenditure: expenditure,
  }) {
    const isCurrentOnly = BALANCES.every(
      (line) => summary.revenue.fact(line, "approved").amount.isZero
    );
    if (!isCurrentOnly) return;
    const [income, outlay] = [
      revenue.main.fact(TOTAL, "total"),
      expenditure.main.fact(TOTAL, "total"),
    ];
    yield* restates(summary.revenue.fact("currentRevenue", "approved"), income);
    yield* restates(summary.functional.fact("currentExpenditure", "approved"), outlay);
    yield* restates(income, outlay);
  },
  suggestion: "核对三张表的合计行。",
});
