import { isOnlyGeneralPublicBudget } from "../only-general-public-budget";
import { defineRule, foots } from "../../../../checking/index";

/** 财政拨款政府经济各行等于支出明细表按政府经济编码汇总。 */
export const governmentEconomicCategoriesFootFromEconomyTable = defineRule({
  code: "BC236",
  title: "财政拨款政府经济各行等于支出明细表按政府经济编码汇总",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B07"],
  basis: "没有基金、国资和结转时：表4 政府经济各行 = Σ 表6 政府经济编码前三位相同各行·合计",
  needs: ["comprehensiveAppropriationSummary", "generalPublicBudgetExpenditureByEconomy"],
  *relations({
    comprehensiveAppropriationSummary: appropriation,
    generalPublicBudgetExpenditureByEconomy: byEconomy,
  }) {
    if (!isOnlyGeneralPublicBudget(appropriation.revenue)) return;
    const rows = byEconomy.main.rows.filter(({ governmentCode }) => governmentCode !== undefined);
    for (const category of appropriation.governmentEconomic.rowsOf("category")) {
      const parts = rows.filter(({ governmentCode }) =>
        governmentCode?.startsWith(category.code ?? "-")
      );
      yield foots(
        appropriation.governmentEconomic.fact(category, "approved"),
        parts.map((row) => byEconomy.main.fact(row, "total"))
      );
    }
  },
  suggestion: "核对表6 各行的政府经济科目编码和金额。",
});
