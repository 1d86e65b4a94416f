import { FUNDS } from "../funds";
import { defineRule, restates } from "../../../../checking/index";

/** 财政拨款收支表收入侧与收支总表三项预算拨款一致。 */
export const appropriationFundsTieToSummary = defineRule({
  code: "BC048",
  title: "财政拨款收支表收入侧与收支总表三项预算拨款一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X16", "XJ-X17"],
  basis: "表4 收入侧三项预算 = 表1 对应预算拨款",
  needs: ["revenueExpenditureSummary", "appropriationSummary"],
  *relations({ revenueExpenditureSummary: summary, appropriationSummary: appropriation }) {
    for (const fund of FUNDS) {
      yield* restates(
        appropriation.revenue.fact(fund, "total"),
        summary.revenue.fact(fund, "approved")
      );
    }
  },
  suggestion: "核对两表同一预算的金额。",
});
