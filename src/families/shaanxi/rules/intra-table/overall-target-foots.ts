import { rowsFoot, totalFoots } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 整体支出绩效目标表预算金额等于分项之和。 */
export const overallTargetFoots = defineRule({
  code: "BC218",
  title: "整体支出绩效目标表预算金额等于分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A20"],
  basis: "表15 每行：总额 = 财政拨款 ＋ 其他资金；金额合计 = Σ 各任务",
  needs: ["overallPerformanceTarget"],
  *relations({ overallPerformanceTarget: { main } }) {
    yield* rowsFoot(main, "total", ["appropriation", "otherFunds"]);
    yield* totalFoots(main, "project");
  },
  suggestion: "核对分项和合计，是否填错、漏填或错行。",
});
