import type { TargetIndicator, TargetTable, TargetValue } from "../../src/budget/target-table";
import { Amount } from "../../src/money/amount";
import type { FilledForm } from "../../src/performance/fill/create-target-tables";
import type { FormFamily } from "../../src/performance/form/form";

type Text = string | null | undefined;
type Figure = number | null;

export interface PublishedIndicator {
  readonly level1: string;
  readonly level2: Text;
  /** 三级指标; `content` in the forms of 陕西. */
  readonly level3?: string;
  readonly content?: string;
  readonly value: string;
  readonly basis?: Text;
  readonly lastYear?: Text;
  readonly weight?: number;
  readonly scoring?: Text;
  readonly evidence?: Text;
  readonly remark?: Text;
}

interface PublishedMoney {
  readonly total: Figure;
  readonly fiscal: Figure;
  readonly other: Figure;
}

export interface PublishedOverall {
  readonly title: string;
  readonly unit: string;
  readonly indicators: readonly PublishedIndicator[];
  readonly indicatorHeader: readonly string[];
  readonly yearLabel?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly contact?: string;
  readonly phone?: string;
  readonly goal: readonly string[];
  readonly budget?: {
    readonly header: readonly string[];
    readonly rows: readonly {
      readonly source: string;
      readonly item: string;
      readonly amount: number;
    }[];
    readonly total: Figure;
  };
  /** 陕西. */
  readonly goals?: readonly string[];
  readonly tasks?: readonly (PublishedMoney & {
    readonly name: string;
    readonly content: string;
  })[];
  readonly total?: PublishedMoney;
}

export interface PublishedProject extends PublishedMoney {
  readonly title: string;
  readonly name: string;
  readonly indicators: readonly PublishedIndicator[];
  readonly indicatorHeader: readonly string[];
  readonly yearLabel?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly unit?: string;
  readonly manager?: string;
  readonly goal: readonly string[] | string;
  /** 陕西. */
  readonly department?: string;
  readonly amount?: PublishedMoney;
}

/** Performance-target tables as they were published; the shape of `performance` in case.json. */
export interface PublishedTargets {
  readonly overall: PublishedOverall;
  readonly projects: readonly PublishedProject[];
}

/** The published tables as ours, in the order of the family's forms. */
export function toFilledForms(
  { overall, projects }: PublishedTargets,
  family: FormFamily,
  year: number
): readonly FilledForm[] {
  return family.forms.flatMap((form): readonly FilledForm[] => {
    const fill = (table: Omit<TargetTable, "form" | "per" | "year">): FilledForm => ({
      form,
      table: {
        ...table,
        form: form.id,
        per: form.per,
        year: form.subtitle === undefined ? null : year,
      },
      project: null,
      subtitle: form.subtitle?.replace("{year}", String(year)) ?? null,
      remarks: [],
    });
    const columns = form.indicators.columns.map(({ id }) => id);
    if (form.per === "unit") return [fill(toOverall(overall, columns))];
    return projects.map((project) => fill(toProject(project, columns)));
  });
}

type Columns = readonly (keyof TargetIndicator)[];

function toOverall(
  published: PublishedOverall,
  columns: Columns
): Omit<TargetTable, "form" | "per" | "year"> {
  const { title, unit, indicators, budget, tasks = [], total } = published;
  const rows = indicators.map((indicator) => toIndicator(indicator, columns));
  if (total)
    return {
      title,
      values: {
        budgetUnit: text(unit),
        goal: text(published.goals?.join("\n")),
        ...toMoney(total),
      },
      tasks: tasks.map(({ name, content, ...money }) => ({
        task: text(name),
        content: text(content),
        ...toMoney(money),
      })),
      indicators: rows,
    };
  const [higherLevel, sameLevel, otherFunds] = (budget?.rows ?? []).map((row) => row.amount);
  return {
    title,
    values: {
      budgetUnit: text(unit),
      person: text(published.contact),
      phone: text(published.phone),
      goal: text(published.goal.join("\n")),
      higherLevel: figure(higherLevel),
      sameLevel: figure(sameLevel),
      otherFunds: figure(otherFunds),
      total: figure(budget?.total),
    },
    tasks: [],
    indicators: rows,
  };
}

function toProject(
  published: PublishedProject,
  columns: Columns
): Omit<TargetTable, "form" | "per" | "year"> {
  const { title, name, goal, amount, unit, department, manager } = published;
  const own = amount
    ? { department: text(department) }
    : { budgetUnit: text(unit), person: text(manager) };
  return {
    title,
    values: {
      ...own,
      project: text(name),
      goal: text(typeof goal === "string" ? goal : goal.join("\n")),
      ...toMoney(amount ?? published),
    },
    tasks: [],
    indicators: published.indicators.map((indicator) => toIndicator(indicator, columns)),
  };
}

function toMoney({ total, fiscal, other }: PublishedMoney): Record<string, TargetValue> {
  return { total: figure(total), appropriation: figure(fiscal), otherFunds: figure(other) };
}

function toIndicator(indicator: PublishedIndicator, columns: Columns): TargetIndicator {
  const all: Required<TargetIndicator> = {
    level1: indicator.level1,
    level2: indicator.level2 ?? "",
    level3: indicator.level3 ?? indicator.content ?? "",
    targetValue: indicator.value,
    basis: indicator.basis ?? "",
    priorValue: indicator.lastYear ?? "",
    weight: indicator.weight === undefined ? "" : String(indicator.weight),
    scoringRule: indicator.scoring ?? "",
    evidence: indicator.evidence ?? "",
    remark: indicator.remark ?? "",
  };
  return Object.fromEntries(columns.map((id) => [id, all[id]]));
}

function text(value: Text): TargetValue {
  return value === undefined || value === null || value === ""
    ? { kind: "blank" }
    : { kind: "text", text: value };
}

function figure(value: Figure | undefined): TargetValue {
  return value === undefined || value === null
    ? { kind: "blank" }
    : { kind: "amount", amount: Amount.of(value, "ten-thousand-yuan") };
}

/** Every cell of a table by its place, as text: what has to be equal when a table was written and read back. */
export function toCells({ title, year, values, tasks, indicators }: TargetTable): {
  readonly [place: string]: string;
} {
  const entries = [
    ["title", title],
    ["year", String(year)],
    ...Object.entries(values).map(([slot, value]) => [slot, show(value)]),
    ...tasks.flatMap((task, row) =>
      Object.entries(task).map(([column, value]) => [`task ${row + 1} ${column}`, show(value)])
    ),
    ...indicators.flatMap((indicator, row) =>
      Object.entries(indicator).map(([column, value]) => [`indicator ${row + 1} ${column}`, value])
    ),
  ] as const;
  return Object.fromEntries(entries.filter(([, value]) => value !== "")) as Record<string, string>;
}

function show(value: TargetValue): string {
  if (value.kind === "blank") return "";
  return value.kind === "amount" ? value.amount.toString() : value.text;
}
