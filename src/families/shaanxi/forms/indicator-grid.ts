import type { IndicatorColumn, IndicatorGroup, LabelCell } from "../../../performance/form/form";

/** Caption beside the whole grid. */
export const INDICATOR_FRAME: LabelCell = { at: "A", label: "年度绩效指标", also: ["绩效指标"] };

/** 一级指标 to 指标内容, the same in both forms. */
export const INDICATOR_NAMES: readonly IndicatorColumn[] = [
  { id: "level1", at: "B", caption: "一级指标" },
  { id: "level2", at: "C", caption: "二级指标" },
  { id: "level3", at: "D", caption: "指标内容", also: ["三级指标"] },
];

/** First-level indicators with their second-level ones; 成本指标 is a second-level indicator here. */
const LEVELS = [
  ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]],
  ["满意度指标", ["服务对象满意度指标"]],
] as const;

/** One empty row for each second-level indicator. */
export const INDICATOR_GROUPS: readonly IndicatorGroup[] = LEVELS.map(([level1, level2]) => ({
  level1,
  level2: level2.map((name) => ({ name, rows: 1 })),
}));
