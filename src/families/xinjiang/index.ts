import { projectsIn, sideIn } from "../../budget/family";
import { defineFamily } from "../define-family";
import { xinjiangForms } from "./forms/index";
import { xinjiangRules } from "./rules/index";
import { XINJIANG_SCHEMA } from "./schema";
import { xinjiangSections } from "./sections/index";
import { xinjiangOutline } from "./sections/outline";
import { xinjiangTables } from "./tables/index";
import { XINJIANG_TERMS } from "./terms";

/** 新疆部门预算公开表，2024 年以来的版式：2024、2025 年 11 张，2026 年 12 张。 */
export const xinjiang = defineFamily({
  id: "xinjiang",
  name: "新疆版式",
  years: { from: 2024, to: 2026 },
  print: {
    sheetName: "表{number}",
    tableNumber: "表 {number}",
    title: "{title}",
    unit: "编制{organization}：{unit}",
    measure: "单位：万元",
    unnumbered: "※",
    organizations: { budgetUnit: "单位", department: "部门" },
    workbookTitle: "{unit}{year}年{organization}预算公开",
  },
  schema: XINJIANG_SCHEMA,
  terms: XINJIANG_TERMS,
  tables: xinjiangTables,
  projects: {
    current: projectsIn("generalPublicBudgetProjectExpenditure", "total"),
    carriedOver: projectsIn("carryOverBalances", "appropriationProject", "nonAppropriationProject"),
  },
  sides: [
    sideIn("revenueExpenditureSummary", "revenue", "approved", {
      title: "收入来源",
      lines: [
        "generalPublicBudget",
        "governmentFund",
        "stateCapital",
        "specialFiscalAccount",
        "ownFunds",
        "appropriationCarryOver",
        "nonAppropriationCarryOver",
      ],
    }),
    sideIn("revenueExpenditureSummary", "expenditure", "approved", { title: "支出功能分类" }),
  ],
  rules: xinjiangRules,
  forms: xinjiangForms,
  textTitle: "第三部分 {year}{organization}预算情况说明",
  sections: xinjiangSections,
  outline: xinjiangOutline,
});
