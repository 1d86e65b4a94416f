import { defineLayout } from "../../../recognition/layout";
import { EXPENDITURE_COLUMNS, BY_ECONOMY, BY_ECONOMY_PRINT } from "./detail-tables";

/** 一般公共预算支出明细表（表6），按部门预算经济科目分，旁列政府预算经济科目。 */
export const generalPublicBudgetExpenditureByEconomyLayout = defineLayout({
  table: "generalPublicBudgetExpenditureByEconomy",
  years: { from: 2024 },
  number: 6,
  title: [
    "部门综合预算一般公共预算支出明细表（按支出经济分类科目）",
    "部门综合预算一般公共预算支出明细表（按经济分类科目分）",
    "部门综合预算一般公共预算支出明细表",
    "单位综合预算一般公共预算支出明细表",
  ],
  isPrefixed: false,
  nilNote: null,
  print: { columnWidths: [6, 14, 32, 14, 32, 18, 18, 18, 18, 12], ...BY_ECONOMY_PRINT },
  blocks: { main: { ...BY_ECONOMY, columns: EXPENDITURE_COLUMNS } },
});
