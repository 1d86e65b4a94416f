import type { Caption } from "../../recognition/layout";
import type { ByYear, PrintedTable } from "../../recognition/printed-table";

/** Captions that several 新疆 tables share; the 2026 form shortened the headers of code and name. */
export const FUNCTIONAL_CODE: Caption = { 2024: "功能分类科目编码", 2026: "科目代码" };
export const FUNCTIONAL_NAME: Caption = { 2024: "功能分类科目名称", 2026: "科目名称" };
export const CATEGORY_HEADER: Caption = { 2024: "功能分类", 2026: "科目名称" };
export const ROW_TOTAL: Caption = { 2024: "总计", 2026: "总 计" };

/** The 2026 forms dropped the row of column numbers and moved the total row to the end. */
export const COLUMN_NUMBERS: ByYear<boolean> = { 2024: true, 2026: false };
export const TOTAL_ROW: PrintedTable["totalRow"] = { 2024: "first", 2026: "last" };
/** 表1 and 表4 have never had the one, and have always had the other there. */
export const NO_COLUMN_NUMBERS: ByYear<boolean> = { 2024: false };
export const TOTAL_ROW_LAST: PrintedTable["totalRow"] = { 2024: "last" };
