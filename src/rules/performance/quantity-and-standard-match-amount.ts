import { isFilled } from "../../budget/fact";
import { claims, defineRule } from "../../checking/index";
import { Amount } from "../../money/amount";
import { formatWithMeasure } from "../../money/format";
import { estimatesOf } from "../../performance/read/estimates-of";

/** 数量、标准、月数的测算与资金总额相符。 */
export const quantityAndStandardMatchAmount = defineRule({
  code: "BC318",
  title: "数量、标准、月数的测算与资金总额相符",
  scope: "performance",
  severity: "warning",
  covers: ["XJ-P17"],
  basis:
    "数量指标 × 单位标准（× 月数）= 年度预算总额；有 ≥、≤ 的只看是否明显矛盾；没有写月数的按 12 个月推算，所以只提醒，不判为不一致",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const table of targets) {
      const total = table.facts["total"];
      if (!total || !isFilled(total)) continue;
      for (const { words, low, high, cells } of estimatesOf(table)) {
        const step = Amount.of(total.step, total.amount.measure);
        const shown = total.amount;
        const isLow = low !== null && low.to(step.measure).minus(step).compare(shown) > 0;
        const isHigh = high !== null && high.to(step.measure).plus(step).compare(shown) < 0;
        yield claims(words, `与资金总额 ${formatWithMeasure(shown)} 相符`, !isLow && !isHigh, [
          ...cells,
          ...(total.cell ? [total.cell] : []),
        ]);
      }
    }
  },
  suggestion: "核对人数（数量）、标准和月数；发放月数不满全年或另有支出的，请说明。",
});
