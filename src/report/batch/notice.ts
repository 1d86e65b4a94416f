import type { Finding } from "../../checking/index";
import type { CheckReport } from "../check-report";
import { itemOf, placesOf, sidesOf } from "../check-lists";
import { severityWord, suspectsLine } from "../check-text";
import { measureLabel } from "../../money/format";
import { toVerdict, verdictWords } from "../verdict";

/** A letter to one unit: what was found in its workbook, where, both sides, what to check. */
export interface Notice {
  readonly title: string;
  /** “某单位：”. */
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  /** Shares of the page for the columns. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** What stands below the list. */
  readonly remarks: readonly string[];
  /** Lines to be signed. */
  readonly signatures: readonly (readonly [left: string, right: string])[];
}

/** More would not go on two pages; the marked copy of the workbook shows all. */
const MOST_FINDINGS = 11;
const MOST_PROBLEMS = 6;

/**
 * The notice to a unit, null where there is nothing that it should look at.
 * @param fileName - what the unit calls its workbook
 */
export function toNotice(report: CheckReport, fileName: string): Notice | null {
  const findings = report.findings.filter(({ severity }) => severity !== "info");
  const verdict = toVerdict(report);
  const isOpen = verdict.kind === "incomplete";
  if (findings.length === 0 && !isOpen) return null;
  const year = report.fiscalYear === null ? "" : ` ${report.fiscalYear} 年`;
  return {
    title: "预算公开表校核情况通知",
    addressee: `${report.budgetUnit ?? "（表上没有写明单位）"}：`,
    paragraphs: [
      `你单位报送的${year}部门预算公开表（${fileName}）已经校核，结论是${verdictWords(verdict)}。请对照下表逐项核对，改正后重新报送；确实无误的，请书面说明。`,
    ],
    captions: ["序号", "检查项目", "位置", "两边的数", "差额", "问题和应核对的"],
    widths: [4, 15, 15, 15, 10, 41],
    rows: findings.slice(0, MOST_FINDINGS).map(toRow),
    remarks: remarksOf(report, findings.length),
    signatures: [
      ["编制：", "复核："],
      ["核对结果：", "日期：      年    月    日"],
    ],
  };
}

function toRow(finding: Finding, index: number): readonly string[] {
  const [left = "", right = "", difference = ""] = sidesOf(finding);
  const measure = finding.measure === null ? "" : measureLabel(finding.measure);
  const withMeasure = (amount: string): string => (amount === "" ? "" : `${amount}${measure}`);
  const words = [finding.message, suspectsLine(finding), `核对：${finding.suggestion}`];
  return [
    String(index + 1),
    `${severityWord(finding)}\n${itemOf(finding)}`,
    placesOf(finding.cells),
    [left, right]
      .filter((side) => side !== "")
      .map(withMeasure)
      .join("\n"),
    withMeasure(difference),
    words.flatMap((word) => (word === null ? [] : [word.replace(/。?$/u, "。")])).join("\n"),
  ];
}

function remarksOf({ problems }: CheckReport, findings: number): readonly string[] {
  const left = findings - MOST_FINDINGS;
  const unread = problems.slice(0, MOST_PROBLEMS).map(({ message }) => `没有能够核对：${message}`);
  const more = problems.length - MOST_PROBLEMS;
  return [
    ...(left > 0 ? [`另有 ${left} 处没有列出，见随附的带标记的工作簿。`] : []),
    ...unread,
    ...(more > 0 ? [`另有 ${more} 处没有能够核对。`] : []),
  ];
}
