import type { Line } from "../../../recognition/layout";
import { FUNCTIONAL_CATEGORIES, GOVERNMENT_CATEGORIES } from "./categories";
import { ECONOMIC_LINES } from "./economic-lines";
import { ROW_NUMBER } from "./other-columns";

/** 三种分类并列的表的四边：收入，以及按三种分类列示的支出；“功能分科目”是表上的原字。 */
const SIDE = { rows: "fixed", mayCutLabels: true } as const;
const APPROVED = { approved: ["支出", "预算数"] } as const;

export const REVENUE_SIDE = {
  ...SIDE,
  label: ["收入", "项目"],
  columns: { approved: ["收入", "预算数"] },
} as const;

export const FUNCTIONAL_SIDE = {
  ...SIDE,
  label: ["支出", ["支出功能分科目（按大类）", "支出功能分类科目（按大类）"]],
  columns: APPROVED,
} as const;

export const DEPARTMENT_ECONOMIC_SIDE = {
  ...SIDE,
  label: ["支出", ["部门预算支出经济科目（按大类）", "部门预算支出经济分类科目（按大类）"]],
  columns: APPROVED,
} as const;

export const GOVERNMENT_ECONOMIC_SIDE = {
  ...SIDE,
  label: ["支出", ["政府预算支出经济科目（按大类）", "政府预算支出经济分类科目（按大类）"]],
  columns: APPROVED,
} as const;

/** 四边并列的表怎样印出来。 */
export const SIDES_PRINT = {
  columnWidths: [6, 32, 18, 32, 18, 32, 18, 32, 18],
  totalRow: { 2024: "last" },
  firstColumns: [ROW_NUMBER],
  emptyRows: 0,
  isLandscape: true,
} as const;

/**
 * 支出的三边，按功能、部门经济、政府经济三种分类：都以同一行开始，以同样的几行结束。
 * @param first - 各类之前的一行
 * @param last - 各类之后、总计之前的几行
 */
export function expenditureSides<const F extends Line, const L extends readonly Line[]>(
  first: F,
  last: L
) {
  const total = "支出总计";
  const lines: readonly (F | L[number])[] = [first, ...last];
  const classes = { total, linesBeforeCategories: 1, lines };
  return {
    functional: { ...FUNCTIONAL_SIDE, ...classes, categories: FUNCTIONAL_CATEGORIES },
    departmentEconomic: {
      ...DEPARTMENT_ECONOMIC_SIDE,
      total,
      lines: [first, ...ECONOMIC_LINES, ...last] as const,
    },
    governmentEconomic: {
      ...GOVERNMENT_ECONOMIC_SIDE,
      ...classes,
      categories: GOVERNMENT_CATEGORIES,
    },
  };
}
