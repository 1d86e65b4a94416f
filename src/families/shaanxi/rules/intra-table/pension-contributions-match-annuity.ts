import { defineRule, states } from "../../../../checking/index";
import { Amount } from "../../../../money/amount";

/** 养老保险缴费约为职业年金缴费的两倍。 */
export const pensionContributionsMatchAnnuity = defineRule({
  code: "BC225",
  title: "养老保险缴费约为职业年金缴费的两倍",
  scope: "intra-table",
  severity: "info",
  covers: ["SX-B17"],
  basis: "表5 2080505 ≈ 2 × 2080506（16% 对 8%，相差不超过 1 元）",
  needs: ["generalPublicBudgetExpenditureByFunction"],
  *relations({ generalPublicBudgetExpenditureByFunction: { main } }) {
    const [pension, annuity] = [main.fact("2080505", "total"), main.fact("2080506", "total")];
    const row = main.row("2080505");
    if (!row || pension.amount.isZero || annuity.amount.isZero) return;
    const gap = pension.amount.minus(annuity.amount.times(2)).absolute();
    const isClose = gap.compare(Amount.of("1", "yuan").to(gap.measure)) <= 0;
    const expected = `约为职业年金缴费 ${annuity.amount.toString()} 的两倍`;
    const cell = pension.cell ?? row.cell;
    yield states({ text: pension.amount.toString(), cell }, expected, isClose);
  },
  suggestion: "缴费基数不同或只列其一时属正常。",
});
