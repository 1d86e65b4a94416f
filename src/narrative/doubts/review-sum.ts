import { Amount } from "../../money/amount";
import type { Compared } from "../references/compared";
import { changeKey, type Environment, type PrintedAmount } from "../references/environment";
import { remark, type Remark } from "../words/part";
import type { ReadItem } from "../references/resolve-rows";

/** Changes of rows: their references hold “*” for the row. */
const OF_ROW = /^change\..*\*/u;

/**
 * The changes that all repetitions state against the change of the whole, as the text itself has it. Each may be off by half
 * a step of rounding. Where one of them states none there is nothing to add up.
 */
export function* reviewSum(
  total: Compared,
  items: readonly ReadItem[],
  environment: Environment
): Iterable<Remark> {
  const whole = environment.written.get(changeKey(total.current.key));
  if (!whole || total.prior(environment).kind === "known") return;
  const changes = items.map(({ match }) => changesIn(match.environment));
  if (changes.some((own) => own.length === 0)) return;
  const all = changes.flat();
  const sum = Amount.sum(all, "ten-thousand-yuan");
  const tail = Amount.of("0.005", "ten-thousand-yuan").times(all.length + 1);
  const difference = sum.minus(whole).absolute();
  if (difference.compare(tail) <= 0) return;
  const [first, last] = [items[0], items[items.length - 1]];
  const parts = all.filter((one) => !one.isZero).map((one) => one.toFixed(2));
  const message = `各项增减相加（${parts.join("、")}）为${toWords(sum)}，合计写的是${toWords(whole)}，相差${difference.toFixed(2)}万元。`;
  yield remark(first?.start ?? 0, last?.match.end ?? 0, message, {
    written: toWords(sum),
    expected: toWords(whole),
  });
}

function changesIn({ written }: Environment): readonly PrintedAmount[] {
  return [...written].flatMap(([key, amount]) => (OF_ROW.test(key) ? [amount] : []));
}

function toWords(change: PrintedAmount): string {
  return `${change.isNegative ? "减少" : "增加"}${change.absolute().toFixed(2)}万元`;
}
