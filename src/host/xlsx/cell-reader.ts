import { parseAddress } from "../../grid/address";
import type { CellValue } from "../../grid/snapshot";
import { SHEET_COLUMNS, type LIMITS } from "./limits";
import { PackageFault } from "./package-fault";
import type { PlainCell } from "./plain-cell";
import {
  sharedFormulaAt,
  type StoredCell,
  type StoredRow,
  type SharedFormula,
} from "./stored-cells";
import { decodeCellText } from "./xml-text";

/** What is still allowed of `LIMITS`; counted down over all sheets. */
export type ReadBudget = {
  -readonly [Key in "cells" | "formulaCharacters"]: (typeof LIMITS)[Key] | number;
};

/** A cell whose end has not been read yet. */
export interface OpenCell {
  readonly column: number;
  readonly style: string | undefined;
  readonly type: string | undefined;
  /** Attributes of the formula element. */
  f: Record<string, string> | null;
  formula: string;
  /** Text of the value element, null without one. */
  v: string | null;
}

/** @param previous - column of the cell before it: a cell without address follows on it */
export function openCell(attributes: Record<string, string>, previous: number): OpenCell {
  return {
    column: columnOf(attributes.r, previous),
    style: attributes.s,
    type: attributes.t,
    f: null,
    formula: "",
    v: null,
  };
}

function columnOf(address: string | undefined, previous: number): number {
  const column = address === undefined ? previous + 1 : parseAddress(address)?.column;
  if (column === undefined || column >= SHEET_COLUMNS)
    throw new PackageFault("damaged", `cell ${address ?? ""}`);
  return column;
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly shared: Map<string, SharedFormula>;
  readonly budget: ReadBudget;
  /** Text of the inline string that the cell holds, if any; it is then forgotten. */
  readonly takeInline: () => string;
}

/** The cell of the grid, `start..end` being its stretch of the source. */
export function finishCell(
  cell: OpenCell,
  row: StoredRow,
  start: number,
  end: number,
  context: CellContext
): StoredCell {
  const finished: StoredCell = {
    column: cell.column,
    start,
    end,
    style: toIndex(cell.style),
    value: toValue(cell, context),
    formula: cell.f === null ? null : decodeCellText(cell.formula),
    shared: cell.f?.t === "shared" ? (cell.f.si ?? null) : null,
    text: null,
  };
  if (cell.f?.t === "dataTable") finished.formula = `TABLE(${cell.f.r1 ?? ""},${cell.f.r2 ?? ""})`;
  if (finished.formula === "" && finished.shared === null) finished.formula = null;
  if (finished.shared !== null) joinShared(finished, finished.shared, row, context);
  return finished;
}

/** The same of a cell without formula, whose value is a number or a shared string. */
export function finishPlainCell(
  { column, style, type, valueStart, valueEnd, end }: PlainCell,
  source: string,
  start: number,
  strings: readonly string[]
): StoredCell {
  if (column >= SHEET_COLUMNS) throw new PackageFault("damaged", `column ${column}`);
  const text = source.slice(valueStart, valueEnd);
  const value = text === "" ? null : type === "s" ? sharedString(strings, text) : toNumber(text);
  return { column, start, end, style, value, formula: null, shared: null, text: null };
}

function joinShared(cell: StoredCell, index: string, row: StoredRow, context: CellContext): void {
  const group = context.shared.get(index);
  if (!group || cell.formula !== "") {
    const members = group?.members ?? [];
    members.push({ row, cell });
    context.shared.set(index, {
      formula: cell.formula ?? "",
      row: row.index,
      column: cell.column,
      members,
    });
    return;
  }
  cell.formula = sharedFormulaAt(group, row.index, cell.column);
  context.budget.formulaCharacters -= cell.formula.length;
  if (context.budget.formulaCharacters < 0)
    throw new PackageFault("too-large", "shared formulas are too long");
  group.members.push({ row, cell });
}

function toValue(cell: OpenCell, { strings, takeInline }: CellContext): CellValue {
  const inline = takeInline();
  if (cell.type === "inlineStr") return inline;
  if (cell.v === null) return null;
  if (cell.v === "") return cell.type === "str" && cell.f ? "" : null;
  switch (cell.type) {
    case "s":
      return sharedString(strings, cell.v);
    case "str":
      return decodeCellText(cell.v);
    case "b":
      return cell.v.trim() === "1" || cell.v.trim() === "true";
    case "e":
      return { error: cell.v.trim() };
    case "d":
      return toSerialDate(cell.v);
    default:
      return toNumber(cell.v);
  }
}

function sharedString(strings: readonly string[], index: string): string {
  const text = strings[toIndex(index)];
  if (text === undefined) throw new PackageFault("damaged", `shared string ${index}`);
  return text;
}

function toNumber(text: string): CellValue {
  const value = Number(text);
  if (Number.isNaN(value)) return text;
  return Number.isFinite(value) ? value : { error: "#NUM!" };
}

/** ISO 8601 of a cell of type "d" as the serial number that Excel holds for it (days since 1899-12-30). */
function toSerialDate(text: string): CellValue {
  const moment = Date.parse(/[Zz]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.trim()}Z`);
  return Number.isNaN(moment) ? text : (moment - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function toIndex(text: string | undefined): number {
  if (text === undefined) return 0;
  const index = Number(text);
  return Number.isInteger(index) && index >= 0 ? index : 0;
}
