import { defineLayout } from "../../../recognition/layout";
import { REMARKS, ROW_NUMBER } from "./other-columns";

/** 部门综合预算财政拨款结转资金支出表（表11）。 */
export const carriedOverAppropriationExpenditureLayout = defineLayout({
  table: "carriedOverAppropriationExpenditure",
  years: { from: 2024 },
  number: 11,
  title: ["部门综合预算财政拨款结转资金支出表", "部门综合预算财政拨款上年结转资金支出表"],
  isPrefixed: false,
  nilNote: null,
  print: {
    columnWidths: [6, 12, 32, 18, 14, 14, 14, 32, 18, 12],
    totalRow: { 2024: "first" },
    firstColumns: [ROW_NUMBER, { captions: ["预算单位"], holds: "text" }],
    lastColumns: [
      { captions: ["功能科目代码"], holds: "code" },
      { captions: ["政府经济分类代码"], holds: "code" },
      { captions: ["部门经济分类代码"], holds: "code" },
      { captions: ["项目类别"], holds: "text" },
      { captions: ["资金性质"], holds: "text" },
      REMARKS,
    ],
    emptyRows: 10,
    isLandscape: true,
  },
  blocks: {
    main: {
      rows: "open",
      label: ["预算项目名称"],
      columns: { total: ["金额"] },
      total: "合计",
      lines: [],
    },
  },
});
