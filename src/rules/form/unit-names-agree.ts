import { tablesOf } from "../../budget/budget";
import { defineRule, states } from "../../checking/index";
import { isSameCaption } from "../../text/normalize";

/** 封面和各表的单位名称相同。 */
export const unitNamesAgree = defineRule({
  code: "BC094",
  title: "封面和各表的单位名称相同",
  scope: "form",
  severity: "error",
  covers: ["ANY-04"],
  basis: "封面的单位名称、每张表的编制单位 = 本单位名称",
  needs: [],
  *relations(_tables, budget) {
    for (const unitName of [budget.cover, ...tablesOf(budget).map((table) => table.unitName)]) {
      if (!unitName || budget.budgetUnit === null) continue;
      yield states(unitName, budget.budgetUnit, isSameCaption(unitName.text, budget.budgetUnit));
    }
  },
  suggestion: "核对单位名称，是否写错或沿用了别的单位的表。",
});
