import { defineRule, states } from "../../checking/index";
import { usedIndicators } from "../../performance/read/used-indicators";

/** 定量指标值有计量单位。 */
export const targetValuesHaveUnits = defineRule({
  code: "BC315",
  title: "定量指标值有计量单位",
  scope: "performance",
  severity: "warning",
  covers: ["ANY-14"],
  basis: "指标值是数字的，写明单位，或在指标名称末尾的括号中写明",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const table of targets)
      for (const { at, name, reading } of usedIndicators(table))
        if (reading.kind === "measured")
          yield states(at("targetValue"), `“${name}”的数值和单位`, reading.unit !== "");
  },
  suggestion: "补写计量单位，如 人、次、%、万元。",
});
