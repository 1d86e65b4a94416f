import type { Budget } from "../../budget/budget";
import { isInYear } from "../../budget/by-year";
import { tableLabel } from "../../budget/family";
import type {
  TargetIndicator,
  TargetTable,
  TargetTask,
  TargetValue,
} from "../../budget/target-table";
import { Amount } from "../../money/amount";
import { formatAmount } from "../../money/format";
import { isTold, sumFigures, tellAmount, toTargetValue, type Told } from "./fill-amount";
import {
  cellsOfForm,
  fillWording,
  isSlotCell,
  isAmountColumn,
  taskListOf,
  type Form,
  type FormFamily,
  type FormWording,
  type IndicatorGrid,
  type SlotCell,
  type TaskColumn,
  type TextSource,
  type Wording,
} from "../form/form";
import type { TargetExtras } from "../read/read-extras";
import { listProjects, type CarryOverChoice, type Project } from "../read/projects";

/** A table to write, with what else is to be said under it. */
export interface FilledForm {
  readonly form: Form;
  readonly table: TargetTable;
  /** null for forms about the unit. */
  readonly project: Project | null;
  /** null for forms without a place for the year. */
  readonly subtitle: string | null;
  readonly remarks: readonly string[];
  /** What the clerk wrote beside the table on the sheet that is written anew. */
  readonly extras?: TargetExtras;
  /** The table as the workbook's tables tell it, where the clerk changed some of that; else `table` itself. */
  readonly told?: TargetTable;
  /** What is to be told of cells in which the clerk's content stays, by cell key; `{place}` is the cell. */
  readonly kept?: ReadonlyMap<string, Wording>;
}

/** Tables to write in the order of the document, and why the project tables are not among them, if so. */
export interface FilledForms {
  readonly tables: readonly FilledForm[];
  readonly note: string | null;
}

/** Fills every form from the tables; what they do not tell is "missing", never a guess. */
export function createTargetTables(
  family: FormFamily,
  budget: Budget,
  carryOver: CarryOverChoice = "separate"
): FilledForms {
  const projects = listProjects(budget, carryOver);
  const forms = family.forms.filter((form) => isInYear(form, budget.formYear));
  const tables = forms.flatMap((form) =>
    form.per === "project"
      ? projects.map((project) => fillForm(form, { family, budget, projects: [project], project }))
      : [fillForm(form, { family, budget, projects, project: null })]
  );
  return { tables, note: explainNoProjects(family, budget, projects) };
}

/** What a form is filled from: its project, or all of them for a form about the unit. */
interface Subject {
  readonly family: FormFamily;
  readonly budget: Budget;
  readonly projects: readonly Project[];
  readonly project: Project | null;
}

/** A nil table of projects needs no note: the unit has none. */
function explainNoProjects(
  { wording }: FormFamily,
  budget: Budget,
  projects: readonly Project[]
): string | null {
  const id = budget.family.projects?.current.table;
  if (!id) return null;
  const table = budget.tables[id];
  const words = { form: wording.projectForm, table: tableLabel(budget.family, id) };
  if (!table) return fillWording(wording.noProjectTable, words);
  const isUnexplained = projects.length === 0 && table.status !== "nil";
  return isUnexplained ? fillWording(wording.noProjectNames, words) : null;
}

function fillForm(form: Form, subject: Subject): FilledForm {
  const { budget, family, project } = subject;
  const { wording } = family;
  const words = { organization: wording.organizations[budget.organizationKind] };
  const year = budget.fiscalYear ?? fillWording(wording.missing, { hint: wording.yearHint });
  const { subtitle } = form;
  const tasks = fillTasks(form, subject);
  const table: TargetTable = {
    form: form.id,
    per: form.per,
    title: fillWording(form.title, words),
    year: subtitle === undefined ? null : budget.fiscalYear,
    values: { ...fillSlots(form, subject), ...sumTasks(form, subject) },
    tasks,
    indicators: emptyIndicators(form.indicators),
  };
  return {
    form,
    table,
    project,
    subtitle: subtitle === undefined ? null : fillWording(subtitle, { year }),
    remarks: [...fillRemarks(form, budget), ...explainMerged(form, family.wording, project)],
  };
}

function fillSlots(form: Form, subject: Subject): Readonly<Record<string, TargetValue>> {
  const cells = cellsOfForm(form).filter(isSlotCell);
  const values: Record<string, TargetValue> = {};
  const tell = (cell: SlotCell): Told | null => {
    if (!("amount" in cell) || cell.amount.from === "clerk") return null;
    const { amount } = cell;
    return amount.from === "slots"
      ? sumSlots(cells, amount.slots, tell, form)
      : tellAmount(amount, subject.budget, subject.projects, form.measure);
  };
  for (const cell of cells) {
    const told = tell(cell);
    if (told) values[cell.slot] = toTargetValue(told, cell.hint, subject);
    else values[cell.slot] = "text" in cell ? fillText(cell.text, cell.hint, subject) : BLANK;
  }
  return values;
}

const BLANK: TargetValue = { kind: "blank" };

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
  { budget, project, family: { wording } }: Subject
): TargetValue {
  if (source.from === "clerk") return BLANK;
  const text = source.from === "unit-name" ? budget.budgetUnit : (project?.name ?? null);
  if (text !== null && text !== "") return { kind: "text", text };
  return { kind: "missing", text: fillWording(wording.missing, { hint }) };
}

/** One task for each project. */
function fillTasks(form: Form, subject: Subject): readonly TargetTask[] {
  const list = taskListOf(form);
  if (!list) return [];
  return subject.projects.map((project) =>
    Object.fromEntries(
      list.columns.map((column) => [
        column.id,
        fillTaskCell(column, form, { ...subject, project, projects: [project] }),
      ])
    )
  );
}

function sumTasks(form: Form, subject: Subject): Readonly<Record<string, TargetValue>> {
  const columns = taskListOf(form)?.columns.filter(({ id }) => isAmountColumn(id)) ?? [];
  return Object.fromEntries(
    columns.map((column) => [column.id, fillTaskCell(column, form, subject)])
  );
}

function fillTaskCell(
  { source, caption }: TaskColumn,
  { measure }: Form,
  subject: Subject
): TargetValue {
  switch (source.from) {
    case "unit-name":
    case "project-name":
      return fillText(source, caption, subject);
    case "clerk":
    case "slots":
      return BLANK;
    default: {
      const told = tellAmount(source, subject.budget, subject.projects, measure);
      return toTargetValue(told, caption, subject);
    }
  }
}

function emptyIndicators({ groups, columns }: IndicatorGrid): readonly TargetIndicator[] {
  const empty = Object.fromEntries(columns.map(({ id }) => [id, ""]));
  return groups.flatMap(({ level1, level2 }) =>
    level2.flatMap(({ name, rows }) =>
      Array.from({ length: rows }, () => ({ ...empty, level1, level2: name }))
    )
  );
}

/** A table that holds a carry-over must say so, and so must the document. */
function explainMerged(
  { measure }: Form,
  { merged }: FormWording,
  project: Project | null
): readonly string[] {
  if (project?.origin !== "merged") return [];
  const amounts = project.carriedOver.map(({ amount }) => amount.to(measure));
  return [fillWording(merged, { amount: formatAmount(Amount.sum(amounts, measure)) })];
}

function fillRemarks(form: Form, budget: Budget): readonly string[] {
  return (form.remarks ?? []).flatMap(({ whenFilled, text }) => {
    const told = sumFigures(budget, whenFilled, form.measure);
    if (!isTold(told) || told.isZero) return [];
    return [fillWording(text, { amount: formatAmount(told) })];
  });
}
