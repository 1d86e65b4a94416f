import { TOTAL } from "../../../budget/block";
import { defineForm, figure } from "../../../performance/form/form";
import { OTHER_FUNDS } from "./other-funds";

/** 部门（单位）整体绩效目标表：一个单位一张。 */
export const overallPerformanceTargetForm = defineForm({
  id: "overallPerformanceTarget",
  per: "unit",
  years: { from: 2024 },
  title: "{organization}整体绩效目标表",
  titleEndings: ["整体绩效目标表", "整体绩效目标申报表", "整体支出绩效目标表"],
  subtitle: "（{year}年）",
  measure: "ten-thousand-yuan",
  columnWidths: [10, 14, 24, 14, 16, 10],
  rows: [
    [
      {
        at: "A:B",
        label: "部门（单位）名称（盖章）",
        also: [
          "单位（部门）名称（盖章）",
          "{organization}名称（盖章）",
          "部门（单位）名称",
          "单位（部门）名称",
          "{organization}名称",
          "预算单位",
        ],
      },
      { at: "C:F", slot: "budgetUnit", hint: "部门（单位）名称", text: { from: "unit-name" } },
    ],
    [
      { at: "A:B", label: "联系人", also: ["{organization}联系人"] },
      { at: "C", slot: "person", hint: "联系人", text: { from: "clerk" } },
      { at: "D", label: "联系电话", also: ["电话"] },
      { at: "E:F", slot: "phone", hint: "联系电话", text: { from: "clerk" } },
    ],
    [
      { at: "A:B", label: "年度绩效目标", also: ["年度总体目标", "整体绩效目标"] },
      { at: "C:F", slot: "goal", hint: "年度绩效目标", lines: 10, text: { from: "clerk" } },
    ],
    [
      { at: "A:B", down: 5, label: "年度预算（万元）", also: ["年度预算"] },
      { at: "C:D", label: "资金来源" },
      { at: "E:F", label: "资金总额（万元）", also: ["资金总额"] },
    ],
    [
      { at: "C", down: 2, label: "财政资金（万元）", also: ["财政资金"] },
      { at: "D", label: "上级安排", also: ["上级资金"] },
      {
        at: "E:F",
        slot: "higherLevel",
        hint: "上级安排",
        amount: {
          from: "figures",
          figures: [
            figure("revenueSummary", "main", TOTAL, "generalPublicBudgetTransfers"),
            figure("revenueSummary", "main", TOTAL, "governmentFundTransfers"),
            figure("revenueSummary", "main", TOTAL, "stateCapitalTransfers"),
          ],
        },
      },
    ],
    [
      { at: "D", label: "本级安排", also: ["本级资金"] },
      {
        at: "E:F",
        slot: "sameLevel",
        hint: "本级安排",
        amount: {
          from: "figures",
          figures: [
            figure("revenueSummary", "main", TOTAL, "generalPublicBudget"),
            figure("revenueSummary", "main", TOTAL, "governmentFund"),
            figure("revenueSummary", "main", TOTAL, "stateCapital"),
          ],
        },
      },
    ],
    [
      { at: "C", label: "其他资金（万元）", also: ["其他资金"] },
      { at: "D", label: "其他" },
      {
        at: "E:F",
        slot: "otherFunds",
        hint: "其他资金",
        amount: {
          from: "figures",
          figures: OTHER_FUNDS,
        },
      },
    ],
    [
      { at: "C:D", label: "合计" },
      {
        at: "E:F",
        slot: "total",
        hint: "合计",
        amount: {
          from: "figures",
          figures: [figure("revenueExpenditureSummary", "revenue", TOTAL, "approved")],
        },
      },
    ],
  ],
  indicators: {
    columns: [
      { id: "level1", at: "A", caption: "一级指标" },
      { id: "level2", at: "B", caption: "二级指标" },
      { id: "level3", at: "C", caption: "三级指标" },
      { id: "targetValue", at: "D", caption: "指标值", also: ["年度指标值"] },
      { id: "basis", at: "E", caption: "指标值设定依据", also: ["指标设定依据", "指标值设置依据"] },
      { id: "weight", at: "F", caption: "分值权重", also: ["指标分值权重"] },
    ],
    groups: [
      { level1: "运行成本", level2: [{ name: "", rows: 2 }] },
      { level1: "管理效率", level2: [{ name: "", rows: 2 }] },
      {
        level1: "履职效能",
        level2: [
          { name: "数量指标", rows: 2 },
          { name: "质量指标", rows: 2 },
          { name: "时效指标", rows: 1 },
        ],
      },
      { level1: "社会效益", level2: [{ name: "", rows: 2 }] },
      { level1: "可持续发展能力", level2: [{ name: "", rows: 1 }] },
      { level1: "服务对象满意度", level2: [{ name: "满意度指标", rows: 1 }] },
    ],
    weights: { caption: "分值权重合计", total: 90, splits: [] },
    notes: [
      "注：分值权重合计须为{total}，其余{rest}分为预算执行率，不在表中列示；没有用到的指标行可以留空。",
    ],
  },
  remarks: [
    {
      // XJ-P01 to P03 leave column 11 out, XJ-P04 does not: the form has no place for it, so the clerk must decide.
      whenFilled: [figure("revenueSummary", "main", TOTAL, "appropriationCarryOver")],
      text: "【请填写：收入总体情况表有财政拨款结转{amount}万元，表样没有单列，请按资金来源并入上级安排或本级安排，使三项之和等于合计】",
    },
  ],
});
