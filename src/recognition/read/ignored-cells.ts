import { toAddress } from "../../grid/address";
import { foldSpaces } from "../../text/normalize";
import type { IgnoredCells, IgnoredReason } from "../locate/evidence";
import { columnsOf, type BlockHeader } from "../locate/header";
import type { LocatedTable } from "../locate/located-table";
import { isMarginalia } from "../locate/marginalia";
import { isNote } from "../locate/marginalia";
import { isDash, isTableNumber } from "./labels";
import type { BlockRows } from "./rows";

/** As many places as help to find the rest. */
const MOST_PLACES = 3;

/** A block that was read: where its columns stand and which rows were understood. */
export interface ReadBlock {
  readonly header: BlockHeader;
  readonly rows: BlockRows;
}

/** Filled cells of a table's part of the sheet that nothing was read from. */
export function findIgnored(
  located: LocatedTable,
  blocks: readonly ReadBlock[],
  firstDataRow: number
): readonly IgnoredCells[] {
  const { view, header, lastRow } = located;
  const parts = blocks.map(toPart);
  const own = new Set(parts.flatMap(({ columns }) => [...columns]));
  const captions = captionsBeside(located, own);
  return tally(located, (row, column) => {
    if (parts.some(({ columns, rows }) => columns.has(column) && rows.has(row))) return null;
    const isOwn = own.has(column);
    const caption = captions.get(column);
    if (row >= header.top && row < header.end) return null;
    if (row >= header.end && row < firstDataRow) return ["column-numbers", ""];
    if (isPrint(located, row, column)) return null;
    if (row < header.top) return ["above-header", ""];
    if (row > lastRow) return ["form-text", ""];
    if (isNote(view.text(row, column))) return ["note", ""];
    if (!isOwn) return caption === undefined ? ["beside", ""] : ["other-column", caption];
    const isUnknown = parts.some(({ columns, unknown }) => columns.has(column) && unknown.has(row));
    return [isUnknown ? "unknown-row" : "no-label", ""];
  });
}

/** Filled cells of a form beside its captions and the values that were read. */
export function findIgnoredOfForm(located: LocatedTable): readonly IgnoredCells[] {
  const { header } = located;
  const { form } = header;
  const cells = form ? [form.label, ...Object.values(form.columns), ...form.captions] : [];
  const read = new Set(cells.flatMap((cell) => (cell ? [toAddress(cell)] : [])));
  return tally(located, (row, column) => {
    if (read.has(toAddress({ row, column })) || isPrint(located, row, column)) return null;
    return [row < header.top ? "above-header" : "form-text", ""];
  });
}

interface Part {
  readonly columns: ReadonlySet<number>;
  readonly rows: ReadonlySet<number>;
  readonly unknown: ReadonlySet<number>;
}

function toPart({ header, rows }: ReadBlock): Part {
  return {
    columns: new Set(columnsOf(header)),
    rows: new Set(rows.placed.map(({ sheetRow }) => sheetRow)),
    unknown: new Set(rows.unknown.map(({ sheetRow }) => sheetRow)),
  };
}

/** The lowest caption of every column of the header that is none of the form's. */
function captionsBeside(
  { view, header }: LocatedTable,
  own: ReadonlySet<number>
): ReadonlyMap<number, string> {
  const captions = new Map<number, string>();
  for (const column of view.columns) {
    for (let row = header.top; row < header.end && !own.has(column); row += 1) {
      const merge = view.mergeAt(row, column);
      const caption = view.text(merge?.top ?? row, merge?.left ?? column).trim();
      if (caption !== "") captions.set(column, foldSpaces(caption));
    }
  }
  return captions;
}

/** What every printed table has around its figures: title, number, name of the unit, measure, dashes. */
function isPrint(
  { view, titleRow, titleColumn, unitName }: LocatedTable,
  row: number,
  column: number
): boolean {
  if (row === titleRow && column === titleColumn) return true;
  const text = view.text(row, column);
  if (isMarginalia(text) || isTableNumber(text) || isDash(text)) return true;
  const { sheet, address } = view.ref(row, column);
  return unitName?.cell.sheet === sheet && unitName.cell.address === address;
}

function tally(
  { view, pageStart, pageEnd }: LocatedTable,
  judge: (row: number, column: number) => readonly [IgnoredReason, string] | null
): readonly IgnoredCells[] {
  const groups = new Map<string, { -readonly [K in keyof IgnoredCells]: IgnoredCells[K] }>();
  for (let row = pageStart; row <= pageEnd; row += 1) {
    for (let { left: column } = view.bounds; column <= view.bounds.right; column += 1) {
      const value = view.value(row, column);
      if (value === null || (typeof value === "string" && value.trim() === "")) continue;
      const [reason, caption] = judge(row, column) ?? [];
      if (reason === undefined || caption === undefined) continue;
      const key = `${reason} ${caption}`;
      const group = groups.get(key) ?? { reason, caption, count: 0, cells: [] };
      group.count += 1;
      if (group.cells.length < MOST_PLACES) group.cells = [...group.cells, view.ref(row, column)];
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}
