import { awaited, claims, defineRule } from "../../checking/index";
import { subjectOf } from "../../performance/read/used-indicators";

/** 绩效目标已填写。 */
export const goalsAreFilled = defineRule({
  code: "BC319",
  title: "绩效目标已填写",
  scope: "performance",
  severity: "error",
  covers: ["ANY-12"],
  basis: "年度绩效目标、项目总体目标不为空",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const table of targets) {
      const goal = table.values["goal"];
      const text = goal?.kind === "text" ? goal.text : "";
      const cell = table.cells["goal"] ?? table.place.cell;
      const found = `${subjectOf(table)}没有填写总体目标`;
      yield awaited(claims(found, "写明总体目标", text !== "", [cell]));
    }
  },
  suggestion: "补写绩效目标，写明做什么、做多少、做到什么程度。",
});
