import type {
  TargetIndicator,
  TargetTask,
  TargetValue,
  TaskColumnId,
} from "../../budget/target-table";
import { formatWithMeasure } from "../../money/format";
import { cellKey, markOf, taskKey, toldCells } from "../write/cell-marks";
import type { FilledForm } from "./create-target-tables";
import { fillWording, type FormWording, type Wording } from "../form/form";
import type { PresentTarget, TargetExtras } from "../read/read-extras";

/**
 * A table filled anew, with what the clerk typed: into cells that the tables do not tell, and over what they told when the
 * cell was written. The latter is to be told, as `kept`.
 */
export function mergeTarget(
  filled: FilledForm,
  { table: present, extras }: PresentTarget,
  wording: FormWording
): FilledForm {
  const { form, table } = filled;
  const { slots, columns } = toldCells(form);
  const kept = new Map<string, Wording>();
  /** What stands in a cell from now on. */
  const choose = (key: string, label: string | null, told: Cell, written: Cell): TargetValue => {
    if (!hasText(written)) return told ?? { kind: "blank" };
    if (!hasText(told)) return written;
    if ([markOf(told), extras.marks.get(key)].includes(markOf(written))) return told;
    const sides = { told: wordsOf(told), written: wordsOf(written) };
    if (label !== null) kept.set(key, fillWording(wording.kept, { label, ...sides }));
    return written;
  };
  const ids = new Set([...Object.keys(table.values), ...Object.keys(present.values)]);
  const values = Object.fromEntries(
    [...ids].map((id) => [
      id,
      choose(cellKey(id), slots.get(id) ?? null, table.values[id], present.values[id]),
    ])
  );
  const left = [...present.tasks];
  const tasks = table.tasks.map((task) => {
    const at = left.findIndex((other) => taskKey(other) === taskKey(task));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    if (!other) return task;
    const cells = Object.entries(task) as readonly (readonly [TaskColumnId, TargetValue])[];
    return Object.fromEntries(
      cells.map(([id, told]) => {
        const label = columns.has(id) ? `${taskKey(task)}·${columns.get(id) ?? ""}` : null;
        return [id, choose(cellKey(id, task), label, told, other[id])];
      })
    );
  });
  const own = left.filter((task) => isOwnTask(task, extras));
  const indicators = hasIndicators(present.indicators) ? present.indicators : table.indicators;
  return {
    ...filled,
    table: { ...table, values, tasks: [...tasks, ...own], indicators },
    told: table,
    kept,
    extras,
  };
}

function wordsOf(value: TargetValue): string {
  if (value.kind === "amount") return formatWithMeasure(value.amount);
  return "text" in value ? `“${value.text}”` : "";
}

type Cell = TargetValue | undefined;

function hasText(value: Cell): value is Exclude<TargetValue, { kind: "blank" | "missing" }> {
  return value !== undefined && value.kind !== "blank" && value.kind !== "missing";
}

/** A task of the clerk's own stays at the end: it has a content, or a name that we never wrote. */
function isOwnTask(task: TargetTask, { marks }: TargetExtras): boolean {
  if (task.content?.kind === "text") return true;
  return marks.size > 0 && taskKey(task) !== "" && !marks.has(cellKey("task", task));
}

/** True when any column but the names of the levels says something. */
export function hasIndicators(indicators: readonly TargetIndicator[]): boolean {
  return indicators.some(({ level1: _level1, level2: _level2, ...own }) =>
    Object.values(own).some((text) => text !== "")
  );
}
