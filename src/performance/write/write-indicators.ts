import type { IndicatorColumnId, TargetIndicator, TargetTable } from "../../budget/target-table";
import { toColumnLetters } from "../../grid/address";
import type { CellLook, PlannedValue } from "../../grid/plan";
import { parseColumnSpan } from "../form/column-span";
import {
  fillWording,
  type Form,
  type FormWording,
  type IndicatorWeights,
  type Wording,
} from "../form/form";
import type { TargetSheet } from "../form/target-sheet";
import { isOpenText } from "../form/wording-match";

/** Points of 100 that the weights leave to 预算执行率. */
const FULL_SCORE = 100;
const PLAIN_NUMBER = /^\d{1,6}(\.\d+)?$/u;

/**
 * Captions, a row for each indicator, the sum of the weights and the notes. First- and second-level names are merged
 * downwards over equal neighbours. @returns the row below
 */
export function writeIndicators(
  sheet: TargetSheet,
  form: Form,
  { indicators }: TargetTable,
  wording: FormWording,
  top: number
): number {
  const { columns, frame, weights, notes } = form.indicators;
  const right = form.columnWidths.length - 1;
  for (const { at, caption } of columns)
    sheet.putText({ row: top, ...parseColumnSpan(at) }, caption, "caption");
  const first = top + 1;
  writeNames(sheet, form, indicators, first);
  indicators.forEach((indicator, index) => {
    for (const { id, at } of columns) {
      if (id === "level1" || id === "level2") continue;
      const place = { row: first + index, ...parseColumnSpan(at) };
      sheet.put(place, toContent(id, indicator[id] ?? "", wording));
    }
  });
  let row = first + indicators.length;
  if (frame)
    sheet.putText(
      { row: top, ...parseColumnSpan(frame.at), down: row - top },
      frame.label,
      "caption"
    );
  if (weights) {
    writeWeightTotal(sheet, form, weights, first, row);
    row += 1;
  }
  for (const note of notes) {
    sheet.putText({ row, left: 0, right }, fillNote(form, note), "note");
    row += 1;
  }
  return row;
}

function fillNote({ indicators: { weights } }: Form, note: Wording): string {
  const total = weights?.total ?? FULL_SCORE;
  return fillWording(note, { total, rest: FULL_SCORE - total });
}

/** Notes that tell the clerk what the weights must be; they are no part of the form that is published. */
export function fillingHints(form: Form): readonly string[] {
  const hints = form.indicators.notes.filter((note) => note.includes("{total}"));
  return hints.map((note) => fillNote(form, note));
}

/** A weight is written as the number it is, so that it can be added up. */
function toContent(
  id: IndicatorColumnId,
  text: string,
  wording: FormWording
): { readonly value: PlannedValue | null; readonly look: CellLook } {
  if (text === "") return { value: null, look: id === "weight" ? "integer" : "text" };
  if (id === "weight" && PLAIN_NUMBER.test(text))
    return { value: { kind: "amount", decimal: text }, look: "integer" };
  return { value: { kind: "text", text }, look: isOpenText(text, wording) ? "missing" : "text" };
}

function writeNames(
  sheet: TargetSheet,
  form: Form,
  indicators: readonly TargetIndicator[],
  first: number
): void {
  const level1At = parseColumnSpan(columnOf(form, "level1"));
  const level2At = parseColumnSpan(columnOf(form, "level2"));
  for (const outer of runsOf(indicators, "level1")) {
    sheet.putText(
      { row: first + outer.start, ...level1At, down: outer.length },
      outer.name,
      "caption"
    );
    const own = indicators.slice(outer.start, outer.start + outer.length);
    for (const { name, start, length } of runsOf(own, "level2")) {
      const row = first + outer.start + start;
      sheet.putText({ row, ...level2At, down: length }, name, "caption");
    }
  }
}

interface Run {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

/** Equal names one below the other; rows without a name stay apart. */
function runsOf(indicators: readonly TargetIndicator[], id: "level1" | "level2"): readonly Run[] {
  const runs: Run[] = [];
  indicators.forEach((indicator, index) => {
    const name = indicator[id] ?? "";
    const last = runs[runs.length - 1];
    if (last && name !== "" && last.name === name)
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ name, start: index, length: 1 });
  });
  return runs;
}

function columnOf(form: Form, id: IndicatorColumnId): string {
  const column = form.indicators.columns.find((candidate) => candidate.id === id);
  if (!column) throw new RangeError(`${form.id} has no indicator column ${id}`);
  return column.at;
}

/** A live sum: it follows while the clerk fills in the weights, and stretches over rows inserted between. */
function writeWeightTotal(
  sheet: TargetSheet,
  form: Form,
  { caption }: IndicatorWeights,
  first: number,
  row: number
): void {
  const weight = parseColumnSpan(columnOf(form, "weight"));
  const letters = toColumnLetters(weight.left);
  const value: PlannedValue = {
    kind: "formula",
    formula: `=SUM(${letters}${first + 1}:${letters}${row})`,
  };
  sheet.putText({ row, left: 0, right: weight.left - 1 }, caption, "caption");
  sheet.put({ row, left: weight.left, right: weight.right }, { value, look: "integer" });
  const lastColumn = form.columnWidths.length - 1;
  if (weight.right < lastColumn)
    sheet.putText({ row, left: weight.right + 1, right: lastColumn }, "", "text");
}
