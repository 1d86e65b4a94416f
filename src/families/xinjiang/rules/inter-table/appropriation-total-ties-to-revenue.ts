import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 财政拨款收入总计与收入总表财政拨款小计一致。 */
export const appropriationTotalTiesToRevenue = defineRule({
  code: "BC049",
  title: "财政拨款收入总计与收入总表财政拨款小计一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X19"],
  basis: "表4 收入总计 = 表2 总计行·财政拨款（补助）小计",
  needs: ["revenueSummary", "appropriationSummary"],
  *relations({ revenueSummary: revenue, appropriationSummary: appropriation }) {
    yield* restates(
      appropriation.revenue.fact(TOTAL, "total"),
      revenue.main.fact(TOTAL, "appropriation")
    );
  },
  suggestion: "核对两表的财政拨款合计。",
});
