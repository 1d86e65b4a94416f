import type { Caption } from "../../../recognition/layout";
import type { ByYear } from "../../../budget/by-year";
import type { PrintedTable } from "../../../recognition/printed-table";

/** Captions that several 新疆 tables share; the 2026 form shortened the headers of code and name. */
export const FUNCTIONAL_CODE: Caption = { 2024: "功能分类科目编码", 2026: "科目代码" };
export const FUNCTIONAL_NAME: Caption = { 2024: "功能分类科目名称", 2026: "科目名称" };
export const CATEGORY_HEADER: Caption = { 2024: "功能分类", 2026: "科目名称" };
export const ROW_TOTAL: Caption = { 2024: "总计", 2026: "总 计" };

/** The 2026 forms dropped the row of column numbers and moved the total row to the end. */
export const COLUMN_NUMBERS: ByYear<boolean> = { 2024: true, 2026: false };
export const TOTAL_ROW: PrintedTable["totalRow"] = { 2024: "first", 2026: "last" };
/** 表1 and 表4 have no row of column numbers and have always had their total row at the end. */
export const TOTAL_ROW_LAST: PrintedTable["totalRow"] = { 2024: "last" };

/** 表8 and 表9 show the expenditure of one fund each and are alike but for its name. */
export const FUND_TABLE_PRINT: PrintedTable = {
  columnWidths: [7, 7, 7, 30, 14, 14, 14, 14],
  hasColumnNumbers: COLUMN_NUMBERS,
  totalRow: TOTAL_ROW,
  emptyRows: 3,
  isUsuallyNil: true,
  isLandscape: true,
};
export const FUND_TABLE_ROWS = {
  rows: "coded",
  codes: {
    category: ["科目", FUNCTIONAL_CODE, "类"],
    section: ["科目", FUNCTIONAL_CODE, "款"],
    item: ["科目", FUNCTIONAL_CODE, "项"],
  },
  label: ["科目", FUNCTIONAL_NAME],
  total: ROW_TOTAL,
  lines: [],
} as const;
