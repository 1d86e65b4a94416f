import { defineLayout } from "../../../recognition/layout";
import { expenditureSides, REVENUE_SIDE, SIDES_PRINT } from "./sides";

/** 部门综合预算收支总表（表1）：收入与三种分类的支出并列。 */
export const comprehensiveSummaryLayout = defineLayout({
  table: "comprehensiveSummary",
  years: { from: 2024 },
  number: 1,
  title: ["部门综合预算收支总表", "单位综合预算收支总表"],
  isPrefixed: false,
  nilNote: null,
  print: {
    ...SIDES_PRINT,
    levelAt: { lines: ["currentRevenue", "currentExpenditure"], emptyAbove: 2 },
    emptyAboveTotal: 1,
  },
  blocks: {
    revenue: {
      ...REVENUE_SIDE,
      total: "收入总计",
      lines: [
        { id: "departmentalBudget", label: "一、部门预算" },
        { id: "appropriation", label: "1、财政拨款" },
        { id: "generalPublicBudget", label: "(1)一般公共预算拨款" },
        { id: "specialFundProjects", label: "其中：专项资金列入部门预算的项目" },
        { id: "governmentFund", label: "(2)政府性基金拨款" },
        { id: "stateCapital", label: "(3)国有资本经营预算拨款" },
        { id: "higherLevelSubsidies", label: "2、上级补助收入" },
        { id: "publicServiceRevenue", label: "3、事业收入" },
        { id: "specialFiscalAccount", label: "其中：纳入财政专户管理的收费" },
        { id: "businessRevenue", label: "4、事业单位经营收入" },
        { id: "subordinateRemittances", label: "5、附属单位上缴收入" },
        { id: "otherRevenue", label: "6、其他收入" },
        { id: "currentRevenue", label: "本年收入合计" },
        { id: "nonAppropriationSurplus", label: "使用非财政拨款结余" },
        { id: "cashAccountBalance", label: "上年实户资金余额" },
        { id: "carryOver", label: "上年结转" },
        { id: "appropriationCarryOver", label: "其中：财政拨款资金结转" },
        { id: "nonAppropriationCarryOver", label: "非财政拨款资金结余" },
      ],
    },
    ...expenditureSides({ id: "departmentalBudget", label: "一、部门预算" }, [
      { id: "currentExpenditure", label: "本年支出合计" },
      { id: "carriedForward", label: "结转下年" },
      { id: "unassignedCashAccount", label: "未安排支出的实户资金" },
    ]),
  },
});
