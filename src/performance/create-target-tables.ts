import type { Budget } from "../budget/budget";
import { Amount } from "../money/amount";
import { formatAmount } from "../money/format";
import { isTold, sumFigures, tellAmount, toTargetValue, type Told } from "./fill-amount";
import {
  fillWording,
  isSlotCell,
  type Form,
  type FormFamily,
  type FormWording,
  type IndicatorGrid,
  type SlotCell,
  type TextSource,
} from "./form";
import { listProjects, PROJECT_TABLE, type Project } from "./projects";
import type { TargetIndicator, TargetTable, TargetValue } from "./target-table";

/** A table to write, with what else is to be said under it. */
export interface FilledForm {
  readonly form: Form;
  readonly table: TargetTable;
  readonly subtitle: string;
  readonly remarks: readonly string[];
}

/** Tables to write in the order of the document, and why the project tables are not among them, if so. */
export interface FilledForms {
  readonly tables: readonly FilledForm[];
  readonly note: string | null;
}

/** Fills every form from the tables; what they do not tell is "missing", never a guess. */
export function createTargetTables(family: FormFamily, budget: Budget): FilledForms {
  const projects = listProjects(budget);
  const forms = family.forms.filter((form) => isInYear(form, budget.formYear));
  const tables = forms.flatMap((form) => {
    const subjects: readonly (Project | null)[] = form.per === "project" ? projects : [null];
    return subjects.map((project) => fillForm(form, family.wording, budget, project));
  });
  return { tables, note: explainNoProjects(family.wording, budget, projects) };
}

/** A nil table of projects needs no note: the unit has none. */
function explainNoProjects(
  wording: FormWording,
  budget: Budget,
  projects: readonly Project[]
): string | null {
  const table = budget.tables[PROJECT_TABLE];
  if (!table) return wording.noProjectTable;
  return projects.length === 0 && table.status !== "nil" ? wording.noProjectNames : null;
}

function isInYear({ years }: Form, formYear: number): boolean {
  return formYear >= years.from && formYear <= (years.to ?? Infinity);
}

function fillForm(
  form: Form,
  wording: FormWording,
  budget: Budget,
  project: Project | null
): FilledForm {
  const words = { organization: wording.organizations[budget.organizationKind] };
  const year = budget.fiscalYear ?? fillWording(wording.missing, { hint: wording.yearHint });
  const table: TargetTable = {
    form: form.id,
    title: fillWording(form.title, words),
    year: budget.fiscalYear,
    values: fillSlots(form, wording, budget, project),
    indicators: emptyIndicators(form.indicators),
  };
  return {
    form,
    table,
    subtitle: fillWording(form.subtitle, { year }),
    remarks: fillRemarks(form, budget),
  };
}

function fillSlots(
  form: Form,
  wording: FormWording,
  budget: Budget,
  project: Project | null
): Readonly<Record<string, TargetValue>> {
  const cells = form.rows.flat().filter(isSlotCell);
  const values: Record<string, TargetValue> = {};
  const tell = (cell: SlotCell): Told | null => {
    if (!("amount" in cell)) return null;
    const { amount } = cell;
    return amount.from === "slots"
      ? sumSlots(cells, amount.slots, tell, form)
      : tellAmount(amount, budget, project, form.measure);
  };
  for (const cell of cells) {
    const told = tell(cell);
    if (told) values[cell.slot] = toTargetValue(told, cell.hint, wording);
    else if ("text" in cell)
      values[cell.slot] = fillText(cell.text, cell.hint, wording, budget, project);
  }
  return values;
}

/** A sum is told only when all its slots are. */
function sumSlots(
  cells: readonly SlotCell[],
  slots: readonly string[],
  tell: (cell: SlotCell) => Told | null,
  form: Form
): Told {
  let sum: Amount = Amount.zero(form.measure);
  for (const slot of slots) {
    const cell = cells.find((candidate) => candidate.slot === slot);
    const told = cell ? tell(cell) : null;
    if (!told) throw new RangeError(`${form.id} has no amount slot ${slot}`);
    if (!isTold(told)) return told;
    sum = sum.plus(told);
  }
  return sum;
}

function fillText(
  source: TextSource,
  hint: string,
  wording: FormWording,
  budget: Budget,
  project: Project | null
): TargetValue {
  if (source.from === "clerk") return { kind: "blank" };
  const text = source.from === "unit-name" ? budget.budgetUnit : (project?.name ?? null);
  if (text !== null && text !== "") return { kind: "text", text };
  return { kind: "missing", text: fillWording(wording.missing, { hint }) };
}

function emptyIndicators({ groups, columns }: IndicatorGrid): readonly TargetIndicator[] {
  const empty = Object.fromEntries(columns.map(({ id }) => [id, ""]));
  return groups.flatMap(({ level1, level2 }) =>
    level2.flatMap(({ name, rows }) =>
      Array.from({ length: rows }, () => ({ ...empty, level1, level2: name }))
    )
  );
}

function fillRemarks(form: Form, budget: Budget): readonly string[] {
  return (form.remarks ?? []).flatMap(({ whenFilled, text }) => {
    const told = sumFigures(budget, whenFilled, form.measure);
    if (!isTold(told) || told.isZero) return [];
    return [fillWording(text, { amount: formatAmount(told) })];
  });
}
