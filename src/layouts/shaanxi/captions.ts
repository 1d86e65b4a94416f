import type { CaptionPath } from "../../recognition/layout";

/** 三种分类并列的表共用的表头；“功能分科目”是表上的原字。 */
export const REVENUE_ITEM: CaptionPath = ["收入", "项目"];
export const REVENUE_APPROVED: CaptionPath = ["收入", "预算数"];
export const EXPENDITURE_APPROVED: CaptionPath = ["支出", "预算数"];
export const FUNCTIONAL: CaptionPath = [
  "支出",
  ["支出功能分科目（按大类）", "支出功能分类科目（按大类）"],
];
export const DEPARTMENT_ECONOMIC: CaptionPath = [
  "支出",
  ["部门预算支出经济科目（按大类）", "部门预算支出经济分类科目（按大类）"],
];
export const GOVERNMENT_ECONOMIC: CaptionPath = [
  "支出",
  ["政府预算支出经济科目（按大类）", "政府预算支出经济分类科目（按大类）"],
];
