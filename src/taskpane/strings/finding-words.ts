import type { Verdict } from "../../report/verdict";
import { verdictWords } from "../../report/verdict";
import { useStrings } from "./strings-context";
import type { FindingLevel } from "../check/finding-level";

/** Words around the list of findings: the verdict, how to go through it, and how to narrow it down. */
export interface FindingWords {
  readonly verdict: (verdict: Verdict) => string;
  readonly level: Readonly<Record<FindingLevel, string>>;
  readonly place: (at: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly keys: string;
  readonly filter: string;
  readonly search: string;
  readonly anyTable: string;
  readonly table: string;
  readonly byTable: string;
  readonly nothing: string;
  readonly all: string;
  readonly elsewhere: string;
  readonly shouldBe: (address: string, amount: string) => string;
  /** Where relations would have different amounts in a cell. */
  readonly disputed: (address: string) => string;
  /** How far both sides are apart, beside what it should be. */
  readonly off: (amount: string) => string;
  readonly since: string;
  readonly sinceNothing: string;
  readonly fresh: string;
  readonly gone: string;
  readonly why: string;
}

const zhWords: FindingWords = {
  verdict: verdictWords,
  level: {
    error: "不一致",
    warning: "提醒",
    unfilled: "待填写",
    hint: "提示",
    rounding: "尾差",
  },
  place: (at, all) => `${at}/${all}`,
  previous: "上一处",
  next: "下一处",
  keys: "Alt+↑ 上一处，Alt+↓ 下一处",
  filter: "筛选问题",
  search: "查找：科目、单元格、规则",
  anyTable: "全部表",
  table: "工作表",
  byTable: "按表分组",
  nothing: "没有符合条件的问题。",
  all: "全部显示",
  elsewhere: "不在某一张表上",
  shouldBe: (address, amount) => `${address} 应为 ${amount}`,
  disputed: (address) => `${address} 应为多少，各项关系不一致`,
  off: (amount) => `差 ${amount}`,
  since: "与上次校核比",
  sinceNothing: "与上次校核比：没有新增，也没有解决的问题。",
  fresh: "新增",
  gone: "已解决",
  why: "依据和核对建议",
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const VERDICTS: Readonly<Record<Verdict["kind"], string>> = {
  passed: "Passed",
  faulty: "Problems found",
  incomplete: "Not fully checked",
  unusable: "Not usable",
};

function describeVerdict(verdict: Verdict): string {
  const { kind, errors, warnings, unfilled, unread, unjudged, judged, isBlank } = verdict;
  const told = [
    ...(errors > 0 ? [plural(errors, "disagreement")] : []),
    ...(warnings > 0 ? [plural(warnings, "warning")] : []),
    ...(isBlank ? ["no amount is filled in"] : []),
    ...(judged === 0 && kind !== "unusable" ? ["no relation could be checked"] : []),
    ...(unfilled > 0 ? [`${unfilled} to fill in`] : []),
    ...(unread > 0 ? [`${unread} not understood`] : []),
    ...(unjudged > 0 ? [`${unjudged} not checked`] : []),
  ].join(", ");
  return told === "" ? VERDICTS[kind] : `${VERDICTS[kind]}: ${told}`;
}

const enWords: FindingWords = {
  verdict: describeVerdict,
  level: {
    error: "Disagrees",
    warning: "Warning",
    unfilled: "To fill in",
    hint: "Hint",
    rounding: "Rounding",
  },
  place: (at, all) => `${at}/${all}`,
  previous: "Previous finding",
  next: "Next finding",
  keys: "Alt+↑ previous, Alt+↓ next",
  filter: "Narrow down the findings",
  search: "Find: heading, cell, rule",
  anyTable: "All sheets",
  table: "Sheet",
  byTable: "Group by sheet",
  nothing: "No finding like this.",
  all: "Show all",
  elsewhere: "On no sheet of its own",
  shouldBe: (address, amount) => `${address} should be ${amount}`,
  disputed: (address) => `${address}: relations disagree on the amount`,
  off: (amount) => `off by ${amount}`,
  since: "Since the last check",
  sinceNothing: "Since the last check: nothing new, nothing resolved.",
  fresh: "New",
  gone: "Resolved",
  why: "Why, and what to check",
};

/** In the language of the other strings. */
export function useFindingWords(): FindingWords {
  return useStrings().language === "en-US" ? enWords : zhWords;
}
