import { defineLayout } from "../../recognition/layout";
import { FUNCTIONAL_CODE, FUNCTIONAL_NAME, ROW_TOTAL } from "./captions";

/** 一般公共预算支出情况表（表5）。 */
export const generalPublicBudgetExpenditureLayout = defineLayout({
  table: "generalPublicBudgetExpenditure",
  years: { from: 2024 },
  number: 5,
  title: "一般公共预算支出情况表",
  isPrefixed: false,
  nilNote: null,
  blocks: {
    main: {
      rows: "coded",
      codes: {
        category: [FUNCTIONAL_CODE, "类"],
        section: [FUNCTIONAL_CODE, "款"],
        item: [FUNCTIONAL_CODE, "项"],
      },
      label: [FUNCTIONAL_NAME],
      columns: {
        total: ["一般公共预算支出", "合计"],
        basic: ["一般公共预算支出", "基本支出"],
        project: ["一般公共预算支出", "项目支出"],
      },
      total: ROW_TOTAL,
      lines: [],
    },
  },
});
