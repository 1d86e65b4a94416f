import { EXPENDITURE_CATEGORIES } from "./expenditure-categories";
import { defineLayout } from "../../../recognition/layout";
import { CATEGORY_HEADER, TOTAL_ROW_LAST } from "./captions";

/** 收支总体情况表（表1）。 */
export const revenueExpenditureSummaryLayout = defineLayout({
  table: "revenueExpenditureSummary",
  years: { from: 2024 },
  number: 1,
  title: "收支总体情况表",
  isPrefixed: true,
  nilNote: null,
  print: {
    columnWidths: [40, 16, 34, 16],
    totalRow: TOTAL_ROW_LAST,
    categories: EXPENDITURE_CATEGORIES,
    emptyRows: 0,
  },
  blocks: {
    revenue: {
      rows: "fixed",
      label: ["收入", "项目"],
      columns: { approved: ["收入", "预算数"] },
      total: { 2024: "收入总计", 2026: "收 入 总 计" },
      lines: [
        { id: "currentRevenue", label: "一、本年收入" },
        {
          id: "generalPublicBudget",
          label: { 2024: "1.一般公共预算拨款", 2026: "1. 一般公共预算拨款" },
        },
        { id: "generalFinance", label: "其中：一般财力" },
        { id: "generalPublicBudgetTransfers", label: "上级一般公共预算安排转移支付" },
        {
          id: "governmentFund",
          label: {
            2024: "2.基金预算拨款",
            2025: "2.政府性基金预算拨款",
            2026: "2. 政府性基金预算拨款",
          },
        },
        { id: "governmentFundRevenue", label: "其中：政府性基金收入" },
        { id: "governmentFundTransfers", label: "上级政府性基金安排转移支付" },
        {
          id: "stateCapital",
          label: { 2024: "3.国有资本经营预算拨款", 2026: "3. 国有资本经营预算拨款" },
        },
        { id: "stateCapitalRevenue", label: "其中：国有资本经营收入" },
        { id: "stateCapitalTransfers", label: "上级国有资本经营预算安排转移支付" },
        { id: "specialFiscalAccount", label: { 2024: "4.财政专户核拨", 2026: "4. 财政专户核拨" } },
        { id: "ownFunds", label: { 2024: "5.单位资金", 2026: "5. 单位资金" } },
        { id: "publicServiceRevenue", label: "其中：事业收入" },
        { id: "higherLevelSubsidies", label: "上级补助收入" },
        { id: "subordinateRemittances", label: "附属单位上缴收入" },
        { id: "businessRevenue", label: "事业单位经营收入" },
        { id: "otherRevenue", label: "其他收入" },
        { id: "carryOverAndSurplus", label: "二、上年结转结余" },
        {
          id: "appropriationCarryOver",
          label: { 2024: "1.财政拨款结转", 2026: "1. 财政拨款结转" },
        },
        { id: "carryOverGeneralPublicBudget", label: "其中：一般公共预算拨款" },
        {
          id: "carryOverGovernmentFund",
          label: { 2024: "基金预算拨款", 2025: "政府性基金预算拨款" },
        },
        { id: "carryOverStateCapital", label: "国有资本经营预算拨款" },
        {
          id: "nonAppropriationCarryOver",
          label: { 2024: "2.非财政拨款结转结余", 2026: "2. 非财政拨款结转结余" },
        },
        { id: "carryOverSpecialFiscalAccount", label: "其中：财政专户核拨" },
        { id: "carryOverOwnFunds", label: "单位资金" },
      ],
    },
    expenditure: {
      rows: "code-and-name",
      label: ["支出", CATEGORY_HEADER],
      columns: { approved: ["支出", "预算数"] },
      total: { 2024: "支出总计", 2026: "支 出 总 计" },
      lines: [],
    },
  },
});
