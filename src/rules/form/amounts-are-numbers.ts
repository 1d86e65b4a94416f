import { tablesOf } from "../../budget/budget";
import { amountsAre, defineRule } from "../../checking/index";

/** 金额以数值存储。 */
export const amountsAreNumbers = defineRule({
  code: "BC103",
  title: "金额以数值存储",
  scope: "form",
  severity: "info",
  covers: ["C019"],
  basis: "各表金额单元格是数值，不是文本",
  needs: [],
  *relations(_tables, budget) {
    for (const table of tablesOf(budget))
      yield amountsAre(table, "金额是数值", ({ isText }) => isText !== true);
  },
  suggestion: "Excel 的合计公式不计文本数字；选中这些单元格，转换为数字，带着货币符号、单位的先把它们删去。",
});
