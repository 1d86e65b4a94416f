import { defineForm } from "../../../performance/form/form";
import { OTHER_FUNDS } from "./other-funds";

/** 项目支出绩效目标表：表7 每个项目一张。 */
export const projectPerformanceTargetForm = defineForm({
  id: "projectPerformanceTarget",
  per: "project",
  years: { from: 2024 },
  title: "项目支出绩效目标表",
  titleEndings: ["项目支出绩效目标表", "项目支出绩效目标申报表", "项目绩效目标表"],
  subtitle: "（{year}年）",
  measure: "ten-thousand-yuan",
  columnWidths: [10, 14, 24, 14, 16, 13, 13, 14, 12],
  rows: [
    [
      { at: "A:B", label: "预算单位", also: ["项目单位", "预算单位名称", "项目实施单位"] },
      { at: "C:I", slot: "budgetUnit", hint: "预算单位", text: { from: "unit-name" } },
    ],
    [
      { at: "A:B", label: "项目名称" },
      { at: "C:F", slot: "project", hint: "项目名称", text: { from: "project-name" } },
      { at: "G", label: "项目负责人", also: ["负责人"] },
      { at: "H:I", slot: "person", hint: "项目负责人", text: { from: "clerk" } },
    ],
    [
      { at: "A:B", label: "项目资金（万元）", also: ["项目资金"] },
      { at: "C", label: "年度预算总额", also: ["年度资金总额"] },
      {
        at: "D",
        slot: "total",
        hint: "年度预算总额",
        amount: { from: "slots", slots: ["appropriation", "otherFunds"] },
      },
      { at: "E", label: "其中：财政拨款", also: ["财政拨款"] },
      { at: "F", slot: "appropriation", hint: "财政拨款", amount: { from: "project" } },
      { at: "G", label: "其他资金" },
      {
        at: "H:I",
        slot: "otherFunds",
        hint: "其他资金（没有则填0.00）",
        amount: {
          from: "other-funds",
          figures: OTHER_FUNDS,
        },
      },
    ],
    [
      { at: "A:B", label: "项目总体目标", also: ["总体目标", "年度绩效目标", "年度总体目标"] },
      { at: "C:I", slot: "goal", hint: "项目总体目标", lines: 6, text: { from: "clerk" } },
    ],
  ],
  indicators: {
    columns: [
      { id: "level1", at: "A", caption: "一级指标" },
      { id: "level2", at: "B", caption: "二级指标" },
      { id: "level3", at: "C", caption: "三级指标" },
      { id: "targetValue", at: "D", caption: "指标值", also: ["年度指标值"] },
      { id: "basis", at: "E", caption: "指标值设置依据", also: ["指标值设定依据", "指标设定依据"] },
      { id: "priorValue", at: "F", caption: "上年完成值" },
      { id: "weight", at: "G", caption: "指标分值权重", also: ["分值权重"] },
      { id: "scoringRule", at: "H", caption: "指标赋分规则", also: ["赋分规则"] },
      { id: "evidence", at: "I", caption: "佐证资料" },
    ],
    groups: [
      {
        level1: "产出指标",
        level2: [
          { name: "数量指标", rows: 2 },
          { name: "质量指标", rows: 2 },
          { name: "时效指标", rows: 1 },
        ],
      },
      {
        level1: "成本指标",
        level2: [
          { name: "经济成本指标", rows: 2 },
          { name: "社会成本指标", rows: 1 },
          { name: "生态环境成本指标", rows: 1 },
        ],
      },
      {
        level1: "效益指标",
        level2: [
          { name: "经济效益指标", rows: 1 },
          { name: "社会效益指标", rows: 2 },
          { name: "生态效益指标", rows: 1 },
          { name: "可持续影响指标", rows: 1 },
        ],
      },
      { level1: "满意度指标", level2: [{ name: "满意度指标", rows: 2 }] },
    ],
    weights: {
      caption: "分值权重合计",
      total: 90,
      // 财预〔2021〕101号 as commonly cited: without 成本 or 满意度 their points go to 产出 and 效益.
      splits: [
        { 产出指标: 40, 成本指标: 20, 效益指标: 20, 满意度指标: 10 },
        { 产出指标: 40, 成本指标: 20, 效益指标: 30 },
        { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
        { 产出指标: 50, 效益指标: 40 },
      ],
    },
    notes: [
      "注：分值权重合计须为{total}，其余{rest}分为预算执行率，不在表中列示；没有用到的指标行请删除。",
    ],
  },
});
