import { formatAmount, measureLabel } from "../money/format";
import { Amount } from "../money/amount";
import type { AcceptedFinding, Finding, Severity } from "../checking/index";
import type { OtherSheet } from "../recognition/locate/evidence";
import type { CheckReport, IgnoredReport, TableReport } from "./check-report";
import { layoutWords } from "./layout-report";
import { toVerdict, verdictWords, violatedWords } from "./verdict";

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "✖ 不一致",
  warning: "▲ 提醒",
  info: "· 提示",
};
/** How a table was met, in words. */
export const STATUS_WORDS: Readonly<Record<TableReport["status"], string>> = {
  recognized: "已识别",
  nil: "空表",
  missing: "没有找到",
  unread: "有表名，没有读懂表头",
  ambiguous: "有两处，分不清",
};

/** The coverage line: how many relations were checked, with what result, and what was not checked. */
export function coverageLine({ coverage }: CheckReport): string {
  const { satisfied, violated, roundingDifference, notEvaluated, notApplicable } = coverage;
  const { advisory = 0 } = coverage;
  const checked = satisfied + violated + roundingDifference + coverage.unfilled + coverage.accepted;
  const unfilled = coverage.unfilled > 0 ? `、${coverage.unfilled} 待填写` : "";
  const accepted = coverage.accepted > 0 ? `、${coverage.accepted} 已核实接受` : "";
  const unchecked = notEvaluated > 0 ? `；${notEvaluated} 项因缺表或缺数没有核对` : "";
  return `已核对 ${checked} 项关系：${satisfied} 平衡、${roundingDifference} 尾差、${violatedWords(violated, advisory)}${unfilled}${accepted}；${notApplicable} 项两边都没有数，不适用${unchecked}。`;
}

/** More totals that followed a wrong amount are counted. */
const MOST_FOLLOWERS = 4;

/** The cells that most likely are wrong: “最可能有误：‘三、…’E9，应为 268.11”. */
export function suspectsLine({ suspects, joined, measure }: Finding): string | null {
  if (suspects.length === 0) return null;
  const cells = suspects.map(({ sheet, address, suggested }) => {
    const value =
      suggested === null
        ? ""
        : `，应为 ${formatAmount(Amount.of(suggested, measure ?? "ten-thousand-yuan"))}`;
    return `“${sheet}”${address}${value}`;
  });
  const [first = "", ...followers] = cells;
  const words = {
    apart: cells.join("；或 "),
    together: cells.join("；和 "),
    carried: [first, followersOf(followers)].join("；"),
  }[joined ?? "apart"];
  return `最可能有误：${words}`;
}

/** “跟着它错的合计：‘三、…’E18，应为 9.10；… 等 6 格”. */
function followersOf(cells: readonly string[]): string {
  const listed = cells.slice(0, MOST_FOLLOWERS).join("；");
  const rest = cells.length > MOST_FOLLOWERS ? ` 等 ${cells.length} 格` : "";
  return `跟着它错的合计：${listed}${rest}`;
}

/**
 * The report of one workbook as plain text.
 * @param isVerbose - true tells for every table why it was taken for it and what was not read
 */
export function renderCheckReport(report: CheckReport, isVerbose = false): string {
  const { catalogue, layout, tables } = report;
  const year = report.fiscalYear === null ? "年度未写明" : `${report.fiscalYear}年`;
  const lines = [
    `${report.budgetUnit ?? "单位名称未写明"}，${year}，规则目录 ${catalogue.version}`,
    `${layoutWords(layout)}：${layout.reason}。`,
    ...(catalogue.switches.length === 0
      ? []
      : [`! 有 ${catalogue.switches.length} 条规则不按目录：${catalogue.switches.join("、")}`]),
    ...(catalogue.ownCodes === 0
      ? []
      : [`! ${catalogue.ownCodes} 个科目的名称以设置文件中自列的为准`]),
    ...layout.remarks.map((remark) => `! ${remark}`),
    ...tables.flatMap((table) =>
      isVerbose ? [tableLine(table), ...recognitionLines(table)] : [tableLine(table)]
    ),
    ...(isVerbose ? report.otherSheets.map(otherSheetLine) : []),
    `结论：${verdictWords(toVerdict(report))}。`,
    coverageLine(report),
    ...report.problems.map(({ message }) => `? ${message}`),
    ...report.findings.flatMap(findingLines),
    ...report.accepted.flatMap(acceptedLines),
    ...report.lapsed.map(
      ({ code, title, reason }) =>
        `! 核实说明失效：${code} ${title}（${reason}）；所涉及的单元格有改动，或问题已不存在。`
    ),
    ...report.notEvaluated.map(
      ({ code, title, reason }) => `- 没有核对 ${code} ${title}：${reason}。`
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function tableLine({ number, title, status, sheet, range, measure }: TableReport): string {
  const place =
    sheet === null
      ? ""
      : `  “${sheet}”${range ?? ""}${measure ? `，${measureLabel(measure)}` : ""}`;
  return `  表${number} ${title}  ${STATUS_WORDS[status]}${place}`;
}

function recognitionLines({ reason, rows, ignored }: TableReport): readonly string[] {
  return [
    `      依据：${reason}。`,
    ...(rows === 0 ? [] : [`      读取 ${rows} 行。`]),
    ...(ignored.length === 0 ? [] : [`      不作数据：${ignored.map(ignoredText).join("；")}。`]),
  ];
}

function ignoredText({ message, count, cells }: IgnoredReport): string {
  const places = cells.map(({ address }) => address).join("、");
  return `${message} ${count} 格（${places}${count > cells.length ? " 等" : ""}）`;
}

function otherSheetLine({ name, isHidden, filledCells }: OtherSheet): string {
  return `  工作表“${name}”${isHidden ? "（隐藏）" : ""}没有公开表，${filledCells} 格没有读取`;
}

function findingLines(finding: Finding): readonly string[] {
  const suspects = suspectsLine(finding);
  return [
    `${severityWord(finding)} ${finding.code} ${finding.title}`,
    `    ${finding.message}`,
    ...(suspects === null ? [] : [`    ${suspects}`]),
    ...(finding.evidence.length === 0
      ? []
      : [
          `    同一差错还使 ${finding.evidence.length} 项关系不一致：${[...new Set(finding.evidence.map(({ code }) => code))].join("、")}`,
        ]),
    ...(finding.severity === "info" ? [] : [`    核对：${finding.suggestion}`]),
  ];
}

function acceptedLines({ finding, acceptance }: AcceptedFinding): readonly string[] {
  return [
    `✓ 已核实接受 ${finding.code} ${finding.title}`,
    `    ${finding.message}`,
    `    核实说明（${acceptance.at}）：${acceptance.reason}`,
  ];
}

/** “✖ 不一致”, “· 尾差”. */
export function severityWord({ severity, outcome }: Finding): string {
  if (outcome === "unfilled") return "□ 待填写";
  return severity === "info" && outcome === "rounding-difference"
    ? "· 尾差"
    : SEVERITY_WORDS[severity];
}
