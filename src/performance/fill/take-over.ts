import type { PlacedTargetTable } from "../../budget/target-table";
import { markOf } from "../write/cell-marks";
import type { FilledForm } from "./create-target-tables";
import { cellsOfForm, isSlotCell, type FormFamily } from "../form/form";
import { hasIndicators, mergeTarget } from "./merge-target";
import { nameOf } from "../read/pair-targets";
import { projectKey } from "../read/projects";
import type { PresentTarget, TargetExtras } from "../read/read-extras";

/** A table to write, and the one on a sheet of ours whose place it takes. */
export interface RenewedForm {
  readonly filled: FilledForm;
  readonly present: PresentTarget | null;
}

/**
 * Tables filled anew from the budget, with everything that the clerk typed into the present ones. What the tables of the
 * workbook tell is taken from them, except in cells that the clerk changed; whatever they do not tell stays as the clerk
 * left it. A present table whose project is gone stays at the end, unless nobody wrote anything into it.
 */
export function takeOver(
  family: FormFamily,
  filled: readonly FilledForm[],
  present: readonly PresentTarget[]
): readonly RenewedForm[] {
  const left = [...present];
  const take = (is: (one: PresentTarget) => boolean): PresentTarget | undefined => {
    const at = left.findIndex(is);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const named = filled.map((one) => take((other) => isSame(one, other)));
  const renewed = filled.map((one, index): RenewedForm => {
    // A name that the clerk changed is known by its mark.
    const found = named[index] ?? take((other) => wasSame(one, other));
    return {
      filled: found ? mergeTarget(one, found, family.wording) : one,
      present: found ?? null,
    };
  });
  const orphans = left.filter(({ table, extras }) => isTouched(table, extras));
  return [...renewed, ...orphans.flatMap((one) => toOrphan(family, one) ?? [])];
}

function isSame({ table }: FilledForm, { table: other }: PresentTarget): boolean {
  if (table.form !== other.form) return false;
  const name = table.values["project"];
  return (
    name === undefined ||
    (name.kind === "text" && projectKey(name.text) === projectKey(nameOf(other)))
  );
}

function wasSame({ table }: FilledForm, { table: other, extras }: PresentTarget): boolean {
  const name = table.values["project"];
  return (
    table.form === other.form && name !== undefined && extras.marks.get("project") === markOf(name)
  );
}

function isTouched(table: PlacedTargetTable, { below, aside }: TargetExtras): boolean {
  const texts = ["goal", "person", "phone"].map((slot) => table.values[slot]?.kind);
  return (
    texts.includes("text") || hasIndicators(table.indicators) || below.length + aside.length > 0
  );
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
