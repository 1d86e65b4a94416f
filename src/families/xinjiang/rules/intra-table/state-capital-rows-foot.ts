import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 国有资本经营预算支出表每行合计等于分项之和。 */
export const stateCapitalRowsFoot = defineRule({
  code: "BC022",
  title: "国有资本经营预算支出表每行合计等于分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-H03"],
  basis: "表9 合计 = 人员经费 ＋ 公用经费 ＋ 项目支出",
  needs: ["stateCapitalExpenditure"],
  *relations({ stateCapitalExpenditure: capital }) {
    yield* rowsFoot(capital.main, "total", ["personnel", "operating", "project"]);
  },
  suggestion: "核对该行的合计、人员经费、公用经费和项目支出。",
});
