import { SHAANXI_TARGET_FORMS } from "../target-forms";

const { levels } = SHAANXI_TARGET_FORMS.indicators;

/** 绩效目标表的指标行：一级、二级指标各一行，右边是指标内容、指标值，最后一栏由各表写明。 */
export function indicatorRows(lastColumn: "" | "<"): readonly (readonly string[])[] {
  return levels.flatMap(([level1, level2]) =>
    level2.map((name, index) => ["^", index === 0 ? level1 : "^", name, "", "", lastColumn])
  );
}
