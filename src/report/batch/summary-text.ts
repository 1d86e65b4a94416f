import { textWidth } from "../../text/width";
import type { Summary, SummaryCell, SummaryTable } from "./summary";

/** Columns that a terminal has room for, in this order; the file comes last, for it is the longest. */
const SHOWN = ["结论", "不一致", "提醒", "尾差", "没有核对", "读不懂", "单位", "文件"];
/** More files than this are listed only where they did not pass. */
const MOST_LISTED = 40;
const MOST_RULES = 10;
const GAP = "  ";

/** The end of what a terminal shows of many files: a line for each, the commonest faults, the counts. */
export function renderSummary({ head, tables: [files, rules] }: Summary): string {
  return [
    ...(files ? renderFiles(files) : []),
    ...(rules && rules.rows.length > 0 ? ["", ...renderRules(rules)] : []),
    "",
    ...head.map(([label, content]) => `${label}：${content}。`),
    "",
  ].join("\n");
}

function renderFiles(table: SummaryTable): readonly string[] {
  const at = SHOWN.map((caption) =>
    table.columns.findIndex((column) => column.caption === caption)
  );
  const remark = table.columns.length - 1;
  const isListed = table.rows.length <= MOST_LISTED ? () => true : isNotPassed(table);
  const listed = table.rows.filter(isListed);
  const lines = align([SHOWN, ...listed.map((row) => at.map((column) => wordsOf(row[column])))]);
  const left = table.rows.length - listed.length;
  const told = lines.flatMap((line, index) => {
    const said = index === 0 ? "" : wordsOf(listed[index - 1]?.[remark]);
    return said === "" ? [line] : [line, `    ${said}`];
  });
  return left === 0
    ? told
    : [...told, `另有 ${left} 个通过的文件没有列出（用 --summary 写出全部）。`];
}

function isNotPassed(table: SummaryTable): (row: SummaryTable["rows"][number]) => boolean {
  const verdict = table.columns.findIndex(({ caption }) => caption === "结论");
  return (row) => wordsOf(row[verdict]) !== "通过" || wordsOf(row[row.length - 1]) !== "";
}

function renderRules({ rows }: SummaryTable): readonly string[] {
  const lines = rows.slice(0, MOST_RULES).map((row) => {
    const [code, title, severity, units, count] = row.map(wordsOf);
    return [`${code}`, `${units} 个单位`, `${count} 处`, `${severity}`, `${title}`];
  });
  const more = rows.length > MOST_RULES ? [`另有 ${rows.length - MOST_RULES} 条规则。`] : [];
  return [...align(lines), ...more];
}

function wordsOf(cell: SummaryCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "number" ? String(cell) : cell.text;
}

/** Columns one under the other, as wide as Chinese characters are; the last one is not filled up. */
function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((text, at) => (widths[at] = Math.max(widths[at] ?? 0, textWidth(text))));
  return rows.map((row) =>
    row
      .map((text, at) =>
        at === row.length - 1 ? text : text + " ".repeat((widths[at] ?? 0) - textWidth(text))
      )
      .join(GAP)
  );
}
