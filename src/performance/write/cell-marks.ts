import type { TargetTable, TargetTask, TargetValue } from "../../budget/target-table";
import type { SheetSnapshot } from "../../grid/snapshot";
import { fingerprint } from "../../text/fingerprint";
import { cellsOfForm, isAmountColumn, isSlotCell, taskListOf, type Form } from "../form/form";
import { projectKey } from "../read/projects";

/**
 * What the tables told when the cells were written, as fingerprints by cell key. They stand beside the title, so that a later
 * run sees which cells the clerk changed.
 */
export type CellMarks = ReadonlyMap<string, string>;

const BEGINS_WITH_MARK = /^[\w.]+:[\da-f]{16}(?: |$)/u;
const MARK = /^[\w.]+:[\da-f]{16}$/u;

/** Key of a slot, or of a cell in the list of tasks. */
export function cellKey(slot: string, task: TargetTask | null = null): string {
  return task === null ? slot : `${fingerprint(taskKey(task))}.${slot}`;
}

/** Name by which a task is known, "" without one. */
export function taskKey({ task }: TargetTask): string {
  return task?.kind === "text" ? projectKey(task.text) : "";
}

/** Same for the same content, however it is written. */
export function markOf(value: TargetValue): string {
  return fingerprint(value.kind === "amount" ? value.amount.toString() : contentOf(value));
}

function contentOf(value: TargetValue): string {
  return "text" in value ? value.text.trim() : "";
}

/** Slots and task columns whose content the tables tell, with what they are called. */
export function toldCells(form: Form): {
  readonly slots: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, string>;
} {
  const slots = new Map<string, string>();
  for (const cell of cellsOfForm(form).filter(isSlotCell)) {
    const source = "amount" in cell ? cell.amount : cell.text;
    if (source.from !== "clerk") slots.set(cell.slot, cell.hint);
  }
  const list = taskListOf(form);
  const columns = new Map<string, string>();
  for (const { id, caption, source } of list?.columns ?? []) {
    if (source.from !== "clerk") columns.set(id, caption);
    if (isAmountColumn(id)) slots.set(id, `${list?.total.label ?? ""}·${caption}`);
  }
  return { slots, columns };
}

/** The marks of a table as the tables tell it, "" where they tell nothing. */
export function writeMarks(form: Form, { values, tasks }: TargetTable): string {
  const { slots, columns } = toldCells(form);
  const marks: string[] = [];
  const add = (key: string, value: TargetValue | undefined): void => {
    if (value?.kind === "text" || value?.kind === "amount") marks.push(`${key}:${markOf(value)}`);
  };
  for (const slot of slots.keys()) add(cellKey(slot), values[slot]);
  for (const task of tasks)
    for (const id of columns.keys()) add(cellKey(id, task), task[id as keyof TargetTask]);
  return marks.join(" ");
}

/** True for a sheet with marks of a table on it. */
export function hasCellMarks({ values }: SheetSnapshot): boolean {
  return values.some((row) =>
    row.some(
      (value) =>
        // Most texts are told apart at their first sign.
        typeof value === "string" && BEGINS_WITH_MARK.test(value) && readMarks(value) !== null
    )
  );
}

/** The marks in a text, null for a text that is something else. */
export function readMarks(text: string): CellMarks | null {
  const marks = text.split(" ");
  if (!marks.every((mark) => MARK.test(mark))) return null;
  return new Map(marks.map((mark) => [mark.slice(0, -17), mark.slice(-16)]));
}
