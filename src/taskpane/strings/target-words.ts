import { useStrings } from "./strings-context";

/** Words of the tab 绩效, which the first screen does not load. */
export interface TargetWords {
  readonly intro: string;
  readonly choices: string;
  readonly run: string;
  readonly arrangement: string;
  readonly oneSheet: string;
  readonly eachSheet: string;
  readonly suggests: string;
  readonly merges: string;
  readonly priorNone: string;
  readonly priorEmpty: string;
  readonly written: (added: number, renewed: number) => string;
  readonly next: string;
  readonly showProgress: string;
  readonly progressTitle: (tables: number) => string;
  readonly none: string;
  readonly rows: (filled: number, open: number, empty: number) => string;
  readonly weights: (sum: number, total: number) => string;
  readonly noGoal: string;
  readonly findings: (count: number) => string;
}

const zhWords: TargetWords = {
  intro:
    "按公布的表样生成单位整体绩效目标表，并为每个项目各生成一张项目绩效目标表。单位、项目名称和金额自动填好，目标和指标由您填写。再次生成时更新原来的表，您填写的内容都保留。",
  choices: "怎样生成",
  run: "生成绩效目标表",
  arrangement: "工作表（第一次生成时选，以后照旧）",
  oneSheet: "全部写在一个工作表",
  eachSheet: "每张表一个工作表",
  suggests: "列出这类项目常用的指标（标“【待确认】”）",
  merges: "同名的上年结转并入本年项目的表",
  priorEmpty: "上年工作簿中没有绩效目标表，没有可以沿用的目标。",
  priorNone: "没有选择。选了的，上年的目标沿用过来，标“【待确认】”。",
  written: (added, renewed) =>
    [
      ...(added > 0 ? [`已新增 ${added} 张工作表`] : []),
      ...(renewed > 0 ? [`已更新 ${renewed} 张工作表，填写的内容都保留`] : []),
    ].join("；"),
  next: "请在工作表中填写绩效目标和指标，权重合计会自动计算；填好后一键校核。",
  showProgress: "查看填写进度",
  progressTitle: (tables) => `填写进度（${tables} 张表）`,
  none: "工作簿里没有绩效目标表。",
  rows: (filled, open, empty) => `指标 ${filled} 行已填、${open} 行待定、${empty} 行空着`,
  weights: (sum, total) => `权重 ${sum}／${total}`,
  noGoal: "没有填写目标",
  findings: (count) => `${count} 处需要核对`,
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const enWords: TargetWords = {
  intro:
    "Writes one overall target table and one table per project in the published form, with names and amounts filled in; goals and indicators are yours to fill. Run again, it renews its own sheets and keeps everything you typed.",
  choices: "How to write them",
  run: "Write target tables",
  arrangement: "Sheets (chosen the first time, kept afterwards)",
  oneSheet: "All tables on one sheet",
  eachSheet: "One sheet for each table",
  suggests: "List indicators usual for the kind of project (marked “【待确认】”, to be confirmed)",
  merges: "Add a carry-over of the same name to this year's project",
  priorEmpty: "Last year's workbook has no target tables to take over.",
  priorNone: "None chosen. With one, last year's targets are taken over, marked “【待确认】”.",
  written: (added, renewed) =>
    [
      ...(added > 0 ? [`${plural(added, "sheet")} added`] : []),
      ...(renewed > 0 ? [`${plural(renewed, "sheet")} renewed, with everything you typed`] : []),
    ].join("; "),
  next: "Fill in goals and indicators on the sheets; the weights add up by themselves. Then check the workbook.",
  showProgress: "Show progress",
  progressTitle: (tables) => `Progress (${plural(tables, "table")})`,
  none: "The workbook has no target tables.",
  rows: (filled, open, empty) => `${filled} indicators filled, ${open} open, ${empty} rows empty`,
  weights: (sum, total) => `weights ${sum}/${total}`,
  noGoal: "no goal written",
  findings: (count) => plural(count, "finding"),
};

/** In the language of the other strings. */
export function useTargetWords(): TargetWords {
  return useStrings().language === "en-US" ? enWords : zhWords;
}
