import { TOTAL } from "../../../../budget/block";
import type { PlacedTargetTable } from "../../../../budget/target-table";
import { awaited, claims, defineRule, foots, minus } from "../../../../checking/index";

/** 整体绩效目标表财政资金含结转与收入总体情况表一致。 */
export const overallAppropriationsTieToRevenue = defineRule({
  code: "BC303",
  title: "整体绩效目标表财政资金含结转与收入总体情况表一致",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P01", "XJ-P02"],
  basis: "上级安排 ＋ 本级安排 = 表2 合计行 (3) 至 (8) ＋ (11)，有财政拨款结转时",
  needs: ["revenueSummary"],
  *relations({ revenueSummary: { main } }, _budget, { targets }) {
    const carryOver = main.fact(TOTAL, "appropriationCarryOver");
    if (carryOver.amount.isZero) return;
    for (const target of targets) {
      const { higherLevel, sameLevel } = target.facts;
      if (!higherLevel || !sameLevel) continue;
      const arranged = higherLevel.amount.plus(sameLevel.amount.to(higherLevel.amount.measure));
      const appropriation = main.fact(TOTAL, "appropriation").amount.to(arranged.measure);
      // The form is written without the carry-over, and asks for it.
      if (isOpen(target) && arranged.equals(appropriation)) {
        const cells = [higherLevel, sameLevel].flatMap(({ cell }) => cell ?? []);
        const added = carryOver.amount.to(arranged.measure).toString();
        const found = `上级安排和本级安排共 ${arranged.toString()}`;
        yield awaited(claims(found, `再并入财政拨款结转 ${added}`, false, cells));
        continue;
      }
      // The form has no place for the carry-over; either of the two may hold it.
      yield foots(higherLevel, [main.fact(TOTAL, "appropriation"), carryOver, minus(sameLevel)]);
    }
  },
  suggestion: "核对上级安排、本级安排是否包含财政拨款结转，合起来应等于财政拨款加结转。",
});

/** True while something in the form waits for the clerk. */
function isOpen({ values, indicators }: PlacedTargetTable): boolean {
  return (
    Object.values(values).some(({ kind }) => kind === "missing") ||
    indicators.some((row) => Object.values(row).some((text) => text.includes("【")))
  );
}
