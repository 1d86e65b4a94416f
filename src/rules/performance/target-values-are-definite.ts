import { awaited, defineRule, states } from "../../checking/index";
import { usedIndicators } from "../../performance/read/used-indicators";

/** What we write where the clerk has to fill in or confirm. */
const OPEN_MARK = /【(?:请填写|待确认)/u;

/** 指标值没有占位符。 */
export const targetValuesAreDefinite = defineRule({
  code: "BC314",
  title: "指标值没有占位符",
  scope: "performance",
  severity: "error",
  covers: ["ANY-11"],
  basis: "指标值不含 N、XX、××、【请填写】、【待确认】",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const table of targets)
      for (const { at, name, reading } of usedIndicators(table)) {
        if (reading.kind === "empty") continue;
        const value = at("targetValue");
        const isDefinite = reading.kind !== "placeholder";
        const claim = states(value, `“${name}”的具体指标值`, isDefinite);
        // A mark of ours waits; a letter of the template that was left standing is wrong.
        yield OPEN_MARK.test(value.text) ? awaited(claim) : claim;
      }
  },
  suggestion: "把占位符换成具体的指标值；待确认的，核对后删去“【待确认】”。",
});
