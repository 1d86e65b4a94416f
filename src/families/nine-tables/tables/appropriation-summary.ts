import { defineLayout } from "../../../recognition/layout";
import {
  CARRY_OVER_LIKE,
  CARRY_OVER_WORDINGS,
  EXPENDITURE_LABELS,
  EXPENDITURE_SIDE,
  FUND_WORDINGS,
  fundLines,
  REVENUE_SIDE,
  titled,
} from "./captions";

/** 财政拨款收支总表：收入侧分本年收入和上年结转，同一名称出现两次，由上级行区分。 */
export const appropriationSummaryLayout = defineLayout({
  table: "nineAppropriationSummary",
  years: { from: 2015 },
  number: 4,
  title: "财政拨款收支总表",
  titled: titled(
    "财政拨款(预算)?收支(预算)?(总)?(体)?(预算)?(情况)?(总)?表",
    "政府性基金|国有资本|专户"
  ),
  isPrefixed: false,
  nilNote: null,
  print: { columnWidths: [32, 16, 36, 16, 16, 16, 16], totalRow: { 2015: "last" }, emptyRows: 0 },
  blocks: {
    revenue: {
      ...REVENUE_SIDE,
      lines: [
        {
          id: "currentRevenue",
          label: ["本年收入", "本年收入合计", "本年财政拨款收入", "财政拨款收入"],
          like: /^(本年|本年度|当年)?(财政拨款)?(预算)?收入(合计|小计)?$|^(本年|当年)?财政拨款$/u,
        },
        ...fundLines("currentRevenue"),
        { id: "carryOver", label: CARRY_OVER_WORDINGS, like: CARRY_OVER_LIKE },
        {
          id: "carryOverGeneralPublicBudget",
          label: FUND_WORDINGS.generalPublicBudget,
          under: ["carryOver"],
        },
        {
          id: "carryOverGovernmentFund",
          label: FUND_WORDINGS.governmentFund,
          under: ["carryOver"],
        },
        { id: "carryOverStateCapital", label: FUND_WORDINGS.stateCapital, under: ["carryOver"] },
      ],
    },
    expenditure: {
      ...EXPENDITURE_SIDE,
      columns: {
        total: ["支出", "合计"],
        generalPublicBudget: ["支出", "一般公共预算"],
        governmentFund: ["支出", "政府性基金预算"],
        stateCapital: ["支出", "国有资本经营预算"],
      },
      like: {
        labels: EXPENDITURE_LABELS,
        columns: {
          total: /(合计|小计|总计|预算数)$/u,
          generalPublicBudget: /公共预算[^/]*$|公共财政[^/]*$/u,
          governmentFund: /基金[^/]*$/u,
          stateCapital: /国有资本[^/]*$/u,
        },
        required: ["total", "generalPublicBudget"],
      },
      linesBeforeCategories: 1,
    },
  },
});
