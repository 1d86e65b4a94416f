import { INDICATOR_WIDTHS } from "./indicator-widths";
import { defineLayout } from "../../recognition/layout";

const NAME = "项目名称";
const TOTAL = "实施期资金总额";
const APPROPRIATION = "其中：财政拨款";
const OTHER_FUNDS = "其他资金";

/** 部门专项业务经费绩效目标表（表14），每个项目一张，金额为万元。 */
export const projectPerformanceTargetLayout = defineLayout({
  table: "projectPerformanceTarget",
  years: { from: 2024 },
  number: 14,
  title: ["部门专项业务经费绩效目标表", "专项业务经费绩效目标表"],
  isPrefixed: false,
  measure: "ten-thousand-yuan",
  nilNote: null,
  frame: {
    columnWidths: INDICATOR_WIDTHS,
    rows: [
      [NAME, "<", "", "<", "<", "<"],
      ["主管部门", "<", "", "<", "<", "<"],
      ["资金金额（万元）", "<", `${TOTAL}：`, "<", "#", "<"],
      ["^", "<", APPROPRIATION, "<", "#", "<"],
      ["^", "<", OTHER_FUNDS, "<", "#", "<"],
      ["总体目标", "~", "<", "<", "<", "<"],
      ["年度绩效指标", "一级指标", "二级指标", "指标内容", "指标值", "备注"],
      ["^", "产出指标", "数量指标", "", "", ""],
      ["^", "^", "质量指标", "", "", ""],
      ["^", "^", "时效指标", "", "", ""],
      ["^", "^", "成本指标", "", "", ""],
      ["^", "效益指标", "经济效益指标", "", "", ""],
      ["^", "^", "社会效益指标", "", "", ""],
      ["^", "^", "生态效益指标", "", "", ""],
      ["^", "^", "可持续影响指标", "", "", ""],
      ["^", "满意度指标", "服务对象满意度指标", "", "", ""],
    ],
    notes: [
      "注：1、绩效指标可选择填写。",
      "2、根据需要可往下续表。",
      "3、市县扶贫资金项目的绩效目标必须公开。",
      "4、市县部门也应公开。",
    ],
    copies: 2,
  },
  blocks: {
    main: {
      rows: "form",
      label: [NAME],
      columns: {
        total: [TOTAL],
        appropriation: [APPROPRIATION],
        otherFunds: [OTHER_FUNDS],
      },
      total: "合计",
      lines: [],
    },
  },
});
