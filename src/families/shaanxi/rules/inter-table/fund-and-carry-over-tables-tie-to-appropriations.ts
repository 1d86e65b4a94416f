import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 政府性基金收支表、结转资金支出表与财政拨款收支总表一致。 */
export const fundAndCarryOverTablesTieToAppropriations = defineRule({
  code: "BC245",
  title: "政府性基金收支表、结转资金支出表与财政拨款收支总表一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B18"],
  basis: "表9 本年收入合计 = 表4 政府性基金拨款；表11 合计 = 表4 上年结转；空表对应金额为 0",
  needs: [
    "comprehensiveAppropriationSummary",
    "governmentFundSummary",
    "carriedOverAppropriationExpenditure",
  ],
  *relations({
    comprehensiveAppropriationSummary: { revenue },
    governmentFundSummary: fund,
    carriedOverAppropriationExpenditure: carriedOver,
  }) {
    yield* restates(
      fund.revenue.fact(TOTAL, "approved"),
      revenue.fact("governmentFund", "approved")
    );
    yield* restates(carriedOver.main.fact(TOTAL, "total"), revenue.fact("carryOver", "approved"));
  },
  suggestion: "核对该表是否漏填，或表4 是否误填。",
});
