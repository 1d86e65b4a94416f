import type { Finding } from "../checking/index";
import { isInside, parseAddress, parseRangeAddress, type CellRef } from "../grid/address";
import { groupBy } from "../lists/group-by";
import { Amount, type Measure } from "../money/amount";
import { formatAmount, measureLabel } from "../money/format";
import type { CheckReport, TableReport } from "./check-report";
import { severityWord, STATUS_WORDS, suspectsLine } from "./check-text";

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

/** More places than this are counted instead of listed. */
const MOST_PLACES = 6;

const NUMBER: CheckColumn = { caption: "序号", width: 6 };
const ITEM: CheckColumn = { caption: "检查项目", width: 20 };
const RESULT: CheckColumn = { caption: "结果", width: 9 };
const PLACE: CheckColumn = { caption: "位置", width: 18 };
const count = (caption: string): CheckColumn => ({ caption, width: 8, isAmount: true });
/** One below the other: side by side they would leave no room for type that can be read. */
const SIDES: CheckColumn = { caption: "两边和差额", width: 20 };
const REMARK: CheckColumn = { caption: "备注", width: 41 };

/** Of the first list of the report. */
export const TABLES_HEADING = "一、各表情况";

/** Every table of the form: how it was met, and what was found on it. */
export function tableList({ tables, findings }: CheckReport): CheckList {
  const found = groupBy(findings, (finding) => tableOf(finding, tables));
  const elsewhere = found.get(null);
  return {
    heading: TABLES_HEADING,
    columns: [
      { caption: "表号", width: 7 },
      { caption: "表名", width: 46 },
      ...["不一致", "提醒", "待填写", "尾差"].map(count),
      { caption: "情况", width: 43 },
    ],
    rows: [
      ...tables.map((table) => tableRow(table, found.get(table) ?? [])),
      ...(elsewhere ? [["", "不在某一张表上的", ...countsOf(elsewhere), ""]] : []),
    ],
    none: "没有公开表。",
  };
}

function tableRow(
  { number, title, status, sheet, measure }: TableReport,
  found: readonly Finding[]
): readonly string[] {
  const place = sheet === null ? "" : `，“${sheet}”${measure ? `，${measureLabel(measure)}` : ""}`;
  return [`表${number}`, title, ...countsOf(found), `${STATUS_WORDS[status]}${place}`];
}

/** The table with the cell that is to be looked at first; several tables may stand on one sheet. */
function tableOf({ suspects, cells }: Finding, tables: readonly TableReport[]): TableReport | null {
  const cell = suspects[0] ?? cells[0];
  if (!cell) return null;
  const near = tables.filter(({ sheet }) => sheet === cell.sheet);
  return near.find(({ range }) => isWithin(range, cell)) ?? near[0] ?? null;
}

function isWithin(range: string | null, { address }: CellRef): boolean {
  const [bounds, position] = [parseRangeAddress(range ?? ""), parseAddress(address)];
  return bounds !== null && position !== null && isInside(bounds, position);
}

/** Disagreements, warnings, places to be filled in, tails; nothing for none, so that the others are seen. */
function countsOf(findings: readonly Finding[]): readonly string[] {
  const unfilled = findings.filter(({ outcome }) => outcome === "unfilled");
  const told = findings.filter(({ outcome }) => outcome !== "unfilled");
  const counts = [
    told.filter(({ severity }) => severity === "error").length,
    told.filter(({ severity }) => severity === "warning").length,
    unfilled.length,
    told.filter(isTail).length,
  ];
  return counts.map((count) => (count === 0 ? "" : String(count)));
}

/** What was found, with both sides and what to check. */
export function findingList(heading: string, findings: readonly Finding[]): CheckList {
  return {
    heading,
    columns: [NUMBER, ITEM, RESULT, SIDES, PLACE, REMARK],
    rows: findings.map(findingRow),
    none: "没有不一致的关系。",
  };
}

/** The first of many, in a sentence each: the whole list stands elsewhere. */
export function shortFindingList(heading: string, findings: readonly Finding[]): CheckList {
  return {
    heading,
    columns: [NUMBER, ITEM, RESULT, PLACE, { caption: "问题", width: 64 }],
    rows: findings.map((finding, index) => [
      String(index + 1),
      itemOf(finding),
      severityWord(finding),
      placesOf(finding.suspects.length > 0 ? finding.suspects : finding.cells),
      finding.message,
    ]),
    none: "",
  };
}

export function tailList(heading: string, tails: readonly Finding[]): CheckList {
  return {
    heading,
    columns: [NUMBER, ITEM, SIDES, PLACE, REMARK],
    rows: tails.map((finding, index) => {
      const { cells, message } = finding;
      return [String(index + 1), itemOf(finding), sidesLine(finding), placesOf(cells), message];
    }),
    none: "没有尾差。",
  };
}

export function uncheckedList(
  heading: string,
  { notEvaluated, problems, otherSheets }: CheckReport
): CheckList {
  const rows = [
    ...notEvaluated.map((one) => [itemOf(one), one.reason]),
    ...problems.map(({ sheet, message }) => [sheet === null ? "" : `工作表“${sheet}”`, message]),
    ...otherSheets.map(({ name, filledCells }) => [
      `工作表“${name}”`,
      `没有公开表，${filledCells} 格没有读取`,
    ]),
  ];
  return {
    heading,
    columns: [NUMBER, { ...ITEM, width: 48 }, { caption: "原因", width: 60 }],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
    none: "适用的项目都检查了。",
  };
}

/** What the clerk accepted must not vanish from the printed report. */
export function acceptedList(heading: string, { accepted }: CheckReport): CheckList {
  return {
    heading,
    columns: [
      NUMBER,
      ITEM,
      PLACE,
      { caption: "问题", width: 32 },
      { caption: "核实说明", width: 24 },
      { caption: "接受时间", width: 14 },
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
  };
}

/** A difference that rounding explains and nobody needs to look at. */
export function isTail({ outcome, severity }: Finding): boolean {
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
    sidesLine(finding),
    placesOf(finding.cells),
    `${remarks.join("；")}。`,
  ];
}

/** “BC014 …”. */
export function itemOf({ code, title }: Pick<Finding, "code" | "title">): string {
  return `${code} ${title}`;
}

/** Both sides and their difference; nothing for relations of names and texts. */
export function sidesOf({ left, right, difference, measure }: Finding): readonly string[] {
  return [left, right, difference].map((value) => shown(value, measure));
}

function sidesLine(finding: Finding): string {
  const [left = "", right = "", difference = ""] = sidesOf(finding);
  return [left, right, `差 ${difference}`].filter((line) => /\d/u.test(line)).join("\n");
}

function shown(value: string | null, measure: Measure | null): string {
  return value === null || measure === null ? "" : formatAmount(Amount.of(value, measure));
}

/** The first cells, by sheet, and how many there are. */
export function placesOf(cells: readonly CellRef[]): string {
  const bySheet = groupBy(cells.slice(0, MOST_PLACES), ({ sheet }) => sheet);
  const listed = [...bySheet].map(
    ([sheet, own]) => `“${sheet}”${own.map(({ address }) => address).join("、")}`
  );
  const more = cells.length > MOST_PLACES ? ` 等 ${cells.length} 格` : "";
  return `${listed.join("；")}${more}`;
}
