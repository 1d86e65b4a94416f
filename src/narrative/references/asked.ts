/** Something only the clerk can give; what the list of inputs needs to ask for it. */
export interface Asked {
  /** Stable, e.g. "reason:expenditure.project". */
  readonly key: string;
  /** What is asked for: “项目支出比上年预算减少6.21万元的主要原因”. */
  readonly hint: string;
  /** How to fill it in. */
  readonly guide: string;
  /** The only words that can be used. */
  readonly choices?: readonly string[];
  /** The amount and the change whose reason is asked for, “400.62 增加108.89”: the same change of it has the same reason. */
  readonly change?: string;
  /** True where the text is complete without it. */
  readonly isOptional?: boolean;
}

/** How to fill in what is asked for, by its kind. */
export const GUIDES = {
  reason: "只写原因本身，不写“主要原因是”，句末不加句号",
  prior: "万元；上年没有的填 0",
  amount: "万元；没有的填 0",
  count: "整数；没有的填 0",
  number: "数字；没有的填 0",
  clause: "一句话，句末不加句号",
  line: "一段文字",
  lineOrNone: "没有的填“无”；有的写一段文字",
  paragraphs: "可写几段",
  date: "如 2026年2月10日",
  goneRows: "每项写“类/款/项 上年金额（万元）”，多项用分号隔开",
  year: "四位数字",
  name: "全称",
} as const;

/** “选填一种：机关、事业单位”. */
export function choiceGuide(choices: readonly string[]): string {
  return `选填一种：${choices.join("、")}`;
}
