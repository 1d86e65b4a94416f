import { isFilled } from "../../../../budget/fact";
import { defineRule, foots, minus } from "../../../../checking/index";

/** 经济科目与功能科目的成对关系；两边都有数才比较。 */
const PAIRS = [
  [["30108"], ["2080505"]],
  [["30109"], ["2080506"]],
  [["30110"], ["2101101", "2101102"]],
  [["30111"], ["2101103"]],
  [["30113"], ["2210201"]],
  [["30302", "30309"], ["2080501"]],
] as const;

/** 基本支出的缴费类科目与功能科目相符。 */
export const basicItemsMatchFunctionItems = defineRule({
  code: "BC070",
  title: "基本支出的缴费类科目与功能科目相符",
  scope: "inter-table",
  severity: "info",
  covers: ["XJ-X38", "XJ-X39", "XJ-X40", "XJ-X41", "XJ-X42", "XJ-X43"],
  basis:
    "表6 30108 = 表5 2080505·基本支出；30109 = 2080506；30110 = 2101101 ＋ 2101102；30111 = 2101103；30113 = 2210201；30302 ＋ 30309 = 2080501",
  needs: ["generalPublicBudgetExpenditure", "generalPublicBudgetBasicExpenditure"],
  *relations({
    generalPublicBudgetExpenditure: general,
    generalPublicBudgetBasicExpenditure: basic,
  }) {
    for (const [economic, functional] of PAIRS) {
      const left = economic.map((code) => basic.main.fact(code, "total"));
      const right = functional.map((code) => general.main.fact(code, "basic"));
      const [total, ...others] = left;
      if (!total || !left.some(isFilled) || !right.some(isFilled)) continue;
      yield foots(total, [...others.map(minus), ...right]);
    }
  },
  suggestion: "有的单位口径不同；如确有原因可不改。",
});
