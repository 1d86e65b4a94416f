/** 绩效目标表各栏的宽度：一级、二级指标，指标内容，指标值，备注。 */
export const INDICATOR_WIDTHS: readonly number[] = [14, 18, 22, 30, 18, 14];
