import { defineLayout } from "../../../recognition/layout";
import { SOURCE_ROWS, SOURCE_TABLE_PRINT } from "./source-columns";

/** 部门综合预算支出总表（表3），每个单位一行。 */
export const comprehensiveExpenditureLayout = defineLayout({
  table: "comprehensiveExpenditure",
  years: { from: 2024 },
  number: 3,
  title: ["部门综合预算支出总表", "单位综合预算支出总表"],
  isPrefixed: false,
  nilNote: null,
  print: SOURCE_TABLE_PRINT,
  blocks: { main: SOURCE_ROWS },
});
