import { useStrings } from "./strings-context";

/** Words of the tab 说明 and of last year's workbook, which the first screen does not load. */
export interface NarrativeWords {
  readonly intro: string;
  readonly priorTitle: string;
  readonly priorNone: string;
  /** Over what the text is written from. */
  readonly material: (prior: string | null) => string;
  readonly choosePrior: string;
  readonly changePrior: string;
  readonly removePrior: string;
  readonly priorFacts: (budgetUnit: string | null, fiscalYear: number | null) => string;
  readonly priorChanged: string;
  readonly doubtTitle: string;
  readonly doubtUse: string;
  readonly doubtOther: string;
  readonly doubtNone: string;
  readonly run: string;
  readonly rerun: string;
  readonly copy: string;
  readonly write: string;
  readonly saveWord: string;
  readonly stale: string;
  readonly openErrors: (errors: number) => string;
  readonly lost: (count: number) => string;
  readonly acceptedErrors: (accepted: number) => string;
  readonly summary: (sections: number, isComplete: boolean) => string;
  readonly complete: string;
  readonly lacking: (count: number) => string;
  readonly expandAll: string;
  readonly collapseAll: string;
  readonly sourceTitle: string;
  readonly sourceHint: string;
  readonly sourcePrior: string;
  readonly figure: (text: string, places: string) => string;
  readonly missingHint: (hint: string) => string;
  readonly copyManually: string;
  readonly copyBox: string;
}

const zhWords: NarrativeWords = {
  intro: "根据公开表生成第三部分情况说明。文中每个数字都能点击，转到它在表格中的出处。",
  priorTitle: "上年工作簿",
  priorNone: "没有选择。与上年比较的数字会留作【请填写】。",
  material: (prior) => `上年工作簿：${prior ?? "没有选择"}；已有文稿`,
  choosePrior: "选择上年工作簿",
  changePrior: "换一个",
  removePrior: "不用上年工作簿",
  priorFacts: (budgetUnit, fiscalYear) =>
    [
      budgetUnit ?? "未识别到单位名称",
      fiscalYear === null ? "未识别到年度" : `${fiscalYear}年`,
    ].join(" · "),
  priorChanged: "上年工作簿换了，下面还是换之前的说明。",
  doubtTitle: "这是本单位上年的工作簿吗？",
  doubtUse: "仍然使用",
  doubtOther: "另选",
  doubtNone: "不用它",
  run: "生成说明",
  rerun: "重新生成",
  copy: "复制全文",
  write: "写入工作表",
  saveWord: "保存为 Word",
  stale: "表格在生成说明之后有改动，下面的文字可能已经过期。",
  openErrors: (errors) =>
    `校核还有 ${errors} 处不一致；说明照表上现在的数写，改正表格后请重新生成。`,
  lost: (count) =>
    `工作表上有 ${count} 段写了与上年的比较；没有选择上年工作簿，“写入工作表”会把它们变成【请填写】。`,
  acceptedErrors: (accepted) =>
    `另有 ${accepted} 处已核实接受的不一致，说明照表上的数写，请看前后是否说得通。`,
  summary: (sections, isComplete) =>
    isComplete
      ? `共 ${sections} 节，内容完整。`
      : `共 ${sections} 节，待填的在文中标为【请填写】。`,
  complete: "完整",
  lacking: (count) => `${count} 项待填`,
  expandAll: "全部展开",
  collapseAll: "全部收起",
  sourceTitle: "数字出处",
  sourceHint: "点击文中带下划线的数字，这里显示它的出处和算法。",
  sourcePrior: "上年工作簿",
  figure: (text, places) => `${text}，出处 ${places}`,
  missingHint: (hint) => `需要您填写：${hint}`,
  copyManually: "系统不允许直接复制。全文已在下面选中，请按 Ctrl+C 复制。",
  copyBox: "情况说明全文",
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const enWords: NarrativeWords = {
  intro: "Writes part three from the tables. Every number can be clicked and leads to its cells.",
  priorTitle: "Last year's workbook",
  priorNone: "None chosen. Comparisons with last year will be left to fill in.",
  material: (prior) => `Last year's workbook: ${prior ?? "none"}; existing text`,
  choosePrior: "Choose last year's workbook",
  changePrior: "Change",
  removePrior: "Do without",
  priorFacts: (budgetUnit, fiscalYear) =>
    [budgetUnit ?? "Unit name not found", fiscalYear === null ? "year not found" : fiscalYear].join(
      " · "
    ),
  priorChanged: "Last year's workbook changed; this is the earlier text.",
  doubtTitle: "Is this last year's workbook of this unit?",
  doubtUse: "Use it all the same",
  doubtOther: "Choose another",
  doubtNone: "Do not use it",
  run: "Write text",
  rerun: "Write again",
  copy: "Copy all",
  write: "Write to sheet",
  saveWord: "Save for Word",
  stale: "The tables changed after the text was written; it may be out of date.",
  openErrors: (errors) =>
    `${plural(errors, "disagreement")} in the tables; the text follows the figures as they are now. Correct the tables, then write it again.`,
  lost: (count) =>
    `${plural(count, "paragraph")} of the sheet compare with last year. Without last year's workbook, writing the sheet leaves these to fill in.`,
  acceptedErrors: (accepted) =>
    ` ${plural(accepted, "accepted disagreement")} besides: the text follows the figures of the tables; please see whether it makes sense.`,
  summary: (sections, isComplete) =>
    isComplete
      ? `${plural(sections, "section")}, complete.`
      : `${plural(sections, "section")}; what is to be filled in is marked 【请填写】.`,
  complete: "complete",
  lacking: (count) => `${count} to fill in`,
  expandAll: "Expand all",
  collapseAll: "Collapse all",
  sourceTitle: "Source",
  sourceHint: "Click an underlined number to see where it comes from.",
  sourcePrior: "last year's workbook",
  figure: (text, places) => `${text}, from ${places}`,
  missingHint: (hint) => `To fill in: ${hint}`,
  copyManually: "Copying was refused. The text is selected below; press Ctrl+C.",
  copyBox: "The whole text",
};

/** In the language of the other strings. */
export function useNarrativeWords(): NarrativeWords {
  return useStrings().language === "en-US" ? enWords : zhWords;
}
