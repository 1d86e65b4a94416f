import type { Caption } from "../../recognition/layout";

/** Captions that several 新疆 tables share; the 2026 form shortened the headers of code and name. */
export const FUNCTIONAL_CODE: Caption = { 2024: "功能分类科目编码", 2026: "科目代码" };
export const FUNCTIONAL_NAME: Caption = { 2024: "功能分类科目名称", 2026: "科目名称" };
export const CATEGORY_HEADER: Caption = { 2024: "功能分类", 2026: "科目名称" };
export const ROW_TOTAL: Caption = "总计";
