import type { TOTAL } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import type { BlockId, ColumnId, LineId, TableId } from "../../budget/schema";
import { Amount } from "../../money/amount";
import { judgeFooting } from "../../money/judgement";
import { parseAmountText } from "../../money/parse";
import { GUIDES, type Asked } from "./asked";
import { RowVariable, boundGroup, inputOf, notGiven } from "./environment";
import type {
  BudgetYear,
  Environment,
  GoneRow,
  RowGroup,
  PrintedAmount,
  RowsReference,
  Unknown,
} from "./environment";
import type { SourceCell } from "../text/phrase";
import { toPrinted } from "../text/printed";
import { amountKey } from "./rows";
import { findBlock, missingTable } from "./tables";

/** An amount as the text prints it, with where it comes from. */
export interface Figure {
  readonly kind: "known";
  readonly amount: PrintedAmount;
  readonly cells: readonly SourceCell[];
  /** "表5!G23", "上年 表5!G23", "表3!G9 − 表7!F12". */
  readonly formula: string;
  /** What cutting off the digits beyond those printed gives, where the tables are finer than the text and rounding adds. */
  readonly truncated?: PrintedAmount;
  /** How it was computed, "" where it restates one cell. */
  readonly explanation: string;
  /** For messages: 表2“总计·一般公共预算”. */
  readonly place: string;
  /** What the clerk was asked for and typed, null for figures of the tables. */
  readonly asked: Asked | null;
}

/** Names an amount without knowing it: the same reference is read from this year's budget, last year's or the inputs. */
export interface AmountReference {
  readonly key: string;
  read(environment: Environment, year: BudgetYear): Figure | Unknown;
  /** The references it is computed from; empty for one that stands in a table or was typed. */
  readonly parts: readonly { readonly sign: 1 | -1; readonly reference: AmountReference }[];
}

/** What stands in the text for a sum whose parts are still to be given. */
export const AUTOMATIC = "各分项填写后自动相加";

/** The decimal step of printed amounts. */
const PRINTED_STEP = "0.01";

/** The figure at a row and column of a table; the row is a fixed line, the total or a row variable. */
export function cellOf<T extends TableId, B extends BlockId<T>>(
  table: T,
  block: B,
  row: LineId<T, B> | typeof TOTAL | RowVariable,
  column: ColumnId<T, B>
): AmountReference {
  const rowKey = row instanceof RowVariable ? "*" : row;
  return {
    key: amountKey(table, block, rowKey, column),
    parts: [],
    read(environment, year) {
      const group = row instanceof RowVariable ? boundGroup(environment, row) : null;
      if (group?.gone) return goneFigure(group.gone, year);
      const found = findBlock(environment[year], table, block);
      if (!found) return missingTable(environment, table, year);
      const keys = row instanceof RowVariable ? keysIn(group, year) : [row];
      if (keys.length === 0) return { kind: "unknown", key: `row:${table}`, hint: "表中没有此行" };
      return figureOf(
        keys.map((key) => found.fact(key, column)),
        table,
        year
      );
    },
  };
}

/** An amount in 万元 that the clerk types. */
export function inputAmount(key: string, hint: string): AmountReference {
  const asked: Asked = { key, hint, guide: GUIDES.amount };
  return {
    key: `input.${key}`,
    parts: [],
    read(environment, year) {
      const typed = inputOf(environment, key);
      const parsed = typed === null ? null : parseAmountText(typed, "ten-thousand-yuan");
      if (year === "prior" || parsed?.kind !== "amount") return notGiven(asked);
      return {
        kind: "known",
        amount: toPrinted(parsed.amount),
        cells: [],
        formula: hint,
        explanation: "",
        place: `填报事项“${hint}”`,
        asked,
      };
    },
  };
}

/** Sum of several references; unknown when one of them is. */
export function sumOf(key: string, references: readonly AmountReference[]): AmountReference {
  const parts = references.map((reference) => ({ sign: 1 as const, reference }));
  return {
    key,
    parts,
    read(environment, year) {
      const sum = combine(parts, environment, year);
      return sum.kind === "known" ? sum : { ...sum, short: AUTOMATIC };
    },
  };
}

/** Sum of a column over all rows of a set. */
export function sumOfRows(rows: RowsReference, column: string): AmountReference {
  return {
    key: amountKey(rows.table, rows.block, "all", column),
    parts: [],
    read(environment, year) {
      const own = { ...environment, current: environment[year] };
      const groups = rows.read(own);
      if ("kind" in groups) return groups;
      const block = findBlock(own.current, rows.table, rows.block);
      const found = groups.flatMap((group) => group.rows);
      return figureOf(block ? found.map((row) => block.fact(row, column)) : [], rows.table, year);
    },
  };
}

/**
 * What is left of a whole after its parts are taken away. A remainder that rounding explains is zero: the text must not
 * speak of 0.01 that nobody budgeted.
 */
export function remainderOf(
  key: string,
  whole: AmountReference,
  taken: readonly AmountReference[]
): AmountReference {
  const parts = [
    { sign: 1 as const, reference: whole },
    ...taken.map((reference) => ({ sign: -1 as const, reference })),
  ];
  return {
    key,
    parts,
    read(environment, year) {
      const left = combine(parts, environment, year);
      if (left.kind === "unknown") return left;
      const [total, ...others] = parts.flatMap(({ reference }) => {
        const figure = reference.read(environment, year);
        return figure.kind === "known" ? [{ amount: figure.amount, step: PRINTED_STEP }] : [];
      });
      const filled = others.filter(({ amount }) => !amount.isZero);
      if (!total || filled.length === 0) return left;
      const judged = judgeFooting(
        total,
        filled.map((part) => ({ ...part, sign: 1 as const }))
      );
      return judged.grade === "error"
        ? left
        : { ...left, amount: Amount.zero("ten-thousand-yuan") };
    },
  };
}

function combine(
  parts: AmountReference["parts"],
  environment: Environment,
  year: BudgetYear
): Figure | Unknown {
  let amount: PrintedAmount = Amount.zero("ten-thousand-yuan");
  const cells: SourceCell[] = [];
  const places: string[] = [];
  let formula = "";
  for (const { sign, reference } of parts) {
    const figure = reference.read(environment, year);
    if (figure.kind === "unknown") return figure;
    amount = amount.plus(figure.amount.times(sign));
    cells.push(...figure.cells);
    places.push(figure.place);
    formula += formula === "" ? figure.formula : ` ${sign === 1 ? "+" : "−"} ${figure.formula}`;
  }
  const place = places.join("、");
  return { kind: "known", amount, cells, formula, explanation: `= ${formula}`, place, asked: null };
}

/** Keys of the rows of one year that a group speaks of. */
function keysIn(group: RowGroup | null, year: BudgetYear): readonly string[] {
  const matched = year === "prior" ? group?.priorKeys : undefined;
  return matched ?? group?.rows.map(({ key }) => key) ?? [];
}

/** A row that only last year had, as the clerk typed it. */
function goneFigure({ amount, asked }: GoneRow, year: BudgetYear): Figure {
  const isPrior = year === "prior";
  const place = isPrior ? `填报事项“${asked.hint}”` : "本年表中没有此行，按零计";
  return {
    kind: "known",
    amount: isPrior ? amount : Amount.zero("ten-thousand-yuan"),
    cells: [],
    formula: place,
    explanation: "",
    place,
    asked: isPrior ? asked : null,
  };
}

function figureOf(facts: readonly Fact[], table: TableId, year: BudgetYear): Figure | Unknown {
  const unreadable = facts.find(({ state }) => state === "unreadable");
  if (unreadable) return unreadableCell(unreadable, table, year);
  const [first] = facts;
  const measure = first?.amount.measure ?? "ten-thousand-yuan";
  const formulas = facts.map((fact) => formulaOf(fact, year));
  const formula = formulas.join(" + ");
  const isRestated = facts.length === 1 && measure === "ten-thousand-yuan";
  const exact = Amount.sum(
    facts.map(({ amount }) => amount),
    measure
  ).to("ten-thousand-yuan");
  const amount = toPrinted(exact);
  const isRoundedUp = amount.compare(exact) > 0;
  return {
    kind: "known",
    amount,
    ...(isRoundedUp ? { truncated: amount.minus(Amount.of(PRINTED_STEP, amount.measure)) } : {}),
    cells: facts.flatMap(({ cell }) => (cell ? [{ ...cell, year }] : [])),
    formula,
    explanation: isRestated ? "" : `= ${formula}`,
    place: facts.map(placeOf).join("、"),
    asked: null,
  };
}

function formulaOf(fact: Fact, year: BudgetYear): string {
  const table = year === "prior" ? `上年 ${fact.tableLabel}` : fact.tableLabel;
  if (!fact.cell) return `${table}（无此行，按零计）`;
  const conversion = fact.amount.measure === "yuan" ? " ÷ 10000" : "";
  return `${table}!${fact.cell.address}${conversion}`;
}

function placeOf(fact: Fact): string {
  return `${fact.tableLabel}“${fact.label}”${fact.cell ? `（${fact.cell.address}）` : ""}`;
}

/** What to say of a cell that holds something that is no amount. */
export function unreadableCell(fact: Fact, table: TableId, year: BudgetYear): Unknown {
  const where = fact.cell ? `${fact.cell.address} 单元格` : `“${fact.label}”一列`;
  const label = `${year === "prior" ? "上年" : ""}${fact.tableLabel}`;
  return {
    kind: "unknown",
    key: `cell:${year}.${table}.${fact.cell?.address ?? fact.label}`,
    hint: `${label}的${where}读不出金额，请改正后重新生成`,
    short: `${label}的${where}读不出金额`,
  };
}
