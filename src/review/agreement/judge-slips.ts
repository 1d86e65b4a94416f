import type { Fact } from "../../budget/fact";
import { groupBy } from "../../lists/group-by";
import { Amount } from "../../money/amount";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { moneyOf, type Quantity } from "../reading/quantity";
import type { Paragraph } from "../reading/paragraph";
import { findMentions } from "../subjects/mentions";
import type { Form, Named, Vocabulary } from "../subjects/vocabulary";
import { placeOf, shownOf, wordsOf, type JudgedGroup } from "./judge-values";
import { isSlipOf } from "./slip";

/** A slip in a short number is as likely another number, but where what stands beside it is of the same table. */
const LEAST_DIGITS = 4;
const LEAST_SIBLINGS = 2;
const NAMED = 0.79;
/** “办公费1.49”, “办公费：1.49”: a name right before a figure without a unit. */
const BESIDE = /^[:为是]?$/u;
const LONGEST_NAME = 40;
const MONEY = /^\d+\.\d\d$/u;

/** A figure with the cells that its words may name. */
interface NamedFigure {
  readonly quantity: Quantity;
  readonly facts: readonly Fact[];
  readonly paragraph: Paragraph;
}

/**
 * Values whose cell is not certain and that differ by one slip from a cell that has their name: nothing else comes so near, so
 * they are asked about.
 */
export function askSlips(groups: readonly JudgedGroup[], book: LedgerBook): void {
  const agreed = groupBy(
    groups.filter((group) => group.cell !== null && isAgreed(group, book)),
    ({ paragraph }) => paragraph
  );
  for (const group of groups) {
    const quantity = group.value?.quantity;
    if (!quantity || book.stateOf(quantity) !== null) continue;
    const facts = group.candidates.filter(({ name }) => name >= NAMED).map(({ fact }) => fact);
    const siblings = agreed.get(group.paragraph) ?? [];
    ask(
      quantity,
      facts,
      siblings.map(({ cell }) => cell?.fact),
      book
    );
  }
}

/** Figures without a unit right behind a name of the tables: those of a cell agree, slips are asked about. */
export function judgeBareFigures(
  paragraphs: readonly Paragraph[],
  text: ReadText,
  vocabulary: Vocabulary,
  book: LedgerBook
): void {
  const named = paragraphs
    .filter(({ kind }) => kind === "prose")
    .flatMap((paragraph) => bareIn(paragraph, text, vocabulary, book));
  const agreed = named.flatMap(({ quantity, facts, paragraph }) => {
    const own = facts.filter((fact) => isOwn(quantity, fact));
    if (own.length > 0) book.settle(quantity, "agrees");
    return own.map((fact) => ({ paragraph, fact }));
  });
  const siblings = groupBy(agreed, ({ paragraph }) => paragraph);
  for (const { quantity, facts, paragraph } of named) {
    if (book.stateOf(quantity) !== null) continue;
    ask(
      quantity,
      facts,
      (siblings.get(paragraph) ?? []).map(({ fact }) => fact),
      book
    );
  }
}

function bareIn(
  paragraph: Paragraph,
  text: ReadText,
  vocabulary: Vocabulary,
  book: LedgerBook
): readonly NamedFigure[] {
  return paragraph.quantities.flatMap((quantity) => {
    if (quantity.kind !== "plain" || !MONEY.test(quantity.digits)) return [];
    if (book.stateOf(quantity) !== null) return [];
    const start = Math.max(paragraph.start, quantity.start - LONGEST_NAME);
    const mentions = findMentions(vocabulary, text.plain, { start, end: quantity.start });
    const name = mentions[mentions.length - 1];
    if (!name || !BESIDE.test(text.slice(name.end, quantity.start))) return [];
    return [{ quantity, facts: factsOf(name.form), paragraph }];
  });
}

/** The cells of a name: those of its rows, and of its columns beside the total. */
function factsOf({ rows, columns }: Form): readonly Fact[] {
  const total = (named: Named & { readonly kind: "column" }): readonly Fact[] =>
    named.of.block.row("total") ? [named.of.block.fact("total", named.column.id)] : [];
  return [
    ...rows.map(({ of, row }) => of.block.fact(row, of.mainColumn)),
    ...columns.flatMap(total),
  ].filter(({ state }) => state === "amount");
}

function isOwn({ digits }: Quantity, { amount }: Fact): boolean {
  const shown = amount.to("ten-thousand-yuan").rounded(2);
  return shown.equals(Amount.of(digits, "ten-thousand-yuan"));
}

function isAgreed({ value }: JudgedGroup, book: LedgerBook): boolean {
  return value !== null && book.stateOf(value.quantity) === "agrees";
}

function ask(
  quantity: Quantity,
  facts: readonly Fact[],
  siblings: readonly (Fact | undefined)[],
  book: LedgerBook
): void {
  const written = moneyOf(quantity) ?? Amount.of(quantity.digits, "ten-thousand-yuan");
  const digits = written.toFixed(2);
  const isLong = digits.length > LEAST_DIGITS;
  const slipped = facts.find(
    (fact) =>
      isSlipOf(digits, shownOf(fact)) &&
      (isLong ||
        siblings.filter((one) => one?.tableLabel === fact.tableLabel).length >= LEAST_SIBLINGS)
  );
  if (!slipped) return;
  const own = slipped.amount.to("ten-thousand-yuan").rounded(2);
  book.report([quantity], "differs", {
    severity: "warning",
    place: quantity,
    message: `文中写的是“${wordsOf(written)}”，${placeOf(slipped)}是${wordsOf(own)}，只差一两个数字，是否写错？`,
    expected: wordsOf(own),
    cells: slipped.cell ? [slipped.cell] : [],
  });
}
