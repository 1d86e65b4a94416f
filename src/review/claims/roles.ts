import type { Quantity } from "../reading/quantity";
import type { Direction, Role } from "./claim";

const UP = "增加|增长|上升|提高|调增|增收|增支|增|多";
const DOWN = "减少|下降|降低|调减|压减|减收|减支|压缩|减|降|少";
/** What may stand between the word of the direction and the figure. */
const BETWEEN = "(?:了|额|数|率|幅|幅度|金额|资金|支出|收入|预算|经费|为|约|达|比例|:){0,3}";
const MOVED = new RegExp(`(${UP}|${DOWN})${BETWEEN}$`, "u");
const IS_UP = new RegExp(`^(?:${UP})`, "u");
const PORTION = /(?:(占)|比重|比例|份额)(?:比)?[^,。;:]{0,24}$|^\($/u;
const PRIOR =
  /(?:上年|去年|上一年)(?:度|的|初|总|同期|预算|决算|执行|一般公共|财政|拨款|收入|支出|收支|资金|总额|金额|安排|数|为|是|:|\()*$/u;
/** What follows last year's amount where it is compared with. */
const IS_COMPARED = /^\)?,?(?:相比|持平|相同|一致|增|减|上升|下降|提高|降低|多|少|调)/u;
const IN_TURN = /依次|分别/u;
const COMPARED = /(?:比|较|与|同)(?:上年|去年|上一年|20\d\d年)/u;

/** What a figure says, told by the words around it. */
export function roleOf(
  { kind }: Quantity,
  before: string,
  after: string
): { readonly role: Role; readonly direction: Direction | null; readonly word: string } {
  const moved = MOVED.exec(before)?.[1];
  const direction = moved === undefined ? null : IS_UP.test(moved) ? 1 : -1;
  const word = moved ?? "";
  if (kind === "percentage") {
    // “占比依次为…”: which is whose, the words do not tell.
    if (IN_TURN.test(before)) return { role: "other", direction: null, word };
    if (PORTION.test(before)) return { role: "share", direction: null, word: "占" };
    if (direction !== null) return { role: "rate", direction, word };
    return { role: "other", direction: null, word };
  }
  if (kind !== "amount") return { role: "other", direction: null, word };
  if (direction !== null) return { role: "change", direction, word };
  if (PRIOR.test(before)) {
    const isPrior = !COMPARED.test(before) || IS_COMPARED.test(after);
    return { role: isPrior ? "prior" : "other", direction, word };
  }
  return { role: "value", direction, word };
}

const COMPARISON = new RegExp(
  `(?:[比较与同](?:上年|去年|上一年|20\\d\\d年)[^,。;:]{0,12}?(?:相比)?,?)?(?:${UP}|${DOWN})${BETWEEN}$`,
  "u"
);

/** Length of the words at the end that compare with last year and name nothing. */
export function comparisonIn(words: string): number {
  return COMPARISON.exec(words)?.[0].length ?? 0;
}
