import { awaited, claims, defineRule, states } from "../../checking/index";
import { subjectOf, usedIndicators } from "../../performance/read/used-indicators";

/** 指标的名称和指标值都已填写。 */
export const indicatorsAreFilled = defineRule({
  code: "BC313",
  title: "指标的名称和指标值都已填写",
  scope: "performance",
  severity: "error",
  covers: ["ANY-13"],
  basis: "每张表至少有一个指标；每个指标有名称和指标值",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const table of targets) {
      const indicators = usedIndicators(table);
      if (indicators.length === 0)
        yield awaited(
          claims(`${subjectOf(table)}没有填写指标`, "至少一个指标", false, [table.place.cell])
        );
      for (const { at, name, reading } of indicators) {
        const column = name === "" ? "level3" : "targetValue";
        const isFilled = name !== "" && reading.kind !== "empty";
        const expected = `“${name}”的${name === "" ? "指标名称" : "指标值"}`;
        yield awaited(states(at(column), expected, isFilled));
      }
    }
  },
  suggestion: "补填指标名称或指标值；没有用到的指标行整行删除。",
});
