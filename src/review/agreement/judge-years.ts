import type { ReadText } from "../../narrative/index";
import type { ClaimFinding, LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import type { Quantity } from "../reading/quantity";
import { overlaps, type Span } from "../reading/span";
import { isSame, type JudgedGroup } from "./judge-values";

/** What follows the year of the budget itself. */
const OF_BUDGET =
  /^年?(?:度)?(?:部门|单位)?(?:的)?[^,。;:!\d]{0,24}?(?:预算|收支|收入|支出|拨款|概况|公开|经费)|^年?\)$/u;
const NOT_OF_BUDGET = /(?:上年|下达|项目名称|(?:19|20)\d\d年?[与和比至、-])[^,。;]{0,6}$/u;
/** “比2025年预算”, “与2025年相比”: the year before. */
const COMPARED = /(?:比|较|与|同|和)(?:上年)?$/u;
const OF_COMPARISON =
  /^年(?:度)?(?:的)?(?:年初|当年)?[^,。;:\d]{0,12}(?:预算|相比|相同|持平|一致|增|减)/u;
const OF_LAST = /^年(?:年初)?(?:预算|决算|执行)/u;
/** “…，2025年未安排此项预算”: what was not there before. */
const WAS_NOTHING = /^年(?:度)?(?:尚|均|同样)?(?:未|没有|无|不|为零|为0)/u;
const UNTIL = /截[至止](?:到)?$/u;
const END_OF_YEAR = /^年(?:年?底|末|12月31日)/u;
const BOTH = /^年?[与和]((?:19|20)\d\d)年?(?:均|都)/u;
const BOTH_BEFORE = /((?:19|20)\d\d)年?[与和]$/u;
const AROUND = 48;
const NEAR_YEARS = 1;
/** A slip of one digit may be off by whole decades. */
const DECADE = 10;

/** What the years of a text are judged by. */
export interface YearContext {
  readonly text: ReadText;
  readonly fiscalYear: number;
  /** Names of the budget in the text: their years are theirs. */
  readonly names: readonly Span[];
  /** Whether a stretch is a reason or a project's own words. */
  readonly isFree: (quantity: Quantity) => boolean;
  /** Whether an amount of last year is told under a year. */
  readonly isOfLast: (year: Quantity) => boolean;
  readonly book: LedgerBook;
}

/** Judges the years of a paragraph: that of the budget, the end of the year before, and both together. */
export function judgeYears(paragraph: Paragraph, context: YearContext): void {
  const { text, names, book } = context;
  for (const quantity of paragraph.quantities) {
    if (quantity.kind !== "year") continue;
    const before = text.slice(Math.max(paragraph.start, quantity.start - AROUND), quantity.start);
    const after = text.slice(
      quantity.digitsEnd,
      Math.min(paragraph.end, quantity.digitsEnd + AROUND)
    );
    if (names.some((name) => overlaps(name, quantity))) book.settle(quantity, "agrees");
    else judgeYear(quantity, before, after, context);
  }
}

/**
 * “2025年收支总预算为367.82万元”: the next amount is told as last year's, and this year's tables have another one for these
 * words. Where they have the same, the year is wrong.
 */
export function isOfLastYear(
  year: Quantity,
  { quantities }: Paragraph,
  groups: readonly JudgedGroup[]
): boolean {
  const next = quantities.find(({ kind, start }) => kind === "amount" && start > year.start);
  return groups.some(
    ({ prior, candidates }) =>
      next !== undefined &&
      prior?.quantity === next &&
      candidates.length > 0 &&
      candidates.every(({ fact }) => !isSame(next, fact))
  );
}

function judgeYear(quantity: Quantity, before: string, after: string, context: YearContext): void {
  const { fiscalYear, book } = context;
  const wanted = wantedYear(quantity, before, after, context);
  if (wanted === null) {
    book.settle(quantity, "nothingToCompare");
    return;
  }
  if (quantity.digits === String(wanted)) {
    book.settle(quantity, "agrees");
    return;
  }
  const isOfBudget = wanted === fiscalYear && !BOTH_BEFORE.test(before);
  const finding: ClaimFinding = {
    severity: isOfBudget && OF_BUDGET.test(after) ? "error" : "warning",
    place: { start: quantity.start, end: quantity.digitsEnd },
    message: `年份写的是“${quantity.digits}”，应为“${String(wanted)}”${isOfBudget ? "。" : "，是否写错？"}`,
    expected: String(wanted),
    cells: [],
  };
  book.report([quantity], "differs", finding);
}

/** The year that must stand here; null where any may. */
function wantedYear(
  quantity: Quantity,
  before: string,
  after: string,
  { fiscalYear, isFree, isOfLast }: YearContext
): number | null {
  const last = String(fiscalYear - 1);
  if (quantity.digits === last && isOfLast(quantity)) return fiscalYear - 1;
  if (BOTH.test(after)) return fiscalYear - 1;
  if (BOTH_BEFORE.test(before) && /^年?(?:均|都)/u.test(after)) return fiscalYear;
  if (UNTIL.test(before) && END_OF_YEAR.test(after)) return fiscalYear - 1;
  if (COMPARED.test(before) && !isFree(quantity))
    return OF_COMPARISON.test(after) ? fiscalYear - 1 : null;
  // “2025年…，2024年预算…”: another year beside the year of the budget is meant.
  const isBeside = before.includes(`${String(fiscalYear)}年`) && quantity.digits === last;
  if (isBeside && (OF_LAST.test(after) || WAS_NOTHING.test(after))) return null;
  if (isFree(quantity) || NOT_OF_BUDGET.test(before) || UNTIL.test(before)) return null;
  // A year far away that goes with other words is no slip: “1995年前退休”.
  const isFar = Math.abs(Number(quantity.digits) - fiscalYear) > NEAR_YEARS;
  const isSlip = (Number(quantity.digits) - fiscalYear) % DECADE === 0;
  if (
    isFar &&
    (!isSlip || /^年?(?:底|前|以前|之前)/u.test(after) || /[月日]$|《[^》]*$/u.test(before))
  )
    return null;
  return OF_BUDGET.test(after) || (before === "" && /^年,/u.test(after)) ? fiscalYear : null;
}
