import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 委托业务费表每行合计等于三项资金之和。 */
export const commissionedServicesRowsFoot = defineRule({
  code: "BC029",
  title: "委托业务费表每行合计等于三项资金之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-K01"],
  basis: "委托业务费表 合计 = 一般公共预算 ＋ 政府性基金 ＋ 国有资本经营预算",
  years: { from: 2026 },
  needs: ["commissionedServicesExpenditure"],
  *relations({ commissionedServicesExpenditure: commissioned }) {
    yield* rowsFoot(commissioned.main, "total", [
      "generalPublicBudget",
      "governmentFund",
      "stateCapital",
    ]);
  },
  suggestion: "核对该行三项资金来源和合计。",
});
