import { tablesOf } from "../../budget/budget";
import { defineRule, notNegative } from "../../checking/index";

/** 预算金额不为负数。 */
export const amountsAreNotNegative = defineRule({
  code: "BC098",
  title: "预算金额不为负数",
  scope: "form",
  severity: "error",
  covers: ["C021"],
  basis: "各表金额 ≥ 0（“增减变化情况”栏除外）",
  needs: [],
  *relations(_tables, budget) {
    for (const table of tablesOf(budget)) yield notNegative(table);
  },
  suggestion: "核对是否多写了负号，或把抵减数填进了预算数。",
});
