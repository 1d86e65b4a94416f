import {
  acceptedList,
  findingList,
  isTail,
  shortFindingList,
  tableList,
  tailList,
  uncheckedList,
  type CheckList,
} from "./check-lists";
import type { CheckReport } from "./check-report";
import { coverageLine } from "./check-text";
import { layoutWords } from "./layout-report";
import { toVerdict, verdictWords, type VerdictKind } from "./verdict";

/** 校核报告 in the form of an official 检查表; sheet, Word file and web page are renderings of it. */
export interface CheckSheet {
  readonly title: string;
  /** Label and content, in order. */
  readonly head: readonly (readonly [label: string, content: string])[];
  /** What is read: at most two pages, however much was found. */
  readonly lists: readonly CheckList[];
  /** The line to be signed. */
  readonly signature: readonly [left: string, right: string];
  /** What is looked up, on pages of its own. */
  readonly annexes: readonly CheckList[];
}

export const CHECK_TITLE = "预算公开表校核报告";

/** More findings than these would not go on two pages: the first stand there, all of them in an annex. */
const MOST_FINDINGS = 5;
const NUMERALS = "一二三四五六七八九";

/** What to do, in the words of whoever signs the report. */
const ADVICE: Readonly<Record<VerdictKind, string>> = {
  passed: "没有查出不一致；提醒和提示请人工看过。",
  faulty: "请更正不一致的地方，更正后再校核一次；确实无误的写明理由。",
  incomplete: "有没能核对的内容，不能当作通过；补齐后再校核一次。",
  unusable: "没有可以校核的公开表。",
};

/**
 * The check report as it is printed and signed.
 * @param date - the day of the check, as it shall stand in the report
 * @param more - annexes besides
 */
export function toCheckSheet(
  report: CheckReport,
  date: string,
  more: readonly CheckList[] = []
): CheckSheet {
  const tails = report.findings.filter(isTail);
  const others = report.findings.filter((finding) => !isTail(finding));
  const isLong = others.length > MOST_FINDINGS;
  const annexes = [
    ...(isLong ? [findingList("全部检查结果", others)] : []),
    tailList("尾差（四舍五入所致，不必改动）", tails),
    uncheckedList("没有检查的项目", report),
    ...(report.accepted.length > 0 ? [acceptedList("不一致但核实后接受的项目", report)] : []),
    ...more,
  ];
  return {
    title: CHECK_TITLE,
    head: headOf(report, date),
    lists: [
      tableList(report),
      isLong
        ? shortFindingList(
            `二、检查结果（共 ${others.length} 处，这里列最要紧的 ${MOST_FINDINGS} 处，全部见附表一）`,
            others.slice(0, MOST_FINDINGS)
          )
        : findingList("二、检查结果", others),
    ],
    signature: [
      "编制：　　　　　　　　　　日期：",
      "复核：　　　　　　　　　　日期：　　　　　　　　",
    ],
    annexes: annexes.map((list, index) => ({
      ...list,
      heading: `附表${NUMERALS[index] ?? index + 1}　${list.heading}`,
    })),
  };
}

function headOf(report: CheckReport, date: string): CheckSheet["head"] {
  const { budgetUnit, fiscalYear, layout, catalogue } = report;
  const verdict = toVerdict(report);
  const switches =
    catalogue.switches.length === 0
      ? "全部按目录"
      : `不按目录的规则：${catalogue.switches.join("、")}`;
  return [
    ["单位", budgetUnit ?? "没有写明"],
    ["预算年度", fiscalYear === null ? "没有写明" : `${fiscalYear}年`],
    ["版式和规则", `${layoutWords(layout)}；规则目录 ${catalogue.version}，${switches}`],
    ...(catalogue.ownCodes === 0
      ? []
      : [["科目名称", `${catalogue.ownCodes} 个科目以设置文件中自列的为准`] as const]),
    ["检查日期", date],
    ["检查结论", `${verdictWords(verdict)}。${ADVICE[verdict.kind]}${coverageLine(report)}`],
  ];
}
