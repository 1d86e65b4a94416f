import { CODED, CODED_KEYS, EXPENDITURE_COLUMNS } from "./captions";

/** The expenditure of one fund by codes; most units have none. */
export const FUND_PRINT = {
  columnWidths: [12, 36, 16, 16, 16],
  totalRow: { 2015: "first" },
  emptyRows: 3,
  isUsuallyNil: true,
} as const;

/** @param caption - above the amounts: “本年政府性基金预算支出” */
export function fundBlock<C extends string>(caption: C) {
  return {
    ...CODED,
    columns: {
      total: [caption, "合计"],
      basic: [caption, "基本支出"],
      project: [caption, "项目支出"],
    },
    like: {
      ...CODED_KEYS,
      columns: EXPENDITURE_COLUMNS,
      required: ["total", "basic", "project"],
    },
  } as const;
}
