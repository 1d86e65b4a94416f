import { TOTAL } from "../../../../budget/block";
import { rowRestates, totalFoots } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 结转结余表总计等于各项目之和。 */
export const carryOverProjectsFoot = defineRule({
  code: "BC028",
  title: "结转结余表总计等于各项目之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-J03"],
  basis: "结转表 每列：总计 = Σ 各项目行 = 单位名称行",
  needs: ["carryOverBalances"],
  *relations({ carryOverBalances: carryOver }) {
    if (carryOver.main.row(TOTAL) || carryOver.main.rowsOf("project").length > 0) {
      yield* totalFoots(carryOver.main, "project");
    }
    if (carryOver.main.row("unit")) yield* rowRestates(carryOver.main, "unit", TOTAL);
  },
  suggestion: "核对总计行和各项目行。",
});
