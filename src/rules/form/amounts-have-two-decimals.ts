import { tablesOf } from "../../budget/budget";
import { amountsAre, defineRule } from "../../checking/index";

const DECIMALS = 2;

/** 表内金额最多两位小数。 */
export const amountsHaveTwoDecimals = defineRule({
  code: "BC102",
  title: "表内金额最多两位小数",
  scope: "form",
  severity: "info",
  covers: ["C018"],
  basis: "各表金额按显示的两位小数存储，没有隐藏的小数",
  needs: [],
  *relations(_tables, budget) {
    for (const table of tablesOf(budget))
      yield amountsAre(
        table,
        "金额最多两位小数",
        ({ amount, stored }) => (stored?.amount ?? amount).decimals <= DECIMALS
      );
  },
  suggestion: "显示两位、实际更多位的数，公开后相加会差分；用 ROUND 取到两位再汇总。",
});
