import { tablesOf } from "../../budget/budget";
import { defineRule, mostAmountsAreBelow } from "../../checking/index";
import { Amount } from "../../money/amount";

/** 一个单位的大多数行不会都上百亿元。 */
const IMPLAUSIBLE = Amount.of("1000000", "ten-thousand-yuan");

/** 金额与计量单位相称。 */
export const measureIsPlausible = defineRule({
  code: "BC104",
  title: "金额与计量单位相称",
  scope: "form",
  severity: "warning",
  covers: ["C016"],
  basis: "写明“单位：万元”的表，多数金额小于 1000000 万元",
  needs: [],
  *relations(_tables, budget) {
    for (const table of tablesOf(budget)) {
      if (table.measure === "ten-thousand-yuan") yield mostAmountsAreBelow(table, IMPLAUSIBLE);
    }
  },
  suggestion: "看起来是按元填的数写成了万元，请核对表头的“单位”。",
});
