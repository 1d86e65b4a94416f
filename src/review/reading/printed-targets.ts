import { Amount, type Measure } from "../../money/amount";
import type { ReadText } from "../../narrative/index";
import type { Paragraph } from "./paragraph";
import type { Quantity } from "./quantity";

/** How the value of an indicator is meant: a bound is none that a figure elsewhere must be. */
export type Bound = "at-least" | "at-most" | "exactly";

/** An indicator with a number, as a table of the text prints it. */
export interface PrintedIndicator {
  readonly name: string;
  readonly bound: Bound;
  readonly value: Quantity;
}

/** A performance-target table of the text: of one project, or of the whole unit where none is named. */
export interface PrintedTarget {
  readonly project: string | null;
  /** Rows that tell the goal in words. */
  readonly goals: readonly Paragraph[];
  readonly indicators: readonly PrintedIndicator[];
  /** What it is all to cost, as the table says above its indicators. */
  readonly money: Amount<"ten-thousand-yuan"> | null;
}

const MONEY = /(?:预算|资金)(?:总额|合计)|资金金额/u;
const FIGURE = /^\d[\d,]*(?:\.\d+)?(?:万?元)?$/u;
const PROJECT = /^(?:专项)?项目名称/u;
const GOAL = /^(?:年度|项目)?(?:总体|绩效|年度)*目标$/u;
const TITLE = /目标表$/u;
const VALUE = /^(?:≥|≤|=|>=?|<=?|不低于|不少于|不超过|不高于)?\d/u;
const AT_LEAST = /^(?:≥|>|不低于|不少于)/u;
const AT_MOST = /^(?:≤|<|不超过|不高于)/u;
/** It may begin with the year of those it is about. */
const NAME = /^(?:\d{2,4}年)?\p{Script=Han}[^\d]{2,}/u;

interface OpenTarget {
  project: string | null;
  readonly goals: Paragraph[];
  readonly indicators: PrintedIndicator[];
  money: PrintedTarget["money"];
}

/** The target tables that a text prints with cells, as far as their rows can be told; their order is that of the text. */
export function readPrintedTargets(
  paragraphs: readonly Paragraph[],
  text: ReadText
): readonly PrintedTarget[] {
  const targets: OpenTarget[] = [];
  let open: OpenTarget | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== "row") {
      if (TITLE.test(text.slice(paragraph.start, paragraph.end))) open = null;
      continue;
    }
    const cells = paragraph.cells.map(({ start, end }) => text.slice(start, end));
    const isNamed = PROJECT.test(cells[0] ?? "");
    if (isNamed || !open) {
      open = { project: null, goals: [], indicators: [], money: null };
      targets.push(open);
    }
    if (isNamed) open.project = cells[1] ?? null;
    else if (GOAL.test(cells[0] ?? "")) open.goals.push(paragraph);
    else {
      open.money ??= moneyIn(cells);
      open.indicators.push(...indicatorIn(paragraph, cells));
    }
  }
  return targets.filter(({ indicators }) => indicators.length > 0);
}

/** “项目资金（万元）｜年度预算总额｜4.00”: the figure behind the first such words, in the unit that the row names. */
function moneyIn(cells: readonly string[]): PrintedTarget["money"] {
  const at = cells.findIndex((cell) => MONEY.test(cell));
  const figure = at < 0 ? undefined : cells.slice(at + 1).find((cell) => FIGURE.test(cell));
  if (figure === undefined) return null;
  const unit = /万?元/u.exec(figure)?.[0] ?? /万?元/u.exec(cells.join(" "))?.[0];
  if (unit === undefined) return null;
  const measure: Measure = unit === "元" ? "yuan" : "ten-thousand-yuan";
  return Amount.of(figure.replace(/[,万元]/gu, ""), measure).to("ten-thousand-yuan");
}

/** The first cell with a value behind one with a name; what stands farther right is last year's or a weight. */
function indicatorIn(
  { cells, quantities }: Paragraph,
  words: readonly string[]
): readonly PrintedIndicator[] {
  const at = words.findIndex(
    (cell, index) =>
      index > 0 && VALUE.test(cell) && !NAME.test(cell) && NAME.test(words[index - 1] ?? "")
  );
  const cell = cells[at];
  const said = words[at] ?? "";
  const value = cell && quantities.find(({ start, end }) => start >= cell.start && end <= cell.end);
  if (!value) return [];
  const bound = AT_LEAST.test(said) ? "at-least" : AT_MOST.test(said) ? "at-most" : "exactly";
  return [{ name: words[at - 1] ?? "", bound, value }];
}
