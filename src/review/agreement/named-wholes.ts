import { TOTAL } from "../../budget/block";
import type { Amount } from "../../money/amount";
import type { ReadText } from "../../narrative/index";
import { moneyOf } from "../reading/quantity";
import { findMentions } from "../subjects/mentions";
import { particularsOf, scopeOf } from "../subjects/scope";
import type { Vocabulary } from "../subjects/vocabulary";
import type { JudgedGroup } from "./judge-values";

type Money = Amount<"ten-thousand-yuan">;

/** “占本年收入的”, “约占一般公共预算基本支出的比重为”: what a share is of, in words. */
const NAMED =
  /(?:占|相当于)(?:当年|全年|全部)?([^,。;:()\d]{2,24}?)(?:的?(?:比重|比例)|的)?(?:约?[为达是])?约?$/u;
const LEAD = 40;

/**
 * What the words between 占 and the share name, where it is no mere whole of the table: figures the text states under that name,
 * and the cells that have it. Empty where the words name nothing of the kind.
 */
export function namedWholesOf(
  { share }: JudgedGroup,
  groups: readonly JudgedGroup[],
  text: ReadText,
  vocabulary: Vocabulary
): readonly Money[] {
  if (!share) return [];
  const { start } = share.quantity;
  const from = Math.max(0, start - LEAD);
  const found = NAMED.exec(text.slice(from, start));
  const name = found?.[1];
  if (found === null || name === undefined) return [];
  const at = from + found.index + found[0].indexOf(name);
  const mentions = findMentions(vocabulary, text.plain, { start: at, end: at + name.length });
  const last = [...mentions].reverse().find(({ form }) => !form.isFund);
  if (!last) return sumsNamed(name, vocabulary);
  const words = text.slice(last.start, last.end);
  const stated = groups
    .filter(({ subject }) => text.slice(subject.words.start, subject.words.end).includes(words))
    .flatMap(({ value }) => (value ? (moneyOf(value.quantity) ?? []) : []));
  const { rows, columns } = last.form;
  const facts = [
    ...rows.map(({ of, row }) => of.block.fact(row, of.mainColumn)),
    ...columns.flatMap(({ of, column }) =>
      of.block.row(TOTAL) ? [of.block.fact(TOTAL, column.id)] : []
    ),
  ];
  const held = facts
    .filter(({ state }) => state === "amount")
    .map(({ amount }) => amount.to("ten-thousand-yuan").rounded(2));
  return [...stated, ...held];
}

/** “基本支出” where no column is called so: the sums of the tables of it. */
function sumsNamed(name: string, { blocks }: Vocabulary): readonly Money[] {
  const said = particularsOf(scopeOf(name));
  if (said.length === 0) return [];
  return blocks
    .filter(({ scope, block }) => said.every((one) => scope.has(one)) && block.row(TOTAL))
    .map(({ block, mainColumn }) => block.fact(TOTAL, mainColumn))
    .filter(({ state }) => state === "amount")
    .map(({ amount }) => amount.to("ten-thousand-yuan").rounded(2));
}
