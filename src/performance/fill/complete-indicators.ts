import type { TargetIndicator, TargetTable } from "../../budget/target-table";
import { toComparable } from "../../text/normalize";
import type { FilledForm } from "./create-target-tables";
import { fillWording, type Form, type FormWording } from "../form/form";
import { sceneOf, suggestIndicators, type IndicatorLibrary } from "../form/indicator-library";
import { isUnconfirmedText } from "../form/wording-match";

/** What may stand in for indicators that the clerk has not written yet. */
export interface IndicatorSources {
  /** Last year's tables; a project is known by its name without years and document numbers. */
  readonly prior: readonly TargetTable[];
  /** null for no suggestions. */
  readonly library: IndicatorLibrary | null;
}

/**
 * Rows for the indicators of a newly filled table: last year's where there are any, else suggestions for its kind of
 * project; every value is marked as to be confirmed.
 */
export function completeIndicators(
  filled: FilledForm,
  sources: IndicatorSources,
  wording: FormWording
): FilledForm {
  const { form, table, project } = filled;
  const prior = findPrior(filled, sources.prior);
  const scene = sources.library && sceneOf(sources.library, project?.name ?? null);
  const rows = prior
    ? takePrior(prior, wording)
    : scene
      ? suggestIndicators(scene, table.year, wording)
      : [];
  if (rows.length === 0) return filled;
  const goal = prior?.values["goal"];
  const values =
    goal?.kind === "text" && table.values["goal"]?.kind === "blank"
      ? {
          ...table.values,
          goal: {
            kind: "text" as const,
            text: fillWording(wording.unconfirmed, { value: goal.text }),
          },
        }
      : table.values;
  return { ...filled, table: { ...table, values, indicators: placeRows(form, rows) } };
}

function findPrior(
  { table, project }: FilledForm,
  prior: readonly TargetTable[]
): TargetTable | null {
  const stem = project && stemOf(project.name);
  const [found, ...others] = prior.filter((other) => {
    if (other.form !== table.form) return false;
    const name = other.values["project"];
    return stem === null || (name?.kind === "text" && stemOf(name.text) === stem);
  });
  return found && others.length === 0 ? found : null;
}

/** “提前下达2026年…经费巴财社[2025]102号” without what changes every year. */
function stemOf(name: string): string {
  return toComparable(name)
    .replace(/\(20\d\d\)\d+号/gu, "")
    .replace(/20\d\d年?(?:度)?/gu, "")
    .replace(/^提前下达/u, "");
}

/** Last year's target is no result: 上年完成值 stays to be filled in. */
function takePrior({ indicators }: TargetTable, wording: FormWording): readonly TargetIndicator[] {
  return indicators.flatMap((indicator) => {
    const { level3 = "", targetValue = "" } = indicator;
    if (level3 === "" || targetValue === "") return [];
    const value = isUnconfirmedText(targetValue, wording)
      ? targetValue
      : fillWording(wording.unconfirmed, { value: targetValue });
    return [{ ...indicator, targetValue: value, priorValue: "" }];
  });
}

/** The rows in the order of the form, each below its names; names that no row has keep their empty rows. */
function placeRows(form: Form, rows: readonly TargetIndicator[]): readonly TargetIndicator[] {
  const columns = form.indicators.columns.map(({ id }) => id);
  const left = [...rows];
  const placed = form.indicators.groups.flatMap(({ level1, level2: names }) =>
    names.flatMap(({ name, rows: empty }) => {
      const own = left.filter((row) => belongs(row, level1, name, names.length));
      for (const row of own) left.splice(left.indexOf(row), 1);
      const named = own.map((row) => ({ ...row, level1, level2: name }));
      const blank = Array.from({ length: Math.max(0, empty - own.length) }, () => ({
        level1,
        level2: name,
      }));
      return [...named, ...blank];
    })
  );
  // Names that the form does not have stay as they were.
  const others = left.filter(({ level1 }) =>
    form.indicators.groups.every((group) => group.level1 !== level1)
  );
  return [...placed, ...others.filter(({ weight = "" }) => weight !== "")].map(
    (row: TargetIndicator) => Object.fromEntries(columns.map((id) => [id, row[id] ?? ""]))
  );
}

/** 成本指标 is a first-level indicator in some forms and a second-level one in others. */
function belongs(
  { level1: own1 = "", level2: own2 = "" }: TargetIndicator,
  level1: string,
  level2: string,
  siblings: number
): boolean {
  if (own1 === level1) return own2 === level2 || siblings === 1;
  return own1 === level2 || (own2 === level2 && own2 !== "");
}
