import { defineLayout } from "../../../recognition/layout";
import {
  CARRY_OVER_LIKE,
  CARRY_OVER_WORDINGS,
  EXPENDITURE_COLUMNS,
  EXPENDITURE_LABELS,
  EXPENDITURE_SIDE,
  fundLines,
  OPERATING,
  PERSONNEL,
  REVENUE_SIDE,
  titled,
} from "./captions";

const NOT_PRIOR = "^(?!.*(\\{priorYear\\}|上年|执行))";

/** 收支总表：收入、支出两侧。 */
export const revenueExpenditureSummaryLayout = defineLayout({
  table: "nineRevenueExpenditureSummary",
  years: { from: 2015 },
  number: 1,
  title: "收支总表",
  titled: titled("收支(预算)?总(体)?(预算)?(情况)?表", "财政拨款|政府性基金|国有资本|专户"),
  isPrefixed: true,
  nilNote: null,
  print: { columnWidths: [36, 16, 36, 16], totalRow: { 2015: "last" }, emptyRows: 0 },
  blocks: {
    revenue: {
      ...REVENUE_SIDE,
      lines: [
        {
          id: "appropriation",
          label: ["财政拨款收入", "财政拨款", "本年财政拨款收入", "财政拨款(补助)收入"],
        },
        ...fundLines("appropriation"),
        {
          id: "specialFiscalAccount",
          label: ["财政专户管理资金收入", "财政专户管理资金", "财政专户核拨资金收入"],
        },
        { id: "ownFunds", label: ["单位资金", "单位资金收入"] },
        {
          id: "publicServiceRevenue",
          label: ["事业收入", "事业收入(不含专户资金)", "事业收入资金"],
          under: ["ownFunds"],
        },
        {
          id: "educationFees",
          label: ["教育收费", "教育收费收入"],
          under: ["publicServiceRevenue", "specialFiscalAccount"],
        },
        {
          id: "businessRevenue",
          label: ["事业单位经营收入", "经营收入"],
          under: ["ownFunds"],
        },
        {
          id: "higherLevelSubsidies",
          label: ["上级补助收入", "上级单位补助收入"],
          under: ["ownFunds"],
        },
        {
          id: "subordinateRemittances",
          label: ["附属单位上缴收入", "下级单位上缴收入"],
          under: ["ownFunds"],
        },
        { id: "otherRevenue", label: ["其他收入", "其他"], under: ["ownFunds"] },
        {
          id: "currentRevenue",
          label: ["本年收入合计", "本年收入", "本年收入小计"],
          like: /^(本年|本年度|当年|全年)?(预算)?收入(合计|小计|总计)?$/u,
        },
        {
          id: "nonAppropriationSurplus",
          label: [
            "使用非财政拨款结余",
            "用事业基金弥补收支差额",
            "使用非财政拨款结余(含专用结余)",
            "动用事业基金",
          ],
          like: /^[^/]{0,6}用[^/]{0,6}(结余|事业基金)|^非财政拨款结[转余]|弥补收支差额$/u,
        },
        { id: "carryOver", label: CARRY_OVER_WORDINGS, like: CARRY_OVER_LIKE },
      ],
    },
    expenditure: {
      ...EXPENDITURE_SIDE,
      columns: {
        approved: ["支出", "预算数"],
        basic: ["支出", "预算数", "基本支出"],
        personnel: ["支出", "预算数", "人员经费"],
        operating: ["支出", "预算数", "公用经费"],
        project: ["支出", "预算数", "项目支出"],
      },
      like: {
        labels: EXPENDITURE_LABELS,
        columns: {
          approved: new RegExp(
            `${NOT_PRIOR}(?!.*(基本|项目)支出).*(预算数|预算|金额|合计|总计|小计)(\\([^/]*\\))?$`,
            "u"
          ),
          basic: EXPENDITURE_COLUMNS.basic,
          personnel: PERSONNEL,
          operating: OPERATING,
          project: EXPENDITURE_COLUMNS.project,
        },
        required: ["approved"],
      },
    },
  },
});
