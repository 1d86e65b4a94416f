import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 专项业务经费绩效目标表资金总额等于分项之和。 */
export const projectTargetFoots = defineRule({
  code: "BC219",
  title: "专项业务经费绩效目标表资金总额等于分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A19"],
  basis: "表14 每张：实施期资金总额 = 财政拨款 ＋ 其他资金",
  needs: ["projectPerformanceTarget"],
  *relations({ projectPerformanceTarget: { main } }) {
    yield* rowsFoot(main, "total", ["appropriation", "otherFunds"]);
  },
  suggestion: "核对分项和合计，是否填错、漏填或错行。",
});
