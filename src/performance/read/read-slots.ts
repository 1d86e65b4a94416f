import type { Fact } from "../../budget/fact";
import type { TargetValue } from "../../budget/target-table";
import type { CellRef } from "../../grid/address";
import { append } from "../../lists/group-by";
import type { Measure } from "../../money/amount";
import {
  cellsOfForm,
  isSlotCell,
  isTaskList,
  withoutColon,
  type FormWording,
  type LabelCell,
  type SlotCell,
} from "../form/form";
import type { LocatedForm } from "./locate-tables";
import { readAmount, readText, toTargetFact } from "./read-value";
import { labelKeys, toLabelKey } from "../form/wording-match";

/** What was read from the upper part of a table, by slot. */
export interface ReadSlots {
  readonly values: Readonly<Record<string, TargetValue>>;
  readonly cells: Readonly<Record<string, CellRef>>;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** Reads every slot as the cell right of its label; a slot whose label is not there stays out. */
export function readSlots(located: LocatedForm, wording: FormWording, measure: Measure): ReadSlots {
  const values: Record<string, TargetValue> = {};
  const cells: Record<string, CellRef> = {};
  const facts: Record<string, Fact> = {};
  const labels = findLabels(located, wording);
  for (const [label, slot] of slotsWithLabels(located)) {
    const at = labels.get(label);
    if (!at) continue;
    const column = findValueColumn(located, labels, at.row, at.column);
    if (column === null) continue;
    const cell = located.view.boxRef(at.row, column);
    cells[slot.slot] = cell;
    if ("text" in slot) {
      values[slot.slot] = readText(located.view, at.row, column, wording);
      continue;
    }
    const read = readAmount(located.view, at.row, column, measure, wording);
    values[slot.slot] = read;
    facts[slot.slot] = toTargetFact(read, measure, cell, located, withoutColon(label.label));
  }
  return { values, cells, facts };
}

/** Every slot with the label before it in its row of the form. */
function slotsWithLabels({ form }: LocatedForm): readonly (readonly [LabelCell, SlotCell])[] {
  return form.rows.flatMap((row) =>
    (isTaskList(row) ? [] : row).flatMap((cell, index, row) => {
      const before = row[index - 1];
      return before && !isSlotCell(before) && isSlotCell(cell) ? [[before, cell] as const] : [];
    })
  );
}

interface FoundLabel {
  readonly row: number;
  readonly column: number;
}

/** Cells of the labels; each cell serves one label, in the order of the form. */
function findLabels(
  { form, view, titleRow, headerRow }: LocatedForm,
  wording: FormWording
): ReadonlyMap<LabelCell, FoundLabel> {
  const texts = new Map<string, FoundLabel[]>();
  for (let row = titleRow + 1; row < headerRow; row += 1) {
    for (const [offset, value] of (view.sheet.values[row - view.sheet.top] ?? []).entries()) {
      if (typeof value !== "string") continue;
      append(texts, toLabelKey(value), { row, column: view.sheet.left + offset });
    }
  }
  const labels = new Map<LabelCell, FoundLabel>();
  for (const cell of cellsOfForm(form)) {
    if (isSlotCell(cell)) continue;
    const keys = labelKeys([cell.label, ...(cell.also ?? [])], wording);
    const key = keys.find((candidate) => (texts.get(candidate)?.length ?? 0) > 0);
    const found = key === undefined ? undefined : texts.get(key)?.shift();
    if (found) labels.set(cell, found);
  }
  return labels;
}

/**
 * The cell right of the label, past empty cells where a form was not merged, up to the next label; null where that follows at
 * once, as in a row typed without its empty cells.
 */
function findValueColumn(
  { view }: LocatedForm,
  labels: ReadonlyMap<LabelCell, FoundLabel>,
  row: number,
  labelColumn: number
): number | null {
  const first = view.box(row, labelColumn).right + 1;
  const others = [...labels.values()]
    .filter((label) => label.row === row && label.column > labelColumn)
    .map((label) => label.column);
  const end = Math.min(...others, view.bounds.right + 1);
  for (let column = first; column < end; column += 1)
    if (view.boxText(row, column) !== "") return column;
  return others.includes(first) ? null : first;
}
