import { namesUnder } from "../../budget/code-book";
import { labelOf } from "../references/tables";
import { Amount } from "../../money/amount";
import { toComparable } from "../../text/normalize";
import type { Environment, PrintedAmount, RowsReference } from "../references/environment";
import { remark, type Remark } from "../words/part";
import { groupName } from "../references/rows";

const AMOUNT = /(?<![\d.]|\d,)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万元?|元)/gu;
const CLAUSE = /[^,。;]+/gu;
/** 商品和服务支出, whose items running costs consist of. */
const RUNNING_COSTS = "302";

/** What a reason is about. */
export interface Explained {
  readonly item: string;
  readonly current: PrintedAmount;
  readonly prior: PrintedAmount;
  /** Rows among which an expense that grows must be; null where the reason may name any. */
  readonly expenses: RowsReference | null;
}

/**
 * Asks about a reason that figures contradict.
 * @param words - the reason in comparable characters, which begins at `start`
 */
export function* doubtReason(
  words: string,
  start: number,
  explained: Explained,
  environment: Environment
): Iterable<Remark> {
  yield* doubtAmounts(words, start, explained);
  yield* doubtExpenses(words, start, explained, environment);
}

/** A part cannot be more than the whole of either year. */
function* doubtAmounts(
  words: string,
  start: number,
  { item, current, prior }: Explained
): Iterable<Remark> {
  for (const { 0: written, 1: digits = "", 2: measure, index } of words.matchAll(AMOUNT)) {
    const stated = Amount.of(
      digits.replace(/,/gu, ""),
      measure === "元" ? "yuan" : "ten-thousand-yuan"
    );
    const amount = stated.to("ten-thousand-yuan");
    if (amount.compare(current) <= 0 || amount.compare(prior) <= 0) continue;
    const [own, last] = [current, prior].map((one) => one.toFixed(2));
    const message = `${item}的原因里写的${written}比本年${own}万元、上年${last}万元都大，是否写错？`;
    const at = start + index;
    yield remark(at, at + written.length, message, { severity: "warning", written });
  }
}

/** An expense that is said to grow must have an amount this year. */
function* doubtExpenses(
  words: string,
  start: number,
  { item, expenses }: Explained,
  environment: Environment
): Iterable<Remark> {
  const rows = expenses?.read(environment);
  if (!expenses || !rows || "kind" in rows) return;
  const present = new Set(rows.map((row) => toComparable(groupName(row))));
  const absent = namesUnder(RUNNING_COSTS)
    .map(toComparable)
    .filter((name) => !present.has(name));
  for (const { 0: clause, index } of words.matchAll(CLAUSE)) {
    if (!clause.includes("增加") || /减少|下降|压减/u.test(clause)) continue;
    const name = absent.find((one) => clause.includes(one));
    if (name === undefined) continue;
    const at = start + index;
    const message = `${item}的原因写“${clause}”，但${labelOf(environment, expenses.table)}没有“${name}”的支出，是否写错？`;
    yield remark(at, at + clause.length, message, { severity: "warning", written: clause });
  }
}
