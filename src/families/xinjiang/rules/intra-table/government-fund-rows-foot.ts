import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 政府性基金预算支出表每行合计等于分项之和。 */
export const governmentFundRowsFoot = defineRule({
  code: "BC021",
  title: "政府性基金预算支出表每行合计等于分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-H02"],
  basis: "表8 合计 = 人员经费 ＋ 公用经费 ＋ 项目支出",
  needs: ["governmentFundExpenditure"],
  *relations({ governmentFundExpenditure: fund }) {
    yield* rowsFoot(fund.main, "total", ["personnel", "operating", "project"]);
  },
  suggestion: "核对该行的合计、人员经费、公用经费和项目支出。",
});
