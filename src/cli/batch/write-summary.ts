import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { BudgetToolError } from "../../errors/budget-tool-error";
import type { NewSheetPlan, PlannedCell } from "../../grid/plan";
import { createWorkbookDocument } from "../../host/xlsx/create-workbook-document";
import { createXlsxStore } from "../../host/xlsx/xlsx-store";
import type { Summary, SummaryCell, SummaryTable } from "../../report/batch/summary";
import { toSummaryCsv } from "../../report/batch/summary-csv";
import { toSummaryHtml } from "../../report/batch/summary-html";
import type { CommandIo } from "../command-io";

/** Longest text within a formula, with room for doubled quotation marks. */
const PIECE = 120;

/** @throws BudgetToolError "usage" for a name that says no format */
export function assertSummaryName(path: string | undefined): void {
  if (path !== undefined && !/\.(?:xlsx|html|csv)$/iu.test(path))
    throw new BudgetToolError("usage", {
      detail: "--summary 的文件名要以 .xlsx、.html 或 .csv 结尾。",
    });
}

/** Writes the summary in the format that its name says; a .csv holds one table, the others stand beside it. */
export async function writeSummary(path: string, summary: Summary, io: CommandIo): Promise<void> {
  const way = (file: string): string => wayTo(file, path);
  if (/\.xlsx$/iu.test(path)) await io.write(path, await toWorkbook(summary, way));
  else if (/\.html$/iu.test(path))
    await io.write(
      path,
      toSummaryHtml(summary, (file) => toHref(way(file)))
    );
  else
    for (const [at, table] of summary.tables.entries()) {
      const name = at === 0 ? path : path.replace(/(\.csv)$/iu, `-${table.name}$1`);
      await io.write(name, toSummaryCsv(table));
    }
  io.stderr(`汇总写入 ${path}。\n`);
}

/** Where a file lies, seen from the summary. */
function wayTo(file: string, summary: string): string {
  const path = relative(dirname(resolve(summary)), resolve(file));
  // On Windows a file of another disk has no relative path.
  return (isAbsolute(path) ? `file:///${path}` : path).split(sep).join("/");
}

/** A page's address of it; a sign that would begin a query or a place within a page is written out. */
function toHref(way: string): string {
  return encodeURI(way).replace(/#/gu, "%23").replace(/\?/gu, "%3F");
}

async function toWorkbook(
  { title, head, tables }: Summary,
  way: (file: string) => string
): Promise<Uint8Array> {
  const document = createWorkbookDocument(title);
  const lists = tables.map((table) => toListPlan(table, way));
  await createXlsxStore(document).addSheets([...lists, toHeadPlan(head)]);
  tables.forEach(({ columns, rows }, at) =>
    document.sheets[at]?.showAsList({
      top: 0,
      left: 0,
      bottom: rows.length,
      right: columns.length - 1,
    })
  );
  return document.save();
}

function toListPlan(
  { name, columns, rows }: SummaryTable,
  way: (file: string) => string
): NewSheetPlan {
  const captions = columns.map(({ caption }, column): PlannedCell => {
    return { row: 0, column, value: { kind: "text", text: caption }, look: "caption" };
  });
  const cells = rows.flatMap((row, index) =>
    row.map((cell, column) => toPlanned(cell, { row: index + 1, column }, way))
  );
  return planOf(
    name,
    columns.map(({ width }) => width),
    [...captions, ...cells]
  );
}

function toPlanned(
  cell: SummaryCell,
  place: { readonly row: number; readonly column: number },
  way: (file: string) => string
): PlannedCell {
  if (cell === null) return { ...place, value: null, look: "text" };
  if (typeof cell === "number")
    return { ...place, value: { kind: "amount", decimal: String(cell) }, look: "integer" };
  const text = { kind: "text", text: cell.text } as const;
  if (cell.file === undefined) return { ...place, value: text, look: "text" };
  const formula = `=HYPERLINK(${toLiteral(way(cell.file).replace(/#/gu, "%23"))},${toLiteral(cell.text)})`;
  return { ...place, value: { kind: "formula", formula, result: text }, look: "text" };
}

/** A text in a formula; a long one in pieces, for Excel takes no more than 255 characters at once. */
function toLiteral(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${PIECE}}`, "gu")) ?? [""];
  return pieces.map((piece) => `"${piece.replace(/"/gu, '""')}"`).join("&");
}

function toHeadPlan(head: Summary["head"]): NewSheetPlan {
  const cells = head.flatMap(([label, content], row): readonly PlannedCell[] => [
    { row, column: 0, value: { kind: "text", text: label }, look: "caption" },
    { row, column: 1, value: { kind: "text", text: content }, look: "text" },
  ]);
  return planOf("概况", [16, 90], cells);
}

function planOf(
  name: string,
  columnWidths: readonly number[],
  cells: readonly PlannedCell[]
): NewSheetPlan {
  const shape = { replaces: null, tag: null, rowHeights: {}, merges: [], landscape: true };
  return { ...shape, name, columnWidths, cells };
}
