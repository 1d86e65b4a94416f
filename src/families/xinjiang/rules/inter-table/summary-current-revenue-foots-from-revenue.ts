import { TOTAL } from "../../../../budget/block";
import { defineRule, foots } from "../../../../checking/index";

const CURRENT_SOURCES = ["appropriation", "specialFiscalAccount", "ownFunds"] as const;

/** 收支总表本年收入等于收入总表本年各来源之和。 */
export const summaryCurrentRevenueFootsFromRevenue = defineRule({
  code: "BC043",
  title: "收支总表本年收入等于收入总表本年各来源之和",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X11"],
  basis: "表1 本年收入 = 表2 财政拨款（补助）小计 ＋ 财政专户 ＋ 单位资金",
  needs: ["revenueExpenditureSummary", "revenueSummary"],
  *relations({ revenueExpenditureSummary: summary, revenueSummary: revenue }) {
    yield foots(
      summary.revenue.fact("currentRevenue", "approved"),
      CURRENT_SOURCES.map((column) => revenue.main.fact(TOTAL, column))
    );
  },
  suggestion: "核对本年收入是否误含上年结转。",
});
