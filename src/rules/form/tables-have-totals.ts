import { tablesOf } from "../../budget/budget";
import { defineRule, totalsAreThere } from "../../checking/index";

/** 有数的表都有合计行。 */
export const tablesHaveTotals = defineRule({
  code: "BC105",
  title: "有数的表都有合计行",
  scope: "form",
  severity: "error",
  covers: ["C001"],
  basis: "版式规定的每个部分，有金额就有合计（总计）行",
  needs: [],
  *relations(_tables, budget) {
    for (const table of tablesOf(budget)) yield totalsAreThere(table);
  },
  suggestion: "补上合计（总计）行；没有它，与合计有关的关系都无法核对。",
});
