import { TOTAL } from "../../../../budget/block";
import { claims, defineRule } from "../../../../checking/index";

/** 政府性基金、国有资本经营支出表为空时各表对应栏也为空。 */
export const nilFundTablesMatchSources = defineRule({
  code: "BC071",
  title: "政府性基金、国有资本经营支出表为空时各表对应栏也为空",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-H01"],
  basis: "表8 为空 ⇔ 表4 政府性基金列、表2 政府性基金两列为空；表9 同",
  needs: [
    "revenueSummary",
    "appropriationSummary",
    "governmentFundExpenditure",
    "stateCapitalExpenditure",
  ],
  *relations({
    revenueSummary: revenue,
    appropriationSummary: appropriation,
    governmentFundExpenditure: fund,
    stateCapitalExpenditure: capital,
  }) {
    for (const [table, fundColumn, transfers] of [
      [fund.table, "governmentFund", "governmentFundTransfers"],
      [capital.table, "stateCapital", "stateCapitalTransfers"],
    ] as const) {
      const isArranged = [
        appropriation.expenditure.fact(TOTAL, fundColumn),
        revenue.main.fact(TOTAL, fundColumn),
        revenue.main.fact(TOTAL, transfers),
      ].some((fact) => !fact.amount.isZero);
      const isNil = table.status === "nil";
      const found = isNil ? "没有数" : "有数";
      const expected = isArranged
        ? "有数（表2、表4 的同一预算有数）"
        : "空表（表2、表4 的同一预算没有数）";
      yield claims(found, expected, isNil !== isArranged, [table.title.cell]);
    }
  },
  suggestion: "核对该表是否漏填，或表2、表4 是否误填。",
});
