import { defineLayout } from "../../../recognition/layout";
import { SOURCE_ROWS, SOURCE_TABLE_PRINT } from "./source-columns";

/** 部门综合预算收入总表（表2），每个单位一行。 */
export const comprehensiveRevenueLayout = defineLayout({
  table: "comprehensiveRevenue",
  years: { from: 2024 },
  number: 2,
  title: ["部门综合预算收入总表", "单位综合预算收入总表"],
  isPrefixed: false,
  nilNote: null,
  print: SOURCE_TABLE_PRINT,
  blocks: { main: SOURCE_ROWS },
});
