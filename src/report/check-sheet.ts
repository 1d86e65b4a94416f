import type { Finding } from "../checking/index";
import type { CellRef } from "../grid/address";
import { Amount, type Measure } from "../money/amount";
import { formatAmount, measureLabel } from "../money/format";
import type { CheckReport } from "./check-report";
import { coverageLine, severityWord, STATUS_WORDS, suspectsLine } from "./check-text";
import { layoutWords } from "./layout-report";
import { toVerdict, verdictWords } from "./verdict";

/** A column of a list of the check report. */
export interface CheckColumn {
  readonly caption: string;
  /** In characters. */
  readonly width: number;
  /** Amounts stand at the right. */
  readonly isAmount?: true;
}

/** One list of the check report. */
export interface CheckList {
  readonly heading: string;
  readonly columns: readonly CheckColumn[];
  readonly rows: readonly (readonly string[])[];
  /** What is said in place of an empty list. */
  readonly none: string;
}

/** 校核报告 in the form of an official 检查表; sheet, Word file and web page are renderings of it. */
export interface CheckSheet {
  readonly title: string;
  /** Label and content, in order. */
  readonly head: readonly (readonly [label: string, content: string])[];
  readonly lists: readonly CheckList[];
}

/** More places than this are counted instead of listed. */
const MOST_PLACES = 6;

const NUMBER: CheckColumn = { caption: "序号", width: 6 };
const ITEM: CheckColumn = { caption: "检查项目", width: 26 };
const PLACE: CheckColumn = { caption: "位置", width: 22 };
const amount = (caption: string): CheckColumn => ({ caption, width: 14, isAmount: true });

/**
 * The check report as it is printed and signed.
 * @param date - the day of the check, as it shall stand in the report
 */
export function toCheckSheet(report: CheckReport, date: string): CheckSheet {
  const tails = report.findings.filter(isTail);
  const others = report.findings.filter((finding) => !isTail(finding));
  return {
    title: "预算公开表校核报告",
    head: headOf(report, date),
    lists: [
      {
        heading: "一、检查结果",
        columns: [
          NUMBER,
          ITEM,
          { caption: "结果", width: 10 },
          amount("左方"),
          amount("右方"),
          amount("差额"),
          PLACE,
          { caption: "备注", width: 52 },
        ],
        rows: others.map(findingRow),
        none: "没有不一致的关系。",
      },
      {
        heading: "二、尾差（四舍五入所致，不必改动）",
        columns: [
          NUMBER,
          ITEM,
          amount("左方"),
          amount("右方"),
          amount("差额"),
          PLACE,
          { caption: "备注", width: 52 },
        ],
        rows: tails.map(tailRow),
        none: "没有尾差。",
      },
      {
        heading: "三、没有检查的项目",
        columns: [NUMBER, { caption: "检查项目", width: 60 }, { caption: "原因", width: 60 }],
        rows: uncheckedRows(report),
        none: "适用的项目都检查了。",
      },
      {
        heading: "四、检查的公开表",
        columns: [
          { caption: "表号", width: 8 },
          { caption: "表名", width: 60 },
          { caption: "情况", width: 20 },
          { ...PLACE, width: 40 },
        ],
        rows: report.tables.map(tableRow),
        none: "没有公开表。",
      },
      ...acceptedList(report),
    ],
  };
}

function tableRow(table: CheckReport["tables"][number]): CheckList["rows"][number] {
  const { number, title, status, sheet, range, measure } = table;
  const place =
    sheet === null ? "" : `“${sheet}”${range ?? ""}${measure ? `，${measureLabel(measure)}` : ""}`;
  return [`表${number}`, title, STATUS_WORDS[status], place];
}

function headOf(report: CheckReport, date: string): CheckSheet["head"] {
  const { budgetUnit, fiscalYear, layout, catalogue } = report;
  return [
    ["单位", budgetUnit ?? "没有写明"],
    ["预算年度", fiscalYear === null ? "没有写明" : `${fiscalYear}年`],
    ["版式", layoutWords(layout)],
    ["规则目录", catalogue.version],
    ["不按目录的规则", catalogue.switches.length === 0 ? "无" : catalogue.switches.join("、")],
    ...(catalogue.ownCodes === 0
      ? []
      : [["科目名称", `${catalogue.ownCodes} 个科目以设置文件中自列的为准`] as const]),
    ["检查日期", date],
    ["检查结论", `${verdictWords(toVerdict(report))}。${coverageLine(report)}`],
  ];
}

/** What the clerk accepted must not vanish from the printed report; no list where nothing was accepted. */
function acceptedList({ accepted }: CheckReport): readonly CheckList[] {
  if (accepted.length === 0) return [];
  return [
    {
      heading: "五、不一致但核实后接受的项目",
      columns: [
        NUMBER,
        ITEM,
        PLACE,
        { caption: "问题", width: 52 },
        { caption: "核实说明", width: 40 },
        { caption: "接受时间", width: 18 },
      ],
      rows: accepted.map(({ finding, acceptance }, index) => [
        String(index + 1),
        itemOf(finding),
        placesOf(finding.cells),
        finding.message,
        acceptance.reason,
        acceptance.at,
      ]),
      none: "",
    },
  ];
}

function isTail({ outcome, severity }: Finding): boolean {
  return outcome === "rounding-difference" && severity === "info";
}

function findingRow(finding: Finding, index: number): readonly string[] {
  const evidence = [...new Set(finding.evidence.map(({ code }) => code))];
  const remarks = [
    finding.message,
    suspectsLine(finding),
    evidence.length === 0 ? null : `同一差错还使 ${evidence.join("、")} 不一致`,
    finding.severity === "info" ? null : `核对：${finding.suggestion}`,
  ].flatMap((remark) => (remark === null ? [] : [remark.replace(/。$/u, "")]));
  return [
    String(index + 1),
    itemOf(finding),
    severityWord(finding),
    ...sidesOf(finding),
    placesOf(finding.cells),
    `${remarks.join("；")}。`,
  ];
}

function tailRow(finding: Finding, index: number): readonly string[] {
  const { cells, message } = finding;
  return [String(index + 1), itemOf(finding), ...sidesOf(finding), placesOf(cells), message];
}

/** “BC014 …”. */
export function itemOf({ code, title }: Pick<Finding, "code" | "title">): string {
  return `${code} ${title}`;
}

/** Both sides and their difference; nothing for relations of names and texts. */
export function sidesOf({ left, right, difference, measure }: Finding): readonly string[] {
  return [left, right, difference].map((value) => shown(value, measure));
}

function shown(value: string | null, measure: Measure | null): string {
  return value === null || measure === null ? "" : formatAmount(Amount.of(value, measure));
}

/** The first cells, by sheet, and how many there are. */
export function placesOf(cells: readonly CellRef[]): string {
  const bySheet = new Map<string, string[]>();
  for (const { sheet, address } of cells.slice(0, MOST_PLACES))
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), address]);
  const listed = [...bySheet].map(([sheet, addresses]) => `“${sheet}”${addresses.join("、")}`);
  const more = cells.length > MOST_PLACES ? ` 等 ${cells.length} 格` : "";
  return `${listed.join("；")}${more}`;
}

function uncheckedRows({ notEvaluated, problems, otherSheets }: CheckReport): CheckList["rows"] {
  const rows = [
    ...notEvaluated.map((one) => [itemOf(one), one.reason]),
    ...problems.map(({ sheet, message }) => [sheet === null ? "" : `工作表“${sheet}”`, message]),
    ...otherSheets.map(({ name, filledCells }) => [
      `工作表“${name}”`,
      `没有公开表，${filledCells} 格没有读取`,
    ]),
  ];
  return rows.map((row, index) => [String(index + 1), ...row]);
}
