import type { LabelCell } from "../../../performance/form/form";

/** 绩效目标表各栏的宽度（字数）：一级、二级指标，指标内容，指标值，备注。 */
export const COLUMN_WIDTHS = [14, 18, 22, 30, 18, 14];

type Words = Omit<LabelCell, "at">;

/** 专项业务经费、专项资金绩效目标表（表14、表16）共有的栏目。 */
export const PROJECT_WORDS = {
  project: { label: "项目名称" },
  department: { label: "主管部门" },
  amounts: { label: "资金金额（万元）", also: ["资金金额"] },
  total: { label: "实施期资金总额" },
  appropriation: { label: "其中：财政拨款", also: ["财政拨款"] },
  otherFunds: { label: "其他资金" },
  goal: { label: "总体目标" },
} as const satisfies Readonly<Record<string, Words>>;
