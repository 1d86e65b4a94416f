import type {
  PlacedTargetTable,
  TargetIndicator,
  TargetTable,
  TargetTask,
  TargetValue,
} from "../budget/target-table";
import type { FilledForm } from "./create-target-tables";
import { cellsOfForm, isSlotCell, type FormFamily } from "./form";
import { nameOf } from "./pair-targets";
import { projectKey } from "./projects";
import type { TargetExtras } from "./read-extras";

/** A table of a sheet of ours with what else stands beside it. */
export interface PresentTarget {
  readonly table: PlacedTargetTable;
  readonly extras: TargetExtras;
  /** Id of the sheet. */
  readonly sheet: string;
}

/** A table to write, and the one on a sheet of ours whose place it takes. */
export interface RenewedForm {
  readonly filled: FilledForm;
  readonly present: PresentTarget | null;
}

/**
 * Tables filled anew from the budget, with everything that the clerk typed into the present ones. What the tables of the
 * workbook tell is taken from them; whatever they do not tell stays as the clerk left it. A present table whose project
 * is gone stays at the end, unless nobody wrote anything into it.
 */
export function takeOver(
  family: FormFamily,
  filled: readonly FilledForm[],
  present: readonly PresentTarget[]
): readonly RenewedForm[] {
  const left = [...present];
  const renewed = filled.map((one): RenewedForm => {
    const at = left.findIndex(({ table }) => isSame(one, table));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found
      ? { filled: { ...merge(one, found.table), extras: found.extras }, present: found }
      : { filled: one, present: null };
  });
  const orphans = left.filter(({ table, extras }) => isTouched(table, extras));
  return [...renewed, ...orphans.flatMap((one) => toOrphan(family, one) ?? [])];
}

function isSame({ table }: FilledForm, other: PlacedTargetTable): boolean {
  if (table.form !== other.form) return false;
  const name = table.values["project"];
  return (
    name === undefined ||
    (name.kind === "text" && projectKey(name.text) === projectKey(nameOf(other)))
  );
}

function merge(filled: FilledForm, present: PlacedTargetTable): FilledForm {
  const { table } = filled;
  const slots = new Set([...Object.keys(table.values), ...Object.keys(present.values)]);
  const values = Object.fromEntries(
    [...slots].map((slot) => [slot, chooseValue(table.values[slot], present.values[slot])])
  );
  const indicators = hasContent(present.indicators) ? present.indicators : table.indicators;
  return {
    ...filled,
    table: { ...table, values, tasks: mergeTasks(table, present), indicators },
  };
}

/** What the tables tell, else what the clerk wrote. */
function chooseValue(told: TargetValue | undefined, written: TargetValue | undefined): TargetValue {
  if (told && (told.kind === "amount" || told.kind === "text")) return told;
  const isWritten = written && written.kind !== "blank" && written.kind !== "missing";
  return isWritten ? written : (told ?? { kind: "blank" });
}

/** Tasks by name; one of the clerk's own stays at the end. */
function mergeTasks(table: TargetTable, present: PlacedTargetTable): readonly TargetTask[] {
  const keyOf = ({ task }: TargetTask): string =>
    task?.kind === "text" ? projectKey(task.text) : "";
  const left = [...present.tasks];
  const merged = table.tasks.map((task) => {
    const at = left.findIndex((other) => keyOf(other) === keyOf(task));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    const columns = Object.entries(task) as readonly (readonly [keyof TargetTask, TargetValue])[];
    return other
      ? Object.fromEntries(columns.map(([id, value]) => [id, chooseValue(value, other[id])]))
      : task;
  });
  return [...merged, ...left.filter(({ content }) => content?.kind === "text")];
}

/** Any column but the names of the levels. */
function hasContent(indicators: readonly TargetIndicator[]): boolean {
  return indicators.some(({ level1: _level1, level2: _level2, ...own }) =>
    Object.values(own).some((text) => text !== "")
  );
}

function isTouched(table: PlacedTargetTable, { below, aside }: TargetExtras): boolean {
  const texts = ["goal", "person", "phone"].map((slot) => table.values[slot]?.kind);
  return texts.includes("text") || hasContent(table.indicators) || below.length + aside.length > 0;
}

function toOrphan({ forms, wording }: FormFamily, present: PresentTarget): RenewedForm | null {
  const { table } = present;
  const form = forms.find(({ id }) => id === table.form);
  if (!form) return null;
  const known = new Set(cellsOfForm(form).flatMap((cell) => (isSlotCell(cell) ? [cell.slot] : [])));
  const values = Object.entries(table.values).filter(
    ([slot]) => known.has(slot) || table.tasks.length > 0
  );
  const filled: FilledForm = {
    form,
    table: { ...table, values: Object.fromEntries(values) },
    project: null,
    subtitle: form.subtitle?.replace("{year}", String(table.year ?? "")) ?? null,
    remarks: [wording.orphaned],
    extras: present.extras,
  };
  return { filled, present };
}
