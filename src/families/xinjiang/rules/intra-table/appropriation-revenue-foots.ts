import { TOTAL } from "../../../../budget/block";
import { columnFoots } from "../../../../checking/relations/families";
import { restates } from "../../../../checking/relations/relation";
import { defineRule } from "../../../../checking/rule";

/** 财政拨款收支表收入侧合计等于三项预算之和。 */
export const appropriationRevenueFoots = defineRule({
  code: "BC008",
  title: "财政拨款收支表收入侧合计等于三项预算之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-D01", "XJ-D02"],
  basis: "表4 一、财政拨款（补助）= 一般公共预算 ＋ 政府性基金预算 ＋ 国有资本经营预算 = 收入总计",
  needs: ["appropriationSummary"],
  *relations({ appropriationSummary: appropriation }) {
    const { revenue } = appropriation;
    yield columnFoots(revenue, "total", "appropriation", [
      "generalPublicBudget",
      "governmentFund",
      "stateCapital",
    ]);
    yield* restates(revenue.fact(TOTAL, "total"), revenue.fact("appropriation", "total"));
  },
  suggestion: "核对收入侧各行；本版式收入侧不含上年结转。",
});
