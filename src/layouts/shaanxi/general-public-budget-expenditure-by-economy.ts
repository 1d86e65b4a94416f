import { defineLayout } from "../../recognition/layout";
import { GOVERNMENT_ECONOMIC_NAME, REMARKS, ROW_NUMBER } from "./other-columns";

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
  print: {
    columnWidths: [6, 14, 32, 14, 32, 18, 18, 18, 18, 12],
    totalRow: { 2024: "first" },
    firstColumns: [ROW_NUMBER],
    middleColumns: [GOVERNMENT_ECONOMIC_NAME],
    lastColumns: [REMARKS],
    emptyRows: 30,
    isLandscape: true,
  },
  blocks: {
    main: {
      rows: "coded",
      joinedCode: ["部门经济科目编码"],
      label: ["部门经济科目名称"],
      governmentCode: ["政府经济科目编码"],
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
