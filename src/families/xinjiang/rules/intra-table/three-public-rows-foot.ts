import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** “三公”经费表每行合计等于三项资金之和。 */
export const threePublicRowsFoot = defineRule({
  code: "BC025",
  title: "“三公”经费表每行合计等于三项资金之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-I03"],
  basis: "表10 合计 = 一般公共预算 ＋ 政府性基金 ＋ 国有资本经营预算",
  needs: ["threePublicExpenditure"],
  *relations({ threePublicExpenditure: threePublic }) {
    yield* rowsFoot(threePublic.main, "total", [
      "generalPublicBudget",
      "governmentFund",
      "stateCapital",
    ]);
  },
  suggestion: "核对该行三项资金来源和合计。",
});
