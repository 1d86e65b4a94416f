import type { Budget } from "../budget/budget";
import type { CellRef } from "../grid/address";
import type { IgnoredCells, IgnoredReason, PlaceEvidence } from "../recognition/locate/evidence";
import { holdsFigures } from "./table-figures";
import { captionOf, numberOf } from "../recognition/layout";
import type { TableStatus } from "../recognition/read/read-budget";
import type { IgnoredReport, TableReport } from "./check-report";
import { toYearWords } from "./layout-report";

const IGNORED: Readonly<Record<IgnoredReason, (caption: string) => string>> = {
  "column-numbers": () => "栏次行",
  note: () => "表下的说明文字",
  "other-column": (caption) => `“${caption}”列`,
  "unknown-row": () => "不是这张表的行",
  "no-label": () => "没有行名或科目编码的行",
  beside: () => "表格以外的列",
  "above-header": () => "表头以上的其他文字",
  "form-text": () => "绩效目标和指标的文字",
};

/** More places of one table are counted instead of listed. */
const MOST_LISTED = 3;

/** How one table was met: where, why there, how much was read and what was left out. */
export function toTableReport(status: TableStatus, budget: Budget): TableReport {
  const { layout, places } = status;
  const table = budget.tables[layout.table];
  return {
    id: layout.table,
    number: numberOf(layout, budget.formYear),
    title: table?.title.text ?? captionOf(layout.title, budget.formYear),
    status: status.status,
    sheet: table?.sheet ?? null,
    range: table?.range ?? null,
    measure: table?.measure ?? null,
    ...(table && !holdsFigures(table) ? { isBlank: true as const } : {}),
    reason: reasonOf(status),
    places: places.map(({ title: { text, cell }, range, captions, rows }) => {
      return { title: text, cell, range, captions, rows };
    }),
    rows: places.reduce((sum, { rows }) => sum + rows, 0),
    ignored: sumUp(places.flatMap(({ ignored }) => ignored)),
  };
}

function reasonOf({ status, places, bareTitles }: TableStatus): string {
  if (status === "missing" || status === "unread") return whyMissing(bareTitles);
  if (status === "ambiguous")
    return `${places.map(({ title }) => placeOf(title.cell)).join("、")} 都有这个表名和表头`;
  const [first, ...others] = places;
  if (!first) return "";
  const next = others.slice(0, MOST_LISTED).map(({ title }) => placeOf(title.cell));
  const rest = others.length > MOST_LISTED ? ` 等 ${others.length} 处` : "";
  return others.length === 0
    ? whyTaken(first)
    : `${whyTaken(first)}；还有 ${next.join("、")}${rest}`;
}

function whyMissing([first]: TableStatus["bareTitles"]): string {
  if (!first) return "没有找到这个表名；请核对表名的写法";
  return first.isBeside
    ? `${placeOf(first.cell)} 有这个表名，它与别的表左右并排，分不清哪几列是它的`
    : `${placeOf(first.cell)} 有这个表名，但下面没有这张表的表头`;
}

/** “表名‘…’，表头 7 项认出 7 项；‘科目代码’是 2026 年起的写法”. */
function whyTaken({ title, captions, marks }: PlaceEvidence): string {
  const [wording] = marks.filter(({ kind }) => kind !== "table");
  const table = marks.find(({ kind }) => kind === "table");
  return [
    `${placeOf(title.cell)} 的表名“${title.text}”，表头 ${captions.all} 项认出 ${captions.found} 项`,
    ...(table ? [`这张表 ${toYearWords(table.years)}才有`] : []),
    ...(wording ? [`“${wording.text}”是 ${toYearWords(wording.years)}的写法`] : []),
  ].join("，");
}

function placeOf({ sheet, address }: CellRef): string {
  return `“${sheet}”${address}`;
}

/** The same reason in several places of one table is told once. */
function sumUp(ignored: readonly IgnoredCells[]): readonly IgnoredReport[] {
  const byMessage = new Map<string, IgnoredReport>();
  for (const { reason, caption, count, cells } of ignored) {
    const message = IGNORED[reason](caption);
    const known = byMessage.get(message);
    byMessage.set(message, {
      reason,
      message,
      count: count + (known?.count ?? 0),
      cells: known?.cells ?? cells,
    });
  }
  return [...byMessage.values()];
}
