/** Tags of our own sheets, so that a later run replaces them and never takes them for tables of the workbook; and their names. */
export const AUDIT_SHEET_TAG = "audit";
export const AUDIT_SHEET_NAME = "校核表";
/** The title of 校核表 ends so. */
export const AUDIT_TITLE = "预算公开表校核表";
export const AUDIT_CAPTIONS = [
  "代码",
  "校核项目",
  "左边",
  "左边金额",
  "右边",
  "右边金额",
  "差额",
  "允许误差",
  "单位",
  "结果",
] as const;

export const NARRATIVE_SHEET_TAG = "narrative";
export const NARRATIVE_SHEET_NAME = "第三部分 情况说明";
