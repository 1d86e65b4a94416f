import { defineRule, restates } from "../../../../checking/index";

const APPROPRIATIONS = [
  "appropriation",
  "generalPublicBudget",
  "governmentFund",
  "stateCapital",
] as const;
const OTHER_MONEY = [
  "higherLevelSubsidies",
  "publicServiceRevenue",
  "businessRevenue",
  "subordinateRemittances",
  "otherRevenue",
  "nonAppropriationSurplus",
  "cashAccountBalance",
  "carryOver",
] as const;

/** 收支总表财政拨款与财政拨款收支总表一致。 */
export const comprehensiveSummaryTiesToAppropriations = defineRule({
  code: "BC231",
  title: "收支总表财政拨款与财政拨款收支总表一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B02"],
  basis: "表1 财政拨款、三项拨款 = 表4 同名行；没有非财政资金和结转时表1 三栏各行 = 表4 同名行",
  needs: ["comprehensiveSummary", "comprehensiveAppropriationSummary"],
  *relations({ comprehensiveSummary: summary, comprehensiveAppropriationSummary: appropriation }) {
    const { revenue } = summary;
    for (const line of APPROPRIATIONS)
      yield* restates(revenue.fact(line, "approved"), appropriation.revenue.fact(line, "approved"));
    if (!OTHER_MONEY.every((line) => revenue.fact(line, "approved").amount.isZero)) return;
    for (const [side, original] of [
      [summary.functional, appropriation.functional],
      [summary.departmentEconomic, appropriation.departmentEconomic],
      [summary.governmentEconomic, appropriation.governmentEconomic],
    ] as const) {
      for (const { key } of original.rows) {
        if (side.row(key))
          yield* restates(side.fact(key, "approved"), original.fact(key, "approved"));
      }
    }
  },
  suggestion: "核对两张表的同名行。",
});
