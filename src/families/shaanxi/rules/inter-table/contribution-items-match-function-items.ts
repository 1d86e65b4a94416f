import { defineRule, foots } from "../../../../checking/index";

const CONTRIBUTIONS = [
  ["30108", ["2080505"]],
  ["30109", ["2080506"]],
  ["30110", ["2101101", "2101102"]],
  ["30112", ["2089999"]],
  ["30113", ["2210201"]],
] as const;

/** 缴费类经济科目与功能科目相符。 */
export const contributionItemsMatchFunctionItems = defineRule({
  code: "BC243",
  title: "缴费类经济科目与功能科目相符",
  scope: "inter-table",
  severity: "info",
  covers: ["SX-B16"],
  basis:
    "基本支出：表8 30108 = 表7 2080505，30109 = 2080506，30110 = 2101101 ＋ 2101102，30112 = 2089999，30113 = 2210201（两边都有时）",
  needs: [
    "generalPublicBudgetBasicExpenditureByFunction",
    "generalPublicBudgetBasicExpenditureByEconomy",
  ],
  *relations({
    generalPublicBudgetBasicExpenditureByFunction: byFunction,
    generalPublicBudgetBasicExpenditureByEconomy: byEconomy,
  }) {
    for (const [economic, functional] of CONTRIBUTIONS) {
      const parts = functional.filter((code) => byFunction.main.row(code));
      if (!byEconomy.main.row(economic) || parts.length === 0) continue;
      yield foots(
        byEconomy.main.fact(economic, "total"),
        parts.map((code) => byFunction.main.fact(code, "total"))
      );
    }
  },
  suggestion: "单位把缴费列在其他科目时属正常。",
});
