import { defineLayout } from "../../../src/recognition/layout";

const CODED = {
  rows: "coded",
  joinedCode: ["科目编码"],
  label: ["科目名称"],
  total: "合计",
  lines: [],
} as const;
const PRINT = {
  columnWidths: [12, 30, 16, 16, 16],
  totalRow: { 2025: "last" },
  emptyRows: 6,
} as const;

export const toyTables = [
  defineLayout({
    table: "toyRevenue",
    years: { from: 2025 },
    number: 1,
    title: "收入预算表",
    isPrefixed: true,
    nilNote: null,
    print: PRINT,
    blocks: {
      main: {
        ...CODED,
        columns: {
          total: ["合计"],
          generalPublicBudget: ["一般公共预算"],
          toyFund: ["专门基金"],
        },
      },
    },
  }),
  defineLayout({
    table: "toyExpenditure",
    years: { from: 2025 },
    number: 2,
    title: "支出预算表",
    isPrefixed: true,
    nilNote: null,
    print: PRINT,
    blocks: {
      main: {
        ...CODED,
        columns: { total: ["合计"], basic: ["基本支出"], project: ["项目支出"] },
      },
    },
  }),
];
