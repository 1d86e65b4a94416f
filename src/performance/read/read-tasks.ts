import type { Fact } from "../../budget/fact";
import type { TargetTask, TargetValue, TaskColumnId } from "../../budget/target-table";
import type { CellRef } from "../../grid/address";
import type { Measure } from "../../money/amount";
import { isAmountColumn, taskListOf, type FormWording, type TaskList } from "../form/form";
import type { LocatedForm } from "./locate-tables";
import type { ReadSlots } from "./read-slots";
import { readAmount, readText, toTargetFact } from "./read-value";
import { labelKeys, toLabelKey } from "../form/wording-match";

/** The list of tasks, and the sums below it by column. */
export interface ReadTasks {
  readonly tasks: readonly TargetTask[];
  readonly sums: ReadSlots;
}

type Columns = ReadonlyMap<TaskColumnId, number>;

/** Reads the list from its captions down to its sums; rows without any content are left out. */
export function readTasks(located: LocatedForm, wording: FormWording, measure: Measure): ReadTasks {
  const sums = { values: {}, cells: {}, facts: {} };
  const list = taskListOf(located.form);
  const header = list && findHeader(located, list, wording);
  if (!list || !header) return { tasks: [], sums };
  const totals = labelKeys([list.total.label, ...(list.total.also ?? [])], wording);
  const { view, headerRow } = located;
  const first = header.columns.get("task") ?? 0;
  const tasks: TargetTask[] = [];
  for (let row = header.row + 1; row < headerRow; row += 1) {
    if (totals.includes(toLabelKey(view.boxText(row, first))))
      return { tasks, sums: readSums(located, list, header.columns, row, wording, measure) };
    const task = readTask(located, header.columns, row, wording, measure);
    if (Object.values(task).some((value) => value.kind !== "blank")) tasks.push(task);
  }
  return { tasks, sums };
}

/** The lowest row in which, together with the row above it, every caption stands. */
function findHeader(
  { view, titleRow, headerRow }: LocatedForm,
  { columns }: TaskList,
  wording: FormWording
): { readonly row: number; readonly columns: Columns } | null {
  const { bounds } = view;
  for (let row = titleRow + 1; row < headerRow; row += 1) {
    const found = new Map<TaskColumnId, number>();
    for (const { id, caption, also = [] } of columns) {
      const keys = labelKeys([caption, ...also], wording);
      for (let column = bounds.left; column <= bounds.right; column += 1) {
        const texts = [
          view.boxText(row, column),
          row > titleRow + 1 ? view.boxText(row - 1, column) : "",
        ];
        if (!found.has(id) && texts.some((text) => keys.includes(toLabelKey(text))))
          found.set(id, column);
      }
    }
    if (found.size === columns.length && isInOrder(columns, found)) return { row, columns: found };
  }
  return null;
}

/** Captions that were typed without the empty cells before them stand in no order: nobody knows what is below them. */
function isInOrder(columns: TaskList["columns"], found: Columns): boolean {
  const places = columns.map(({ id }) => found.get(id) ?? 0);
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
}

function readTask(
  { view }: LocatedForm,
  columns: Columns,
  row: number,
  wording: FormWording,
  measure: Measure
): TargetTask {
  const read = ([id, column]: readonly [TaskColumnId, number]): readonly [string, TargetValue] => [
    id,
    isAmountColumn(id)
      ? readAmount(view, row, column, measure, wording)
      : readText(view, row, column, wording),
  ];
  return Object.fromEntries([...columns].map(read));
}

function readSums(
  located: LocatedForm,
  { columns: declared, total }: TaskList,
  columns: Columns,
  row: number,
  wording: FormWording,
  measure: Measure
): ReadSlots {
  const values: Record<string, TargetValue> = {};
  const cells: Record<string, CellRef> = {};
  const facts: Record<string, Fact> = {};
  for (const { id, caption } of declared) {
    const column = columns.get(id);
    if (column === undefined || !isAmountColumn(id)) continue;
    const read = readAmount(located.view, row, column, measure, wording);
    const cell = located.view.boxRef(row, column);
    values[id] = read;
    cells[id] = cell;
    facts[id] = toTargetFact(read, measure, cell, located, `${total.label}·${caption}`);
  }
  return { values, cells, facts };
}
