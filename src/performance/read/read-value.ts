import type { Fact } from "../../budget/fact";
import type { TargetValue } from "../../budget/target-table";
import type { CellRef } from "../../grid/address";
import { isCellError } from "../../grid/snapshot";
import { Amount, type Measure } from "../../money/amount";
import { measureLabel, PRINTED_DECIMALS } from "../../money/format";
import { parseAmountText } from "../../money/parse";
import { toComparable } from "../../text/normalize";
import type { FormWording } from "../form/form";
import type { LocatedForm } from "./locate-tables";
import type { SheetGrid } from "../form/sheet-grid";
import { isMissingText } from "../form/wording-match";

/** 万元 unless a caption of the upper part says otherwise. */
export function readMeasure({ form, grid, titleRow, headerRow }: LocatedForm): Measure {
  const captions = grid.sheet.values
    .slice(titleRow - grid.sheet.top, headerRow - grid.sheet.top)
    .flat()
    .map((value) => (typeof value === "string" ? toComparable(value) : ""));
  const names = (measure: Measure): boolean =>
    captions.some((caption) => caption.endsWith(`(${measureLabel(measure)})`));
  return names("yuan") && !names("ten-thousand-yuan") ? "yuan" : form.measure;
}

/** Text of a cell; a request to fill it in is no text. */
export function readText(
  grid: SheetGrid,
  row: number,
  column: number,
  wording: FormWording
): TargetValue {
  const text = grid.text(row, column);
  if (text === "") return { kind: "blank" };
  return isMissingText(text, wording) ? { kind: "missing", text } : { kind: "text", text };
}

/** Amount of a cell, whether it holds a number or text. */
export function readAmount(
  grid: SheetGrid,
  row: number,
  column: number,
  measure: Measure,
  wording: FormWording
): TargetValue {
  const value = grid.value(row, column);
  const text = grid.text(row, column);
  if (typeof value === "number") return { kind: "amount", amount: Amount.of(value, measure) };
  if (isMissingText(text, wording)) return { kind: "missing", text };
  if (typeof value === "boolean" || isCellError(value)) return { kind: "unreadable", text };
  const parsed = parseAmountText(text, measure);
  return parsed.kind === "unreadable" ? { kind: "unreadable", text } : parsed;
}

/** The amount as a figure to be checked. */
export function toTargetFact(
  read: TargetValue,
  measure: Measure,
  cell: CellRef,
  { grid, titleRow, titleColumn }: LocatedForm,
  label: string
): Fact {
  const amount = read.kind === "amount" ? read.amount : Amount.zero(measure);
  const state =
    read.kind === "amount" || read.kind === "blank" ? read.kind : ("unreadable" as const);
  const decimals = Math.max(PRINTED_DECIMALS, amount.decimals);
  return {
    state,
    amount,
    step: `0.${"0".repeat(decimals - 1)}1`,
    cell,
    tableLabel: grid.text(titleRow, titleColumn),
    label,
  };
}
