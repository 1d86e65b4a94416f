import { defineLayout } from "../../../recognition/layout";
import { BASIC_COLUMNS, BY_FUNCTION, BY_FUNCTION_PRINT } from "./detail-tables";

/** 一般公共预算基本支出明细表（表7），按功能科目分。 */
export const generalPublicBudgetBasicExpenditureByFunctionLayout = defineLayout({
  table: "generalPublicBudgetBasicExpenditureByFunction",
  years: { from: 2024 },
  number: 7,
  title: [
    "部门综合预算一般公共预算基本支出明细表（按支出功能分类科目）",
    "部门综合预算一般公共预算基本支出明细表（按功能科目分）",
    "部门综合预算一般公共预算基本支出明细表",
    "单位综合预算一般公共预算基本支出明细表",
  ],
  isPrefixed: false,
  nilNote: null,
  print: { columnWidths: [6, 14, 32, 18, 18, 18, 12], ...BY_FUNCTION_PRINT },
  blocks: { main: { ...BY_FUNCTION, columns: BASIC_COLUMNS } },
});
