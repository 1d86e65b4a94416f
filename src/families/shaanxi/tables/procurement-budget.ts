import { defineLayout } from "../../../recognition/layout";
import { ROW_NUMBER } from "./other-columns";

const FUNCTIONAL_CODE = "科目编码";
const DEPARTMENT_ECONOMIC_CODE = "部门预算支出经济科目编码";
const GOVERNMENT_ECONOMIC_CODE = "政府预算支出经济分类科目编码";

/** 部门综合预算政府采购（资产配置、购买服务）预算表（表12）。 */
export const procurementBudgetLayout = defineLayout({
  table: "procurementBudget",
  years: { from: 2024 },
  number: 12,
  title: [
    "部门综合预算政府采购（资产配置、购买服务）预算表",
    "单位综合预算政府采购（资产配置、购买服务）预算表",
  ],
  isPrefixed: false,
  nilNote: null,
  print: {
    columnWidths: [6, 12, 12, 12, 14, 32, 12, 12, 12, 12, 12, 12, 12, 12, 12, 18, 12],
    totalRow: { 2024: "first" },
    firstColumns: [
      ROW_NUMBER,
      { captions: [FUNCTIONAL_CODE, "类"], holds: "code" },
      { captions: [FUNCTIONAL_CODE, "款"], holds: "code" },
      { captions: [FUNCTIONAL_CODE, "项"], holds: "code" },
      { captions: ["单位编码"], holds: "code" },
    ],
    middleColumns: [
      { captions: ["采购目录"], holds: "text" },
      { captions: ["购买服务内容"], holds: "text" },
      { captions: ["规格型号"], holds: "text" },
      { captions: ["数量"], holds: "text" },
      { captions: [DEPARTMENT_ECONOMIC_CODE, "类"], holds: "code" },
      { captions: [DEPARTMENT_ECONOMIC_CODE, "款"], holds: "code" },
      { captions: [GOVERNMENT_ECONOMIC_CODE, "类"], holds: "code" },
      { captions: [GOVERNMENT_ECONOMIC_CODE, "款"], holds: "code" },
      { captions: ["实施采购时间"], holds: "text" },
    ],
    lastColumns: [{ captions: ["说明"], holds: "text" }],
    emptyRows: 10,
    isLandscape: true,
  },
  blocks: {
    main: {
      rows: "open",
      label: ["采购项目"],
      columns: { total: ["预算金额"] },
      total: "合计",
      lines: [],
    },
  },
});
