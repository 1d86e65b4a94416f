import { valueSince, type ByYear } from "../../budget/by-year";
import type { Budget } from "../../budget/budget";
import type { BudgetRow } from "../../budget/block";
import type { Amount } from "../../money/amount";
import { choiceGuide, GUIDES, type Asked } from "./asked";
import type { SourceCell } from "../text/phrase";
import type { TableId } from "../../budget/schema";

/** How the text speaks of a figure whose prior-year amount is zero. */
export type ZeroBaseWording = "full-rate" | "not-comparable";

/** What a text is written from, and what a written text is compared with. Null means not known, never zero. */
export interface NarrativeSource {
  readonly current: Budget | null;
  readonly prior: Budget | null;
  /** What the clerk typed, by key. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Comparable names of carry-overs that stand in the target table of this year's project instead of one of their own. */
  readonly mergedCarryOvers?: ReadonlySet<string>;
  /** The performance-target tables of the whole unit that are at hand, with their titles; none where nothing is said. */
  readonly unitTargets?: { readonly count: number; readonly cells: readonly SourceCell[] };
  /** Whose text is read: "prior" takes last year's amounts out of last year's own text. "current" unless told otherwise. */
  readonly reads?: BudgetYear;
  /**
   * True for a stranger's text: what looks wrong and no figure proves is asked about as well. Not so when the text written
   * here is proved, which holds the clerk's own words.
   */
  readonly asksQuestions?: boolean;
  /** What the clerk typed under {@link ASKED_ZERO_BASE}, else "full-rate", unless told here. */
  readonly zeroBase?: ZeroBaseWording;
}

/** How the text writes amounts: “13,349.12” and “8,000.00”, or plainly “13349.12” and “8000”. */
export type AmountStyle = "grouped" | "plain";

/** Which budget a figure or a row stands in. */
export type BudgetYear = SourceCell["year"];

/** An amount as the text prints it: 万元, two decimals. */
export type PrintedAmount = Amount<"ten-thousand-yuan">;

/** Rows of a table that the text speaks of as one: nearly always a single row, several for a project split over items. */
export interface RowGroup {
  readonly key: string;
  readonly rows: readonly BudgetRow[];
  /** The budget the rows were taken from; "prior" for an item that is gone this year. */
  readonly year: BudgetYear;
  /** Keys of last year's rows it is compared with, where they are not those of `rows`. */
  readonly priorKeys?: readonly string[];
  /** Set for an item that is gone this year and that no workbook tells: `rows` is empty then. */
  readonly gone?: GoneRow;
}

/** An item that only last year had, as the clerk typed it. */
export interface GoneRow {
  readonly names: Readonly<Record<"category" | "section" | "own", string>>;
  /** Of last year. */
  readonly amount: PrintedAmount;
  readonly asked: Asked;
}

/** Which name of a row is meant: its own, or that of the category or section it belongs to. */
export type NameLevel = "own" | "category" | "section";

/** A set of rows the text speaks about, in the order of their codes or of the table. */
export interface RowsReference {
  readonly table: TableId;
  readonly block: string;
  read(environment: Environment): readonly RowGroup[] | Unknown;
  /**
   * Where last year's rows belong to the set and no workbook of last year tells them: how the clerk can type them, and the
   * key of the amount that is zero for such a row. Null where every row is known.
   */
  gone(environment: Environment): { readonly asked: Asked; readonly amountKey: string } | null;
  /** What the clerk may decide about the set itself. */
  asked(environment: Environment): readonly Asked[];
}

/** Stands for one row of a set while a sentence about each of them is written or read. */
export class RowVariable {
  readonly rows: RowsReference;

  constructor(rows: RowsReference) {
    this.rows = rows;
  }
}

/**
 * What a row variable stands for at the moment. Writing binds one group; reading starts with all groups of the table
 * and every name that is read leaves fewer of them, none when the name is not in the table.
 */
export interface Binding {
  readonly groups: readonly RowGroup[];
  /** Zero-based place among the repetitions. */
  readonly index: number;
  /** Names read so far. */
  readonly names: readonly string[];
}

/** A source together with what is bound and what was read at this place of the text. */
export interface Environment extends NarrativeSource {
  readonly bindings: ReadonlyMap<RowVariable, Binding>;
  /** Amounts and counts read from the text so far, by the key of their reference; empty when writing. */
  readonly written: ReadonlyMap<string, PrintedAmount>;
  readonly amountStyle: AmountStyle;
  /** True where nothing but the name tells that a row is spoken of: it must be one of the table. */
  readonly needsKnownRow?: boolean;
}

/** Something that is not known, with the key under which the clerk can give it and what to tell the clerk. */
export interface Unknown {
  readonly kind: "unknown";
  readonly key: string;
  readonly hint: string;
  /** What stands in the text itself, where the sentence around it says the rest; the hint when not given. */
  readonly short?: string;
  /** Where the clerk can type it; absent where only the workbook itself can give it. */
  readonly asked?: Asked;
}

/** What the clerk has not typed yet. */
export function notGiven(asked: Asked, short?: string): Unknown {
  const { key, hint } = asked;
  return { kind: "unknown", key, hint, asked, ...(short === undefined ? {} : { short }) };
}

export function createEnvironment(
  source: NarrativeSource,
  amountStyle: AmountStyle = "grouped"
): Environment {
  return { ...source, bindings: new Map(), written: new Map(), amountStyle };
}

/** The environment with one variable bound. */
export function bind(
  environment: Environment,
  variable: RowVariable,
  binding: Binding
): Environment {
  return { ...environment, bindings: new Map([...environment.bindings, [variable, binding]]) };
}

/** The environment that also remembers an amount read from the text. */
export function remember(
  environment: Environment,
  key: string,
  amount: PrintedAmount
): Environment {
  return { ...environment, written: new Map([...environment.written, [key, amount]]) };
}

/** Key under which a change is remembered that was read from the text, beside the amounts. */
export function changeKey(amountKey: string): string {
  return `change.${amountKey}`;
}

/** The first group a variable is bound to, null when nothing or an unknown row is bound. */
export function boundGroup(environment: Environment, variable: RowVariable): RowGroup | null {
  return environment.bindings.get(variable)?.groups[0] ?? null;
}

/** What the clerk typed under a key on one line, null when nothing but spaces. */
export function inputOf(environment: Environment, key: string): string | null {
  const text = environment.inputs
    .get(key)
    ?.replace(/(?<!\s)\s*[\r\n]+\s*/gu, "")
    .trim();
  return text === undefined || text === "" ? null : text;
}

const YEAR = /^20\d{2}$/;

/** The year the budget is for, null when neither the workbook nor the clerk says it. */
export function fiscalYearOf(environment: Environment): number | null {
  const typed = inputOf(environment, "fiscal-year");
  if (typed !== null && YEAR.test(typed)) return Number(typed);
  return environment.current?.fiscalYear ?? null;
}

const [FULL_RATE, NOT_COMPARABLE] = ["增长100.00%", "不作同比"];

/** The published texts write 增长100.00% where last year is zero; some reviewers want no rate there. */
export const ASKED_ZERO_BASE: Asked = {
  key: "wording.zero-base",
  hint: "上年为零的项目怎样写增长率",
  guide: choiceGuide([FULL_RATE, NOT_COMPARABLE]),
  choices: [FULL_RATE, NOT_COMPARABLE],
  isOptional: true,
};

/** How to speak of a figure whose prior-year amount is zero. */
export function zeroBaseOf(environment: Environment): ZeroBaseWording {
  const typed = inputOf(environment, ASKED_ZERO_BASE.key);
  return environment.zeroBase ?? (typed === NOT_COMPARABLE ? "not-comparable" : "full-rate");
}

/** What to say when nothing tells the year of the budget. */
export const ASKED_YEAR: Asked = {
  key: "fiscal-year",
  hint: "预算年度（四位数字）",
  guide: GUIDES.year,
};
export const UNKNOWN_YEAR = notGiven(ASKED_YEAR);

/** The wording of the form's year, the latest when no budget is known. */
export function wordingOf({ current }: Environment, byYear: ByYear<string>): string {
  return valueSince(byYear, current?.formYear ?? Infinity);
}
