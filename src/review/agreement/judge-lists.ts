import type { Fact } from "../../budget/fact";
import type { LedgerBook } from "../ledger/entry";
import { moneyOf, type Quantity } from "../reading/quantity";
import type { Mention } from "../subjects/mentions";
import type { NamedBlock } from "../subjects/vocabulary";
import { isSame, placeOf, wordsOf, type JudgedGroup } from "./judge-values";
import { isSlipOf } from "./slip";

/** Rows of one block that a list names, and what they come to. */
interface ListedRows {
  readonly facts: readonly Fact[];
  readonly sum: Pick<Fact, "amount">;
}

/**
 * “基本工资、津贴补贴和奖金306.73万元”: a figure behind a list of names may be all of them together. It agrees with the sum of
 * their cells in any one table; one slip off, it is asked about; anything else may be meant otherwise.
 */
export function judgeList(group: JudgedGroup, book: LedgerBook): JudgedGroup {
  const quantity = group.value?.quantity;
  const { listed } = group.subject;
  if (!quantity || listed.length < 2 || book.stateOf(quantity) !== null) return group;
  const sums = blocksOf(listed).flatMap((of) => sumIn(of, listed));
  if (sums.some(({ sum }) => isSame(quantity, sum))) book.settle(quantity, "agrees");
  else askSum(quantity, sums, book);
  // The last name alone is not meant.
  return { ...group, candidates: [], cell: null, isCertain: false };
}

function blocksOf(listed: readonly Mention[]): readonly NamedBlock[] {
  const [first] = listed;
  return [...new Set((first?.form.rows ?? []).map(({ of }) => of))];
}

function sumIn(of: NamedBlock, listed: readonly Mention[]): readonly ListedRows[] {
  const facts = listed.flatMap(({ form }) => {
    const own = form.rows.filter((row) => row.of === of && row.likeness === 1);
    return own.length === 1 && own[0] ? [of.block.fact(own[0].row, of.mainColumn)] : [];
  });
  if (facts.length < listed.length || facts.some(({ state }) => state === "unreadable")) return [];
  const amount = facts.map((fact) => fact.amount).reduce((sum, next) => sum.plus(next));
  return [{ facts, sum: { amount } }];
}

function askSum(quantity: Quantity, sums: readonly ListedRows[], book: LedgerBook): void {
  const written = moneyOf(quantity);
  if (!written) return;
  for (const { facts, sum } of sums) {
    const expected = sum.amount.to("ten-thousand-yuan").rounded(2);
    if (!isSlipOf(written.toFixed(2), expected.toFixed(2))) continue;
    book.report([quantity], "differs", {
      severity: "warning",
      place: quantity,
      message: `文中写的是“${wordsOf(written)}”，${facts.map(placeOf).join("、")}相加是${wordsOf(expected)}，是否写错？`,
      expected: wordsOf(expected),
      cells: facts.flatMap(({ cell }) => (cell ? [cell] : [])),
    });
    return;
  }
}
