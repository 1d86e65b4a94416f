import { defineLayout } from "../../recognition/layout";

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
