import { SHAANXI_TARGET_FORMS } from "../target-forms";
import type { IndicatorColumn, IndicatorGroup, LabelCell } from "../../../performance/form/form";

const words = SHAANXI_TARGET_FORMS.indicators;

/** Caption beside the whole grid. */
export const INDICATOR_FRAME: LabelCell = { at: "A", label: words.frame, also: ["绩效指标"] };

/** 一级指标 to 指标内容, the same in both forms. */
export const INDICATOR_NAMES: readonly IndicatorColumn[] = [
  { id: "level1", at: "B", caption: words.level1 },
  { id: "level2", at: "C", caption: words.level2 },
  { id: "level3", at: "D", caption: words.level3, also: ["三级指标"] },
];

/** One empty row for each second-level indicator. */
export const INDICATOR_GROUPS: readonly IndicatorGroup[] = words.levels.map(([level1, level2]) => ({
  level1,
  level2: level2.map((name) => ({ name, rows: 1 })),
}));
