import { Fact } from "../../budget/fact";
import { readShownNumber, shownAsWritten } from "../../budget/shown-amount";
import type { TargetValue } from "../../budget/target-table";
import { parseAddress, type CellRef } from "../../grid/address";
import { isCellError } from "../../grid/snapshot";
import { Amount, type Measure } from "../../money/amount";
import { measureLabel } from "../../money/format";
import { parseAmountCell } from "../../money/parse";
import { toComparable } from "../../text/normalize";
import type { FormWording } from "../form/form";
import type { LocatedForm } from "./locate-tables";
import type { SheetView } from "../../grid/sheet-view";
import { isMissingText } from "../form/wording-match";

/** 万元 unless a caption of the upper part says otherwise. */
export function readMeasure({ form, view, titleRow, headerRow }: LocatedForm): Measure {
  const captions = view.sheet.values
    .slice(titleRow - view.sheet.top, headerRow - view.sheet.top)
    .flat()
    .map((value) => (typeof value === "string" ? toComparable(value) : ""));
  const names = (measure: Measure): boolean =>
    captions.some((caption) => caption.endsWith(`(${measureLabel(measure)})`));
  return names("yuan") && !names("ten-thousand-yuan") ? "yuan" : form.measure;
}

/** Text of a cell; a request to fill it in is no text. */
export function readText(
  view: SheetView,
  row: number,
  column: number,
  wording: FormWording
): TargetValue {
  const text = view.boxText(row, column);
  if (text === "") return { kind: "blank" };
  return isMissingText(text, wording) ? { kind: "missing", text } : { kind: "text", text };
}

/** Amount of a cell, whether it holds a number or text. */
export function readAmount(
  view: SheetView,
  row: number,
  column: number,
  measure: Measure,
  wording: FormWording
): TargetValue {
  const value = view.boxValue(row, column);
  const text = view.boxText(row, column);
  if (typeof value === "number") {
    const shown = readShownNumber(value, view.boxFormat(row, column), measure);
    if (shown.kind === "hidden") return { kind: "unreadable", text };
    return { kind: "amount", amount: shown.stored?.amount ?? shown.amount };
  }
  if (isMissingText(text, wording)) return { kind: "missing", text };
  if (typeof value === "boolean" || isCellError(value)) return { kind: "unreadable", text };
  const parsed = parseAmountCell(text, measure);
  return parsed.kind === "unreadable" ? { kind: "unreadable", text } : parsed;
}

/** The amount as a figure to be checked. */
export function toTargetFact(
  read: TargetValue,
  measure: Measure,
  cell: CellRef,
  { view, titleRow, titleColumn }: LocatedForm,
  label: string
): Fact {
  const state =
    read.kind === "amount" || read.kind === "blank" ? read.kind : ("unreadable" as const);
  const figure = {
    ...shownAsWritten(read.kind === "amount" ? read.amount : Amount.zero(measure)),
    ...shownAt(view, cell, measure),
    state,
  };
  return new Fact(figure, { cell, tableLabel: view.boxText(titleRow, titleColumn), label });
}

/** What a number cell shows where that is not all it stores. */
function shownAt(
  view: SheetView,
  { address }: CellRef,
  measure: Measure
): Partial<Pick<Fact, "amount" | "step" | "stored">> {
  const at = parseAddress(address);
  const value = at && view.boxValue(at.row, at.column);
  if (!at || typeof value !== "number") return {};
  const shown = readShownNumber(value, view.boxFormat(at.row, at.column), measure);
  if (shown.kind === "hidden") return {};
  const { amount, step, stored } = shown;
  return { amount, step, ...(stored ? { stored } : {}) };
}
