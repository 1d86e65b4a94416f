import type { PlacedTargetTable } from "../../budget/target-table";
import { awaited, claims, defineRule, states } from "../../checking/index";
import { subjectOf, sumWeights, usedIndicators } from "../../performance/read/used-indicators";

/** 指标分值权重合计等于规定的总分。 */
export const weightsFoot = defineRule({
  code: "BC311",
  title: "指标分值权重合计等于规定的总分",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P06", "XJ-P14"],
  basis: "每张表：Σ 分值权重 = 90（其余 10 分为预算执行率；总分可设为 80 或 100）",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const table of targets) {
      const indicators = usedIndicators(table);
      if (!table.weights || indicators.length === 0) continue;
      const { sum, unreadable } = sumWeights(indicators);
      for (const weight of unreadable) yield states(weight, "一个数", false);
      const cells = indicators.map(({ at }) => at("weight").cell);
      const found = `${subjectOf(table)}的权重合计 ${sum}`;
      const claim = claims(found, `${table.weights.total}`, sum === table.weights.total, cells);
      // Weights that are still to be given may make up what the sum lacks; rows left over beside filled ones lack nothing.
      const isOpen =
        sum < table.weights.total &&
        (indicators.some(({ at }) => at("weight").text === "") || hasClassToBegin(table));
      yield isOpen ? awaited(claim) : claim;
    }
  },
  suggestion: "核对各指标的分值权重，是否漏填或填错。",
});

/** True where the form prints a first-level class of indicators of which nobody has filled in any. */
function hasClassToBegin(table: PlacedTargetTable): boolean {
  const begun = new Set(usedIndicators(table).map(({ indicator }) => indicator.level1));
  return table.indicators.some(({ level1 }) => level1 !== undefined && !begun.has(level1));
}
