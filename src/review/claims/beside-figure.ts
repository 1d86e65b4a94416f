import type { Claim, Group } from "./claim";

/** “占支出总预算（2386.61万元，下同）的85.46%”. */
const WHOLE_BEFORE = /占[^,。;()]{0,24}\($/u;
const SHARE_BEHIND = /^(?:[^()]{0,8}\))?的?(?:比重|比例)?(?:为|达)?$/u;
/** “占基本支出238.72万元的1.91%”. */
const WHOLE_NAMED = /占[^,。;()]{0,24}$/u;
/** Nothing but a comma between two figures. */
const BESIDE = /^[,、:(]?(?:也就是|即)?$/u;

/**
 * A whole in brackets or in so many words, and the share of it that stands behind.
 * @param whole - what was called a whole before
 */
export function asWhole(claim: Claim, words: string, after: string, whole: Claim | null): Claim {
  const { kind } = claim.quantity;
  const isNamed = WHOLE_NAMED.test(words) && /^的?(?:比重|比例)?(?:为|达)?\d/u.test(after);
  if (kind === "amount" && (isNamed || WHOLE_BEFORE.test(words)))
    return { ...claim, role: "whole" };
  const isShare = kind === "percentage" && whole !== null && SHARE_BEHIND.test(words);
  return isShare ? { ...claim, role: "share", word: "占" } : claim;
}

/** “（333.29万元、-1.03万元、-0.31%）” behind an amount: last year's, and how it changed. */
const SIGNED_BEHIND = /^[、,;/][+-]\d/u;

/**
 * “816.86万元，95.81%”: a share of the amount before it, or the rate of the change before it; the first amount of a bracket is
 * last year's where a change with its sign follows it.
 */
export function besideFigure(
  claim: Claim,
  words: string,
  after: string,
  last: Claim | null
): Claim {
  if (!last) return claim;
  if (claim.role === "value" && words === "(" && last.role === "value")
    return SIGNED_BEHIND.test(after) ? { ...claim, role: "prior" } : claim;
  if (claim.quantity.kind !== "percentage" || !BESIDE.test(words)) return claim;
  if (last.role === "change")
    return { ...claim, role: "rate", direction: last.direction, word: last.word };
  return last.role === "value" ? { ...claim, role: "share", word: "占" } : claim;
}

/** “较去年预算增加12.21万元，较上年执行数429.00万元增加…”: compared once more, with what was spent. */
export function isComparedAnew(
  { role }: Claim,
  words: string,
  before: Pick<Group, "change"> | null
): boolean {
  return role === "prior" && before?.change != null && /执行|决算/u.test(words);
}

/** “2025年基本支出291.73万元，项目支出69.88万元”: another name beside an amount of last year that no amount of this year is told with. */
const NAME_BESIDE = /^[,、](?!其中|预算|安排|计划|拟|现)[\p{Script=Han}“”]{3,}$/u;
const THIS_YEAR = /今年|本年|当年|预算数/u;

/** What goes on telling of last year. */
export function staysInLastYear(
  claim: Claim,
  words: string,
  last: Claim | null,
  group: Pick<Group, "prior" | "value"> | null
): Claim {
  const isTold = last?.role === "prior" && group?.prior === last && group.value === null;
  const stays =
    isTold && claim.role === "value" && NAME_BESIDE.test(words) && !THIS_YEAR.test(words);
  return stays ? { ...claim, role: "prior" } : claim;
}
