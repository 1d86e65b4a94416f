import type { ReadText } from "../../narrative/index";
import { ANY_LAST_YEAR } from "../claims/roles";
import type { LedgerBook } from "../ledger/entry";
import { numberOf } from "../reading/quantity";
import type { JudgedGroup } from "./judge-values";

const STILL = `(?:(?:[与同和跟较比]${ANY_LAST_YEAR}(?:度|预算|年初|数|相比|比较|,){0,3})?(?:持平|相同|一致|相等|无变化|没有变化|无增减|保持不变|不变)|同${ANY_LAST_YEAR}|与${ANY_LAST_YEAR}一样)`;
/** “增加0.30万元，与上年持平，”: nothing else is named between. */
const BEHIND = new RegExp(
  `^(?:,?[(]?(?:增长|下降|上升|降低|提高|增幅|降幅|减幅|[增减升降])?[为约达了]{0,2}[\\d.]+%[)]?)?[,;、(]${STILL}(?=[,。;)]|$)`,
  "u"
);
/** “与上年持平，增加0.20万元”. */
const BEFORE = new RegExp(
  `${STILL}[,;、(](?:[较比]${ANY_LAST_YEAR}(?:度|预算|年初|数|相比){0,2},?)?(?:共|净|实际)?[增减提降上下调压多少][^,。;:\\d]{0,3}$`,
  "u"
);
/** People and things that are as many as before may cost more. */
const COUNTED = /人员|人数|编制|车辆|保有|数量|批次|标准|规模|口径|范围|政策/u;
const AROUND = 48;

/** What is said to have changed by an amount and not to have changed in the same breath. */
export function judgeStandstill(
  groups: readonly JudgedGroup[],
  text: ReadText,
  book: LedgerBook
): void {
  for (const { change, sentence } of groups) {
    if (!change || numberOf(change.quantity).isZero) continue;
    const { quantity } = change;
    const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + AROUND));
    const before = text.slice(Math.max(sentence.start, quantity.start - AROUND), quantity.start);
    const still = BEFORE.exec(before);
    const clause = still ? (/[^,。;]*$/u.exec(before.slice(0, still.index))?.[0] ?? "") : "";
    if (!BEHIND.test(after) && (!still || COUNTED.test(clause))) continue;
    book.report([quantity], "contradictsItself", {
      severity: "warning",
      place: quantity,
      message: `这里写了${change.word}${quantity.digits}${quantity.unit}，又写与上年持平，是否写错？`,
      expected: null,
      cells: [],
    });
  }
}
