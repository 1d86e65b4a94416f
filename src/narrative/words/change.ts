import { expectedFigure, readAmount, toDigits, toFactPhrase } from "./amount";
import { baseOf, itemName, type Compared } from "../references/compared";
import { computeDifference, type Difference } from "../references/difference";
import { GUIDES, type Asked } from "../references/asked";
import {
  ASKED_ZERO_BASE,
  fiscalYearOf,
  inputOf,
  notGiven,
  UNKNOWN_YEAR,
  zeroBaseOf,
} from "../references/environment";
import type { Environment, PrintedAmount, RowsReference } from "../references/environment";
import type { Figure } from "../references/figure";
import { asking, freeEnds, matchPlaceholder, toWords, wording, writeMissing } from "./part";
import type { Match, Part, Written } from "./part";
import { NOTE } from "../text/loose-words";
import type { ReadText } from "../text/read-text";
import {
  bareReason,
  changeReading,
  rememberChange,
  type ReadChange,
} from "../doubts/review-change";
import { resolveKey } from "../references/rows";

/** Whether the reason follows. */
export interface ChangeOptions {
  readonly hasReason: boolean;
  /** Rows among which an expense must be that the reason says grows. */
  readonly expenses?: RowsReference;
}

const LITERALS = {
  measure: "万元，",
  percent: "%",
  notComparable: "万元，上年无此项预算，不作同比",
  notCarriedOut: "万元，上年无此项支出，不作同比",
  because: "，主要原因是",
  flat: "与上年预算持平",
  between: "年与",
  never: "年均未安排",
} as const;

/** What stands for a change whose amount of this year is still to be given. */
export const AWAITED_CHANGE = "增减，本年数填写后自动计算";

/** What may stand before a reason, punctuation and all. */
const BECAUSE = new RegExp(
  `${NOTE}[,。;、]?(?:其?(?:增减|变化|变动|增加|减少)?的?(?:(?:主要原因|原因|主要)(?:是|为|在于|系)(?:由于|因为)?:?|(?:主要)?原因:)|(?:主要)?(?:由于|系))`,
  "u"
);
/** The words that texts use for how an amount and a rate moved. */
const DIRECTIONS = { 增: "增加", 减: "减少", 下: "减少", 上: "增加" } as const;
const DIRECTION = /(增加|减少|增长|下降|上升)(?:了|额?为)?:?/u;
const TREND = new RegExp(
  `${NOTE}[,、;(]?(?:同比|幅度)?(?:(增长|上升|提高|增加|增幅)|下降|降低|减少|降幅|减幅)率?(?:为|了|达|约)?:?`,
  "u"
);
const AGAINST_PRIOR =
  /,?(?:同比|(?:[比较与和](?:上年度?|去年|上一年度?|\d{4}年度?)(?:年初)?(?:预算数?)?(?:安排)?(?:相比|比较|相较)?,?)(?:总体|同比)?)/u;
/** An amount that is that of last year, whatever the words. */
const FLAT =
  /(?:[与和较比同](?:上年度?|去年|上一年度?)(?:预算数?|执行数)?(?:相比)?,?)?(?:预算)?(?:基本)?(?:持平|(?:无|未|没有|均无)(?:增减)?变化|(?:保持)?不变|一致)/u;

/**
 * How an amount changed: “增加108.89万元，增长37.33%，主要原因是…”. It owns every case: up, down, new, gone, the same,
 * nothing in either year, and a prior year that is not known. The reason is given by the clerk where the amount changed;
 * the same and nothing explain themselves.
 */
export function change(subject: Compared, options: ChangeOptions = { hasReason: true }): Part {
  const write = (environment: Environment) => writeChange(subject, options, environment);
  return {
    literals: Object.values(LITERALS),
    write,
    *match(text, position, environment) {
      for (const read of readChanges(text, position, options)) {
        const reading = changeReading(subject, read, text, options);
        yield {
          end: read.end,
          environment: rememberChange(subject, read, environment),
          readings: [reading],
        };
      }
      yield* matchMissingChange(subject, write, text, position, environment);
    },
  };
}

function writeChange(
  subject: Compared,
  { hasReason }: ChangeOptions,
  environment: Environment
): readonly Written[] {
  const current = expectedFigure(subject.current, environment);
  const prior = subject.prior(environment);
  // This year's amount is asked for where it stands.
  if (prior.kind === "unknown") return writeMissing(prior);
  if (current.kind === "unknown") return writeMissing({ ...current, short: AWAITED_CHANGE });
  const difference = computeDifference(current.amount, prior.amount);
  const figures = writeDifference(
    difference,
    current,
    prior,
    environment,
    baseOf(subject, environment)
  );
  const reason = hasReason ? writeReason(subject, difference, environment, current.amount) : [];
  return [...asking(prior.asked), ...figures, ...reason];
}

function writeDifference(
  difference: Difference,
  current: Figure,
  prior: Figure,
  environment: Environment,
  base: string
): readonly Written[] {
  const cells = [...current.cells, ...prior.cells];
  const formula = `${current.formula} − ${prior.formula}`;
  const sign = difference.direction === "减少" ? "-" : "";
  const changed = toFactPhrase(
    { cells, explanation: `= ${formula}`, asked: null },
    `${difference.direction}${toDigits(difference.amount, environment)}`,
    `${sign}${difference.amount.toFixed(2)}`
  );
  const asked = asking(difference.kind === "new" ? ASKED_ZERO_BASE : null);
  if (difference.kind === "new" && zeroBaseOf(environment) === "not-comparable") {
    const words = base.endsWith("执行数") ? LITERALS.notCarriedOut : LITERALS.notComparable;
    return [...asked, changed, { kind: "text", text: words }];
  }
  const rate = toFactPhrase(
    { cells, explanation: `= (${formula}) ÷ ${prior.formula}`, asked: null },
    `${difference.trend}${difference.rate}`,
    `${sign}${difference.rate}`
  );
  return [
    ...asked,
    changed,
    { kind: "text", text: LITERALS.measure },
    rate,
    { kind: "text", text: LITERALS.percent },
  ];
}

/**
 * “，主要原因是…”, given by the clerk where the amount changed.
 * @param current - this year's amount: the same change of the same amount has the same reason
 */
export function writeReason(
  subject: Compared,
  difference: Difference,
  environment: Environment,
  current: PrintedAmount
): readonly Written[] {
  const because: Written = { kind: "text", text: LITERALS.because };
  const item = itemName(environment, subject.item);
  if (difference.kind === "never") return [because, ...writeNever(item, environment)];
  const key = resolveKey(subject.key, environment) ?? subject.current.key;
  const reasonKey = `reason:${key}`;
  const reason = inputOf(environment, reasonKey);
  const isFlat = difference.kind === "flat";
  // The same amount explains itself; a clerk may say more, but is not asked.
  if (isFlat && reason === null) return [because, { kind: "text", text: LITERALS.flat }];
  const amount = toDigits(difference.amount, environment);
  const change = isFlat ? "持平" : `${difference.direction}${amount}万元`;
  const hint = `${item}比${baseOf(subject, environment)}${change}的主要原因`;
  const asked: Asked = {
    key: reasonKey,
    hint,
    guide: GUIDES.reason,
    ...(isFlat ? {} : { change: `${current.toFixed(2)} ${difference.direction}${amount}` }),
  };
  if (reason === null)
    return [because, ...writeMissing(notGiven(asked, `${difference.direction}的主要原因`))];
  return [because, ...asking(asked), { kind: "given", text: bareReason(reason), key: reasonKey }];
}

function writeNever(item: string, environment: Environment): readonly Written[] {
  const year = fiscalYearOf(environment);
  if (year === null) return writeMissing(UNKNOWN_YEAR);
  return [
    {
      kind: "fact",
      text: String(year - 1),
      value: String(year - 1),
      cells: [],
      explanation: "上年",
    },
    { kind: "text", text: LITERALS.between },
    { kind: "fact", text: String(year), value: String(year), cells: [], explanation: "预算年度" },
    { kind: "text", text: LITERALS.never },
    { kind: "text", text: item },
  ];
}

function* readChanges(
  text: ReadText,
  position: number,
  options: ChangeOptions
): Iterable<ReadChange> {
  const head = readFigures(text, position);
  if (head) yield* withReason(text, head, options);
}

/** A stated change with the reason that follows it, shortest first. */
export function* withReason(
  text: ReadText,
  head: ReadChange,
  { hasReason }: ChangeOptions
): Iterable<ReadChange> {
  if (hasReason) {
    const because = text.pattern(BECAUSE, head.end)?.[0];
    if (because !== undefined) {
      const start = head.end + because.length;
      const placeholder = text.placeholder(start);
      if (placeholder !== null) yield { ...head, end: placeholder, reason: "placeholder" };
      yield { ...head, end: start, reason: { start, end: start } };
      for (const end of freeEnds(text, start, "clause"))
        yield { ...head, end, reason: { start, end } };
      return;
    }
  }
  yield head;
}

/** “增加…万元，增长…%”, “与上年持平” or a change that is not compared, without the reason. */
function readFigures(text: ReadText, position: number): ReadChange | null {
  const flat = text.pattern(FLAT, position)?.[0];
  const base = { start: position, reason: null, rate: null, change: null };
  if (flat !== undefined) {
    const end = position + flat.length;
    return { ...base, end, figuresEnd: end, direction: "持平" };
  }
  const said = text.pattern(DIRECTION, position);
  const changed = said && readAmount(text, position + said[0].length);
  if (!said || !changed) return null;
  const direction = DIRECTIONS[said[0].charAt(0) as keyof typeof DIRECTIONS];
  const known = { ...base, figuresEnd: changed.end, direction, change: changed };
  const rate = readRate(text, changed.end);
  if (rate) return { ...known, end: rate.bracketEnd, rate };
  const skipped = text.pattern(/,?上年无此项(?:预算|支出),不作同比/u, changed.end)?.[0];
  return skipped === undefined ? null : { ...known, end: changed.end + skipped.length };
}

/** “，增长37.33%”, in brackets too. */
function readRate(
  text: ReadText,
  position: number
): (NonNullable<ReadChange["rate"]> & { readonly bracketEnd: number }) | null {
  const trend = text.pattern(TREND, position);
  const number = trend && text.number(position + trend[0].length);
  if (!trend || !number || !text.startsWith("%", number.end)) return null;
  const end = number.end + 1;
  const isInBrackets = /\([^)]*$/u.test(trend[0]) && text.startsWith(")", end);
  const start = position + trend[0].search(/(?:同比|幅度|增|上|提|下|降|减)[^)]*$/u);
  const word = trend[1] === undefined ? "下降" : "增长";
  return { start, end, word, digits: number.digits, bracketEnd: isInBrackets ? end + 1 : end };
}

/** A 【请填写：…】 in place of the whole change. */
export function matchMissingChange(
  subject: Compared,
  write: (environment: Environment) => readonly Written[],
  text: ReadText,
  position: number,
  environment: Environment
): Iterable<Match> {
  return matchPlaceholder(text, position, environment, (current) => {
    const isKnown =
      subject.current.read(current, "current").kind === "known" &&
      subject.prior(current).kind === "known";
    return isKnown ? toWords(write(current)) : null;
  });
}

/** “比上年预算” as the forms and their readers write it; “与上年持平” says both at once. */
export const againstPrior: Part = {
  ...wording("比上年预算"),
  *match(text, position, environment) {
    const found = text.pattern(AGAINST_PRIOR, position)?.[0];
    if (found !== undefined) yield { end: position + found.length, environment, readings: [] };
    if (text.pattern(FLAT, position)) yield { end: position, environment, readings: [] };
  },
};
