import type { Block } from "../budget/block";
import { TOTAL } from "../budget/block";
import type { AnyBudgetTable, Budget, TablePlace } from "../budget/budget";
import { parseAddress, toAddress } from "../grid/address";
import { toShownText } from "../grid/shown-text";
import { numberFormatAt, usedBounds, valueAt, type SheetSnapshot } from "../grid/snapshot";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { captionOf, numberOf, type TableLayout } from "../recognition/layout";
import type { TableStatus } from "../recognition/read/read-budget";
import { foldSpaces, removeSpaces } from "../text/normalize";
import type { DocumentBlock, DocumentLine, Orientation } from "./document-tree";
import { fillOutline } from "./fill-outline";
import { fitTable } from "./fit-table";
import { readGridRows } from "./sheet-table";
import { missingRun, toRuns } from "./text-runs";

/** Blocks that belong on a page of their own orientation. */
export interface DocumentPage {
  readonly orientation: Orientation;
  readonly blocks: readonly DocumentBlock[];
}

/** Every table of the form in the order of its numbers, each on a page of its own; a table not found is asked for. */
export function toTablePages(
  workbook: WorkbookSnapshot,
  budget: Budget,
  statuses: readonly TableStatus[]
): readonly DocumentPage[] {
  return [...statuses]
    .sort((a, b) => numberIn(a, budget) - numberIn(b, budget))
    .flatMap((status) => {
      const table = budget.tables[status.layout.table];
      return table ? showTable(workbook, budget, status.layout, table) : [askFor(status, budget)];
    });
}

function numberIn({ layout }: TableStatus, { formYear }: Budget): number {
  return numberOf(layout, formYear);
}

/** Why a table that is there cannot be shown. */
const NOT_READ: Readonly<Partial<Record<TableStatus["status"], string>>> = {
  ambiguous: "有两处，分不清哪一张是公开表",
  unread: "有表名，没有读懂表头",
};

function askFor(status: TableStatus, budget: Budget): DocumentPage {
  const { layout } = status;
  const title = `${layout.isPrefixed ? "{organization}" : ""}${captionOf(layout.title, budget.formYear)}`;
  const runs = fillOutline(title, budget);
  const reason = NOT_READ[status.status] ?? "工作簿中没有找到";
  return {
    orientation: "portrait",
    blocks: [
      {
        kind: "paragraph",
        style: "table-title",
        startsPage: true,
        runs: [...toRuns(`表${numberIn(status, budget)}　`), ...runs],
      },
      {
        kind: "paragraph",
        style: "body",
        startsPage: false,
        runs: [missingRun(`这张表${reason}`)],
      },
    ],
  };
}

function showTable(
  workbook: WorkbookSnapshot,
  budget: Budget,
  layout: TableLayout,
  table: AnyBudgetTable
): readonly DocumentPage[] {
  const centered = totalLabels(table);
  return table.places.flatMap((place, index): DocumentPage[] => {
    const sheet = workbook.sheets.find(({ id }) => id === place.sheetId);
    if (!sheet) return [];
    const isForm = place.headerRows === 0;
    const { bounds, headerRows } = place;
    const fitted = fitTable(readGridRows(sheet, { bounds, headerRows, isForm, centered }));
    const isLast = index === table.places.length - 1;
    const blocks: readonly DocumentBlock[] = [
      ...(index === 0 ? [titleOf(table)] : isForm ? [formTitle(table)] : []),
      ...linesAbove(sheet, place),
      fitted.table,
      ...(isLast ? noteOf(table, layout, budget) : []),
    ];
    return [{ orientation: fitted.orientation, blocks }];
  });
}

function titleOf({ number, title }: AnyBudgetTable): DocumentBlock {
  return {
    kind: "paragraph",
    style: "table-title",
    startsPage: true,
    runs: toRuns(`表${number}　${bareTitle(title.text)}`),
  };
}

/** A form for each project: every one begins a page under the same title, which the contents list once. */
function formTitle({ title }: AnyBudgetTable): DocumentBlock {
  const runs = toRuns(bareTitle(title.text));
  return { kind: "paragraph", style: "form-title", startsPage: true, runs };
}

function bareTitle(title: string): string {
  return removeSpaces(title).replace(/^表[0-9一二三四五六七八九十]+[、.．:：]?/u, "");
}

/** “编制单位：…” and “单位：万元” as they stand between title and header. */
function linesAbove(sheet: SheetSnapshot, { titleRow, bounds }: TablePlace): DocumentLine[] {
  const used = usedBounds(sheet);
  if (!used) return [];
  const lines: DocumentLine[] = [];
  for (let row = titleRow + 1; row < bounds.top; row += 1) {
    const texts: string[] = [];
    for (let column = used.left; column <= used.right; column += 1) {
      const place = { row, column };
      const text = foldSpaces(toShownText(valueAt(sheet, place), numberFormatAt(sheet, place)));
      if (text !== "") texts.push(text);
    }
    const isMeasured = /元[)）]?$/u.test(texts[texts.length - 1] ?? "");
    const right = isMeasured ? (texts.pop() ?? "") : "";
    if (texts.length > 0 || right !== "")
      lines.push({ kind: "line", left: texts.join(" "), right });
  }
  return lines;
}

/** What stands below the table; under an empty one the statement that it is. */
function noteOf(
  table: AnyBudgetTable,
  { nilNote }: TableLayout,
  budget: Budget
): readonly DocumentBlock[] {
  const declared = budget.contents.find((entry) => entry.table === table.id)?.reason ?? null;
  const note = table.note ?? (table.status === "nil" ? declared : null);
  if (note)
    return [{ kind: "paragraph", style: "note", startsPage: false, runs: toRuns(note.text) }];
  if (table.status !== "nil" || nilNote === null) return [];
  const text = nilNote.replace("{title}", removeSpaces(table.title.text));
  return [{ kind: "paragraph", style: "note", startsPage: false, runs: fillOutline(text, budget) }];
}

function totalLabels(table: AnyBudgetTable): ReadonlySet<string> {
  const blocks: readonly Block[] = Object.values(table.blocks);
  const addresses = blocks.flatMap((block) => {
    const position = parseAddress(block.row(TOTAL)?.cell.address ?? "");
    return position ? [toAddress(position)] : [];
  });
  return new Set(addresses);
}
