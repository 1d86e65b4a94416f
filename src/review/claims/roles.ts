import type { Quantity } from "../reading/quantity";
import type { Direction, Role } from "./claim";

/** How a text calls the year before this one; the second also by its number. */
export const LAST_YEAR = "(?:上年|去年|上一年)";
export const ANY_LAST_YEAR = "(?:上年|去年|上一年|20\\d\\d年)";
const UP = "增加|扩大|多花|增长|上升|上浮|提高|调增|增收|增支|增量|增|升|多";
const DOWN = "减少|缩减|缩小|少花|节约|下降|下浮|降低|调减|压减|减收|减支|压缩|减量|减|降|少";
/** What may stand between the word of the direction and the figure. */
const BETWEEN =
  "(?:了|额|数|率|幅|的?幅度|金额|资金|支出|收入|预算|经费|安排|为|是|约|达到|达|比例|:){0,3}";
const MOVED = new RegExp(`(${UP}|${DOWN})${BETWEEN}$`, "u");
/** “比上年：+10.12万元”. */
const SIGNED = /[:,、(为比]([+-])$/u;
const IS_UP = new RegExp(`^(?:${UP})`, "u");
const PORTION = /(?:占|相当于|比重|比例|份额)(?:比)?[^,。;:]{0,24}$|^\($/u;
const PRIOR =
  /(?:上年|去年|上一年)(?:度|的|初|总|同期|部门|单位|综合|全年|预算|决算|执行|一般公共|财政|拨款|收入|支出|收支|资金|总额|金额|安排|数|为|是|:|\()*$/u;
/** “2025年公务接待费预算为1.50万元”: told of last year, and not compared with it. */
const OF_LAST_YEAR =
  /(?<![比较与同和由从])(?:上年|去年|上一年)(?:度|的)?(?!末|底|初)(?:(?!结[转余]|[比较与同增减持])[\p{Script=Han}“”]){0,24}$/u;
/** “由2025年的291.73万元增至…”: what it was before. */
const FROM = /(?:由|从)(?:(?:上年|去年|上一年|20\d\d年)(?:度)?的?(?:预算)?数?的?)?$/u;
const GOES_TO =
  /^,?(?:20\d\d年|本年|今年)?(?:调整|逐步|大幅)?(?:增加|增长|提高|上升|上浮|减少|下降|下浮|降低|压减|压缩|调增|调减|扩大|增|减|升|降)(?:至|到|为)(?:(?:20\d\d年|本年|今年)(?:度)?的?)?$/u;
const IS_FROM =
  /^,?(?:调整|逐步|大幅)?[增减升降提上下压调扩][^,。;\d]{0,3}[至到为](?:(?:20\d\d年|本年|今年)(?:度)?的?)?\d/u;
/** What follows last year's amount where it is compared with. */
const IS_COMPARED =
  /^\)?,?(?:相比|对比|比较|比(?=[:,])|持平|相同|一致|净?[增减]|压[减缩]|缩[减小]|上升|下降|提高|降低|多|少|调)/u;
/** “占不到1%”: a bound, and no share that is computed. */
const BOUND = /(?:不到|不足|超过?|近|接近|逾|[多少低高]于)$/u;
const POINTS = "个百分点";
const IN_TURN = /依次|分别/u;
/** “两项合计占”: a share of several figures together. */
const OF_SEVERAL =
  /(?:合计|共计|总共|一共|相加|之和|[两三四五六七八九]者|[项类]共?)占[^,。;:]{0,24}$/u;
const COMPARED = new RegExp(`[比较与同]${ANY_LAST_YEAR}`, "u");

/** What a figure says, told by the words around it. */
export function roleOf(
  { kind, unit }: Pick<Quantity, "kind" | "unit">,
  before: string,
  after: string
): { readonly role: Role; readonly direction: Direction | null; readonly word: string } {
  const moved = MOVED.exec(before)?.[1] ?? SIGNED.exec(before)?.[1];
  const direction = moved === undefined ? null : IS_UP.test(moved) || moved === "+" ? 1 : -1;
  const word = moved ?? "";
  // A difference of percentages is neither share nor rate.
  if (unit === POINTS) return { role: "other", direction: null, word };
  if (kind === "percentage") {
    // “占比依次为…”: which is whose, the words do not tell.
    if (IN_TURN.test(before) || OF_SEVERAL.test(before))
      return { role: "other", direction: null, word };
    if (PORTION.test(before) && BOUND.test(before)) return { role: "other", direction: null, word };
    if (PORTION.test(before)) return { role: "share", direction: null, word: "占" };
    if (direction !== null) return { role: "rate", direction, word };
    return { role: "other", direction: null, word };
  }
  if (kind !== "amount") return { role: "other", direction: null, word };
  if (isWhereItGoes(before)) return { role: "value", direction: null, word: "" };
  if (FROM.test(before) && IS_FROM.test(after)) return { role: "prior", direction: null, word };
  if (direction !== null) return { role: "change", direction, word };
  if (PRIOR.test(before)) {
    const isPrior = !COMPARED.test(before) || IS_COMPARED.test(after);
    return { role: isPrior ? "prior" : "other", direction, word };
  }
  return { role: OF_LAST_YEAR.test(before) ? "prior" : "value", direction, word };
}

const COMPARISON = new RegExp(
  `(?:[比较与同]${ANY_LAST_YEAR}[^,。;:]{0,12}?(?:相比)?,?)?(?:${UP}|${DOWN})${BETWEEN}$`,
  "u"
);

/** Length of the words at the end that compare with last year and name nothing. */
export function comparisonIn(words: string): number {
  return COMPARISON.exec(words)?.[0].length ?? 0;
}

/** “…增至”: what follows is this year's amount of the same. */
export function isWhereItGoes(words: string): boolean {
  return GOES_TO.test(words);
}

/** “总预算比2025年的”: what last year's amount is compared with. */
const COMPARED_WITH = new RegExp(`,?[和与同比较]${ANY_LAST_YEAR}度?的?$`, "u");
/** “事业收入全部为培训收费，”: what something is, before it is compared. */
const TOLD = /(?:全部|均|都|主要)(?:为|是|来自|系)[^,。;:\d]{2,20},$/u;

/** Length of the words at the end that name nothing: a comparison, and what the named thing is. */
export function tailOf(role: Role, words: string): number {
  if (role !== "change" && role !== "prior") return comparisonIn(words);
  const compared =
    role === "prior" ? (COMPARED_WITH.exec(words)?.[0].length ?? 0) : comparisonIn(words);
  const rest = words.slice(0, words.length - compared);
  return compared + (TOLD.exec(rest)?.[0].length ?? 0);
}
