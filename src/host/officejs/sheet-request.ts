import type { RangeBounds } from "../../grid/address";
import type { ConditionalFormatRef, SheetSnapshot } from "../../grid/snapshot";
import { NO_CELLS, toSnapshotCells, type HostCells } from "./cell-matrix";
import type { HiddenLines } from "./read-hidden";
import { parseTagFormula, SHEET_TAG_NAME } from "../sheet-tag";

/** A sheet as the list of sheets shows it. */
export interface SheetHeader {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

export function toHeader(sheet: Excel.Worksheet): SheetHeader {
  const { id, name } = sheet;
  return { id, name, visibility: VISIBILITY[sheet.visibility] ?? "visible" };
}

/** What is asked about a sheet beside its cells; readable after the next sync. */
export interface SheetRequest {
  readonly header: SheetHeader;
  readonly protection: Excel.WorksheetProtection;
  readonly tagName: Excel.NamedItem;
  readonly conditionalFormats: Excel.ConditionalFormatCollection;
  /** Everything with a value or a format, merged areas among it; a null object for an empty sheet. */
  readonly formatted: Excel.Range;
  /** Cells with values or formulas; a null object for an empty sheet. */
  readonly used: Excel.Range;
}

/** What is loaded of conditional formats of all kinds; what only some kinds have would throw. */
export const FORMAT_PROPERTIES = "items/id,items/type,items/priority";

/** Asks for everything a snapshot needs except cells and merged areas. */
export function requestSheet(context: Excel.RequestContext, header: SheetHeader): SheetRequest {
  const sheet = context.workbook.worksheets.getItem(header.id);
  const protection = sheet.protection.load("protected");
  const tagName = sheet.names.getItemOrNullObject(SHEET_TAG_NAME).load("formula");
  const conditionalFormats = sheet.getRange().conditionalFormats.load(FORMAT_PROPERTIES);
  const formatted = sheet.getUsedRangeOrNullObject(false);
  const used = sheet.getUsedRangeOrNullObject(true);
  return { header, protection, tagName, conditionalFormats, formatted, used };
}

/** Loaded conditional formats, the uppermost first. */
export function toFormatRefs(
  formats: Excel.ConditionalFormatCollection
): readonly ConditionalFormatRef[] {
  return [...formats.items]
    .sort((a, b) => a.priority - b.priority)
    .map(({ id, type }) => ({ id, isCustom: isCustomType(type) }));
}

function isCustomType(type: string): boolean {
  return type === "Custom";
}

/** What is read of a sheet in a way that depends on its size. */
export interface SheetContent {
  readonly merges: readonly RangeBounds[];
  /** Null for an empty sheet. */
  readonly cells: HostCells | null;
  /** Null where the host does not tell. */
  readonly hidden: HiddenLines | null;
}

/** The snapshot of a sheet from its answers. */
export function toSheetSnapshot(
  request: SheetRequest,
  { merges, cells, hidden }: SheetContent
): SheetSnapshot {
  const { header, protection, tagName } = request;
  const content = cells ? toSnapshotCells(cells) : NO_CELLS;
  const { top, left, values } = content;
  const within = (lines: readonly number[] | undefined, first: number, count: number) =>
    lines?.filter((line) => line >= first && line < first + count) ?? null;
  return {
    ...header,
    isProtected: protection.protected,
    tag: tagName.isNullObject ? null : parseTagFormula(String(tagName.formula)),
    ...content,
    merges,
    hiddenRows: within(hidden?.rows, top, values.length),
    hiddenColumns: within(hidden?.columns, left, values[0]?.length ?? 0),
    conditionalFormats: toFormatRefs(request.conditionalFormats),
  };
}
