import { TOTAL } from "../../../../budget/block";
import { columnFoots } from "../../../../checking/relations/families";
import { restates } from "../../../../checking/relations/relation";
import { defineRule } from "../../../../checking/rule";

/** 财政拨款收支总表收入各行等于其分项之和。 */
export const comprehensiveAppropriationRevenueFoots = defineRule({
  code: "BC204",
  title: "财政拨款收支总表收入各行等于其分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A07", "SX-A11"],
  basis: "表4 一、财政拨款 = 三项拨款之和 = 本年收入合计；收入总计 = 本年收入合计 ＋ 上年结转",
  needs: ["comprehensiveAppropriationSummary"],
  *relations({ comprehensiveAppropriationSummary: { revenue } }) {
    yield columnFoots(revenue, "approved", "appropriation", [
      "generalPublicBudget",
      "governmentFund",
      "stateCapital",
    ]);
    yield* restates(
      revenue.fact("currentRevenue", "approved"),
      revenue.fact("appropriation", "approved")
    );
    yield columnFoots(revenue, "approved", TOTAL, ["currentRevenue", "carryOver"]);
  },
  suggestion: "核对分项和合计，是否填错、漏填或错行。",
});
