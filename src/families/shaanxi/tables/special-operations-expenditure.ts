import { defineLayout } from "../../../recognition/layout";
import { ROW_NUMBER } from "./other-columns";

/** 部门综合预算专项业务经费支出表（表10）：单位、专用项目、履职项目和专项资金项目逐级列示。 */
export const specialOperationsExpenditureLayout = defineLayout({
  table: "specialOperationsExpenditure",
  years: { from: 2024 },
  number: 10,
  title: ["部门综合预算专项业务经费支出表", "单位综合预算专项业务经费支出表"],
  isPrefixed: false,
  nilNote: null,
  print: {
    columnWidths: [6, 14, 32, 32, 44],
    totalRow: { 2024: "first" },
    firstColumns: [ROW_NUMBER],
    lastColumns: [{ captions: ["项目简介"], holds: "text" }],
    emptyRows: 12,
    isLandscape: true,
  },
  blocks: {
    main: {
      rows: "hierarchy",
      unitCode: ["单位编码"],
      label: ["单位（项目）名称"],
      columns: { total: ["项目金额"] },
      total: "合计",
      lines: [
        { id: "purposeProjects", label: "专用项目", level: 1 },
        { id: "dutyProjects", label: "履职项目", level: 2 },
        { id: "specialFundProjects", label: "专项资金项目", level: 2 },
      ],
    },
  },
});
