import type { FindingLevel } from "../check/finding-level";
import type { TabName } from "../pane-state";
import { useStrings } from "./strings-context";

/** Words that help a clerk on: what the jobs do, what a level means and what to do next. */
export interface HelpWords {
  readonly open: string;
  readonly title: string;
  readonly level: Readonly<Record<FindingLevel, string>>;
  readonly incomplete: string;
  readonly next: string;
  readonly manual: string;
  readonly jobs: Readonly<Record<TabName, string>>;
  readonly sample: string;
  readonly sampleNote: string;
}

const zhWords: HelpWords = {
  open: "这些结果是什么意思，下一步做什么",
  title: "各级别的意思",
  level: {
    error: "两边的数必须相等而不相等，公开前要改。先看标出的单元格，再对照原始资料。",
    warning: "多半有误，也可能有原因。核实后改正，或点“接受”写明理由。",
    unfilled: "还没有填，不算对也不算错。填好后重新校核。",
    hint: "供参考，不一定要改。",
    rounding: "四舍五入造成的，属正常，不用改。",
  },
  incomplete: "“没有查完”：有读不懂的地方、缺的表或待填写的内容，没有查到的不等于通过。",
  next: "改正一格，标记和这一条会自己消失；全部处理完后写入校核报告，打印存档。",
  manual: "使用说明",
  jobs: {
    check: "校核：核对各表之间的数，指出哪一格多半错了、应为多少。",
    narrative: "说明：由表格写出第三部分，或审核已经写好的文稿。",
    targets: "绩效：生成绩效目标表，名称和金额自动填好。",
  },
  sample: "下载示例工作簿",
  sampleNote: "没有工作簿也可以先试：下载后用 Excel 打开，再点“一键校核”。",
};

const enWords: HelpWords = {
  open: "What these results mean, and what to do next",
  title: "What the levels mean",
  level: {
    error: "Both sides must be equal and are not; to be corrected before publication.",
    warning: "Probably wrong, though there may be a reason. Correct it, or accept it in writing.",
    unfilled: "Nobody has filled it in yet; neither right nor wrong.",
    hint: "For information; need not be changed.",
    rounding: "Comes from rounding and is normal.",
  },
  incomplete:
    "“Not fully checked”: something could not be read, is missing or waits to be filled in. What was not checked has not passed.",
  next: "Correct a cell, and its mark and finding go by themselves. At the end write the check report and print it.",
  manual: "Manual (in Chinese)",
  jobs: {
    check:
      "Check: compares the tables and says which cell is probably wrong, and what it should be.",
    narrative: "Text: writes part three from the tables, or reviews a text that is written.",
    targets: "Targets: writes the performance target tables, names and amounts filled in.",
  },
  sample: "Download a sample workbook",
  sampleNote: "To try it first: download, open it in Excel, then choose Check tables.",
};

/** In the language of the other strings. */
export function useHelpWords(): HelpWords {
  return useStrings().language === "en-US" ? enWords : zhWords;
}
