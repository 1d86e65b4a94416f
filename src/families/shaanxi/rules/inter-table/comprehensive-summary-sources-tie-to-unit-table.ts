import { TOTAL } from "../../../../budget/block";
import { UNIT_SOURCES } from "../unit-sources";
import { defineRule, restates } from "../../../../checking/index";

/** 收支总表收入各行与收入总表合计行一致。 */
export const comprehensiveSummarySourcesTieToUnitTable = defineRule({
  code: "BC229",
  title: "收支总表收入各行与收入总表合计行一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B01"],
  basis: "表1 收入各行 = 表2 合计行同名资金来源",
  needs: ["comprehensiveSummary", "comprehensiveRevenue"],
  *relations({ comprehensiveSummary: { revenue }, comprehensiveRevenue: { main } }) {
    for (const source of [...UNIT_SOURCES, "specialFiscalAccount"] as const)
      yield* restates(revenue.fact(source, "approved"), main.fact(TOTAL, source));
  },
  suggestion: "核对两表同一资金来源的金额，是否填错行或填错列。",
});
