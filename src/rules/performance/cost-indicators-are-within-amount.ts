import { isFilled } from "../../budget/fact";
import { claims, defineRule } from "../../checking/index";
import { Amount } from "../../money/amount";
import { formatWithMeasure } from "../../money/format";
import { costsOf } from "../../performance/read/costs-of";
import { subjectOf } from "../../performance/read/used-indicators";

/** 金额型成本指标合计与资金总额相符。 */
export const costIndicatorsAreWithinAmount = defineRule({
  code: "BC317",
  title: "金额型成本指标合计与资金总额相符",
  scope: "performance",
  severity: "warning",
  covers: ["XJ-P16", "SX-A21"],
  basis: "Σ 金额型成本指标 ≤ 年度预算总额；成本指标全是金额的，两者相等",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const table of targets) {
      const total = table.facts["total"];
      const costs = costsOf(table);
      if (!total || !isFilled(total) || costs.amounts.length === 0) continue;
      const sum = Amount.sum(costs.amounts, "yuan").to(total.amount.measure);
      const order = sum.compare(total.amount);
      yield claims(
        `${subjectOf(table)}的成本指标合计 ${formatWithMeasure(sum)}`,
        `${costs.isComplete ? "等于" : "不超过"}资金总额 ${formatWithMeasure(total.amount)}`,
        costs.isComplete ? order === 0 : order <= 0,
        [...costs.cells, ...(total.cell ? [total.cell] : [])]
      );
    }
  },
  suggestion: "核对成本指标的金额和资金总额；成本指标没有列全的不必相等。",
});
