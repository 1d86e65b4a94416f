import { defineLayout } from "../../../recognition/layout";
import { expenditureSides, REVENUE_SIDE, SIDES_PRINT } from "./sides";

/** 部门综合预算财政拨款收支总表（表4）。 */
export const comprehensiveAppropriationSummaryLayout = defineLayout({
  table: "comprehensiveAppropriationSummary",
  years: { from: 2024 },
  number: 4,
  title: ["部门综合预算财政拨款收支总表", "单位综合预算财政拨款收支总表"],
  isPrefixed: false,
  nilNote: null,
  print: {
    ...SIDES_PRINT,
    levelAt: { lines: ["currentRevenue", "currentExpenditure"], emptyAbove: 1 },
    emptyAboveTotal: 3,
  },
  blocks: {
    revenue: {
      ...REVENUE_SIDE,
      total: "收入总计",
      lines: [
        { id: "appropriation", label: "一、财政拨款" },
        { id: "generalPublicBudget", label: "1、一般公共预算拨款" },
        { id: "specialFundProjects", label: "其中：专项资金列入部门预算的项目" },
        { id: "governmentFund", label: "2、政府性基金拨款" },
        { id: "stateCapital", label: "3、国有资本经营预算拨款" },
        { id: "currentRevenue", label: "本年收入合计" },
        { id: "carryOver", label: "上年结转" },
      ],
    },
    ...expenditureSides({ id: "appropriation", label: "一、财政拨款" }, [
      { id: "currentExpenditure", label: "本年支出合计" },
      { id: "carriedForward", label: "结转下年" },
    ]),
  },
});
