import type { TableId } from "../../budget/schema";
import { defineRule, lowestLevelsAreListed } from "../../checking/index";

const CODED_TABLES: readonly TableId[] = [
  "revenueSummary",
  "expenditureSummary",
  "generalPublicBudgetExpenditure",
  "generalPublicBudgetBasicExpenditure",
  "governmentFundExpenditure",
  "stateCapitalExpenditure",
  "generalPublicBudgetExpenditureByFunction",
  "generalPublicBudgetExpenditureByEconomy",
  "generalPublicBudgetBasicExpenditureByFunction",
  "generalPublicBudgetBasicExpenditureByEconomy",
];

/** 支出按功能分类公开到项级，基本支出按经济分类公开到款级。 */
export const levelsArePublished = defineRule({
  code: "BC097",
  title: "科目公开到规定的级次",
  scope: "form",
  severity: "error",
  covers: ["C031", "C032"],
  basis: "功能分类：每个类下有款，每个款下有项；经济分类：每个类下有款",
  needs: [],
  *relations(_tables, { tables }) {
    for (const id of CODED_TABLES) {
      const table = tables[id];
      if (table) yield* lowestLevelsAreListed(table);
    }
  },
  suggestion: "补上下一级科目的行；功能分类应公开到项级，经济分类应公开到款级。",
});
