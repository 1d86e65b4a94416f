import type { FormFamily, FormWording } from "../performance/form/form";

/** What a cell says that the tables cannot fill; the same in every family. */
export const MISSING_WORDING = {
  yearHint: "年份",
  missing: "【请填写：{hint}】",
  unconfirmed: "【待确认】{value}",
  missingTable: "【请填写：{hint}；工作簿中没有找到{table}】",
  nilTable: "【请填写：{hint}；{table}没有金额】",
  unreadable: "【请填写：{hint}；{table}“{label}”没有金额或不是数字】",
  undivided: "【请填写：{hint}；{table}“{label}”有金额，表上看不出属于哪个项目】",
  merged: "注：资金总额含上年结转{amount}万元，与本年预算合并编报，见说明的“其他需说明的事项”。",
  kept: "{place} {label}：表里是 {told}，填的是 {written}；填的保留，请核对。",
  orphaned: "【请填写：项目支出表中已没有这个项目，核对后删去本表或改正项目名称】",
  noProjectTable: "【请填写：{form}；工作簿中没有找到{table}，无法列出项目】",
  noProjectNames: "【请填写：{form}；{table}没有项目名称，无法列出项目】",
} as const satisfies Partial<FormWording>;

/** A family without target forms. */
export const NO_FORMS: FormFamily = {
  forms: [],
  wording: {
    ...MISSING_WORDING,
    sheetName: "绩效目标表",
    organizations: { budgetUnit: "单位", department: "部门" },
    projectForm: "项目绩效目标表",
  },
};
