import { defineLayout } from "../../../recognition/layout";
import { COLUMN_NUMBERS, FUNCTIONAL_CODE, FUNCTIONAL_NAME, ROW_TOTAL, TOTAL_ROW } from "./captions";

const APPROPRIATION = "财政拨款（补助）";

/** 收入总体情况表（表2）。 */
export const revenueSummaryLayout = defineLayout({
  table: "revenueSummary",
  years: { from: 2024 },
  number: 2,
  title: "收入总体情况表",
  isPrefixed: true,
  nilNote: null,
  print: {
    columnWidths: [6, 6, 6, 36, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13],
    hasColumnNumbers: COLUMN_NUMBERS,
    totalRow: TOTAL_ROW,
    emptyRows: 25,
    isLandscape: true,
  },
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
        total: ["总计"],
        appropriation: [APPROPRIATION, "财政拨款（补助）小计"],
        generalPublicBudget: [APPROPRIATION, "一般公共预算"],
        generalPublicBudgetTransfers: [APPROPRIATION, "上级一般公共预算安排的转移支付"],
        governmentFund: [APPROPRIATION, "政府性基金预算"],
        governmentFundTransfers: [APPROPRIATION, "上级政府性基金安排的转移支付"],
        stateCapital: [APPROPRIATION, "国有资本经营预算"],
        stateCapitalTransfers: [APPROPRIATION, "上级国有资本经营预算安排的转移支付"],
        specialFiscalAccount: ["财政专户（教育收费）"],
        ownFunds: ["单位资金"],
        appropriationCarryOver: ["财政拨款结转"],
        nonAppropriationCarryOver: ["非财政拨款结转结余"],
      },
      total: ROW_TOTAL,
      lines: [],
    },
  },
});
