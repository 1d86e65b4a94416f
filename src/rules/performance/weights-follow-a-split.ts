import { claims, defineRule } from "../../checking/index";
import { subjectOf, sumWeights, usedIndicators } from "../../performance/read/used-indicators";

/** 一级指标的权重结构符合规定。 */
export const weightsFollowASplit = defineRule({
  code: "BC312",
  title: "一级指标的权重结构符合规定",
  scope: "performance",
  severity: "warning",
  covers: ["XJ-P21", "XJ-P24"],
  basis: "产出、成本、效益、满意度 = 40/20/20/10；没有成本指标 50/30/10；没有满意度指标的并入效益",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const table of targets) {
      const indicators = usedIndicators(table);
      const { splits, total } = table.weights ?? { splits: [], total: 0 };
      if (splits.length === 0 || sumWeights(indicators).sum !== total) continue;
      const names = [...new Set(indicators.map(({ indicator }) => indicator.level1 ?? ""))];
      const sums = names.map((name) => {
        const own = indicators.filter(({ indicator }) => indicator.level1 === name);
        return [name, sumWeights(own).sum] as const;
      });
      const isKnown = splits.some((split) => isSplit(split, sums));
      const found = sums.map(([name, sum]) => `${name} ${sum}`).join("、");
      yield claims(
        `${subjectOf(table)}：${found}`,
        splits.map((split) => Object.values(split).join("/")).join("，或 "),
        isKnown,
        indicators.map(({ at }) => at("weight").cell)
      );
    }
  },
  suggestion: "核对一级指标的权重；当地另有规定的，以当地规定为准。",
});

function isSplit(
  split: Readonly<Record<string, number>>,
  sums: readonly (readonly [string, number])[]
): boolean {
  return (
    sums.length === Object.keys(split).length && sums.every(([name, sum]) => split[name] === sum)
  );
}
