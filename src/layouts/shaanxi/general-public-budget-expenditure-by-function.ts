import { defineLayout } from "../../recognition/layout";
import { REMARKS, ROW_NUMBER } from "./other-columns";

/** 一般公共预算支出明细表（表5），按功能科目分。 */
export const generalPublicBudgetExpenditureByFunctionLayout = defineLayout({
  table: "generalPublicBudgetExpenditureByFunction",
  years: { from: 2024 },
  number: 5,
  title: [
    "部门综合预算一般公共预算支出明细表（按支出功能分类科目）",
    "部门综合预算一般公共预算支出明细表（按功能科目分）",
    "部门综合预算一般公共预算支出明细表",
    "单位综合预算一般公共预算支出明细表",
  ],
  isPrefixed: false,
  nilNote: null,
  print: {
    columnWidths: [6, 14, 32, 18, 18, 18, 18, 12],
    totalRow: { 2024: "first" },
    firstColumns: [ROW_NUMBER],
    lastColumns: [REMARKS],
    emptyRows: 25,
    isLandscape: true,
  },
  blocks: {
    main: {
      rows: "coded",
      joinedCode: ["功能科目编码"],
      label: ["功能科目名称"],
      columns: {
        total: ["合计"],
        personnel: ["人员经费支出"],
        operating: ["公用经费支出"],
        specialOperations: ["专项业务经费支出"],
      },
      total: "合计",
      lines: [],
    },
  },
});
