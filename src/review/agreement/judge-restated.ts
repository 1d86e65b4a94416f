import type { Amount } from "../../money/amount";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { halfStepOf, moneyOf, type Quantity } from "../reading/quantity";
import type { Paragraph } from "../reading/paragraph";
import { wordsOf } from "./judge-values";

type Money = Amount<"ten-thousand-yuan">;

/** “11027.65万元，约合1.10亿元”, “1.95亿元（精确数19468.65万元）”. */
const AGAIN =
  /^[,(]?(?:约?折?合(?:人民币)?|等于|即约?|约(?:为|计)?|精确(?:数|到元)?(?:为|是)?)(?:为)?:?$/u;

/** An amount told again in another measure right behind itself is the same but for rounding. */
export function judgeRestated(paragraph: Paragraph, text: ReadText, book: LedgerBook): void {
  const amounts = paragraph.quantities.filter(({ kind }) => kind === "amount");
  for (const [index, again] of amounts.entries()) {
    const first = amounts[index - 1];
    if (!first || scaleOf(first) === scaleOf(again)) continue;
    if (!AGAIN.test(text.slice(first.end, again.start))) continue;
    const [one, other] = [moneyOf(first), moneyOf(again)];
    if (one && other) judgePair(first, again, one, other, book);
  }
}

function judgePair(
  first: Quantity,
  again: Quantity,
  one: Money,
  other: Money,
  book: LedgerBook
): void {
  const [half, otherHalf] = [halfStepOf(first), halfStepOf(again)];
  const coarse = half.compare(otherHalf) > 0 ? half : otherHalf;
  if (one.minus(other).absolute().compare(coarse) <= 0) {
    const isHeld = [first, again].some((each) => book.stateOf(each) === "agrees");
    for (const each of [first, again]) book.settle(each, isHeld ? "agrees" : "agreesWithItself");
    return;
  }
  book.report([first, again], "contradictsItself", {
    severity: "warning",
    place: { start: first.start, end: again.end },
    message: `前面写的是${wordsOf(one)}，换一个单位写的是${wordsOf(other)}，是否写错？`,
    expected: null,
    cells: [],
  });
}

/** 亿元, 万元 or 元. */
function scaleOf({ unit }: Quantity): string {
  return /^[亿万]/u.exec(unit)?.[0] ?? "";
}
