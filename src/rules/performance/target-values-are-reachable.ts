import { defineRule, states } from "../../checking/index";
import { doubtOf } from "../../performance/read/doubt-of";
import { usedIndicators } from "../../performance/read/used-indicators";

/** 指标值的符号合理。 */
export const targetValuesAreReachable = defineRule({
  code: "BC316",
  title: "指标值的符号合理",
  scope: "performance",
  severity: "info",
  covers: ["ANY-15"],
  basis: "比率不写 ≥100% 或大于 100%；满意度不写 ≤；成本金额不写 ≥",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const table of targets)
      for (const indicator of usedIndicators(table)) {
        if (indicator.reading.kind !== "measured") continue;
        const doubt = doubtOf(indicator);
        yield states(indicator.at("targetValue"), doubt ?? "符号合理", doubt === null);
      }
  },
  suggestion: "核对符号的方向；确实可以超过 100% 的（如增长率）不必改。",
});
