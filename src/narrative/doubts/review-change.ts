import { Amount } from "../../money/amount";
import { toComparable } from "../../text/normalize";
import { expectedFigure, toAmountWords, type ReadAmount } from "../words/amount";
import { itemName, type Compared } from "../references/compared";
import {
  computeDifference,
  impliedPrior,
  isChanged,
  type Difference,
} from "../references/difference";
import { doubtReason } from "./doubt-reason";
import { changeKey, fiscalYearOf, inputOf, remember } from "../references/environment";
import type { Environment, PrintedAmount, RowsReference } from "../references/environment";
import { remark, type Lifted, type OtherWay, type Reading, type Remark } from "../words/part";
import type { ReadText } from "../text/read-text";
import { resolveKey } from "../references/rows";
import { isSamePercentage } from "../words/share";

/** A change as a text states it. */
export interface ReadChange {
  readonly start: number;
  readonly end: number;
  /** Where direction and amount end, before the rate. */
  readonly figuresEnd: number;
  readonly direction: "增加" | "减少" | "持平";
  /** null for 持平. */
  readonly change: ReadAmount | null;
  readonly rate: {
    readonly start: number;
    readonly end: number;
    readonly word: "增长" | "下降";
    readonly digits: string;
  } | null;
  /** null when no reason follows. */
  readonly reason: { readonly start: number; readonly end: number } | "placeholder" | null;
}

/** What explains that nothing changed, which needs no reason of the clerk's. */
const PRESCRIBED = /持平|均未安排|均无/u;
/** “2025年与2026年均未安排”. */
const NEVER = /(\d+)年?[与和](\d+)年?均(?:未安排|无)/u;

/** Years among the figures of a reason: no amounts. */
const YEARS = /(?<![\d.,])(?:19|20)\d\d(?![\d.,%万元])/gu;

/** Whether a reason belongs to the change, and the rows among which an expense must be that it says grows. */
interface ReasonOptions {
  readonly hasReason: boolean;
  readonly expenses?: RowsReference | null;
}

/** The environment that also remembers a change read from the text, with its sign. */
export function rememberChange(
  { current }: Compared,
  { direction, change }: ReadChange,
  environment: Environment
): Environment {
  const amount = change?.amount ?? Amount.zero("ten-thousand-yuan");
  return remember(
    environment,
    changeKey(current.key),
    direction === "减少" ? amount.times(-1) : amount
  );
}

/** Judges a stated change against both years, or within itself where last year is not known, and its reason. */
export function changeReading(
  subject: Compared,
  read: ReadChange,
  text: ReadText,
  { hasReason, expenses = null }: ReasonOptions
): Reading {
  return {
    *review(environment) {
      const current = currentAmount(subject, environment);
      const prior = subject.prior(environment);
      const words = (value: PrintedAmount): string => toAmountWords(value, environment);
      if (current && prior.kind === "known") {
        const expected = computeDifference(current, prior.amount);
        const origin = `${words(current)}与上年${words(prior.amount)}`;
        yield* reviewFigures(read, expected, { origin, text, cells: prior.cells, words });
        if (hasReason) yield* reviewReason(subject, read, expected, text, environment);
        yield* doubt(current, prior.amount, environment);
      } else if (current && read.change && read.direction !== "持平") {
        const implied = impliedPrior(current, read.change.amount, read.direction);
        const expected = computeDifference(current, implied);
        const origin = `${words(current)}和所写增减额`;
        yield* reviewFigures(read, expected, { origin, text, cells: [], words });
        if (hasReason) yield* reviewReason(subject, read, expected, text, environment);
        yield* doubt(current, implied, environment);
      }
    },
    *lift(environment) {
      yield* liftInputs(subject, read, text, environment);
    },
  };

  function doubt(
    current: PrintedAmount,
    prior: PrintedAmount,
    environment: Environment
  ): Iterable<Remark> {
    const { reason } = read;
    if (environment.asksQuestions !== true || reason === null || reason === "placeholder")
      return [];
    const item = itemName(environment, subject.item);
    const words = text.slice(reason.start, reason.end);
    return doubtReason(words, reason.start, { item, current, prior, expenses }, environment);
  }
}

/** The amount of the tables, else the one the text itself states. */
function currentAmount(subject: Compared, environment: Environment): PrintedAmount | null {
  const figure = expectedFigure(subject.current, environment);
  return figure.kind === "known"
    ? figure.amount
    : (environment.written.get(subject.current.key) ?? null);
}

/** What a stated change is judged by. */
interface ChangeOrigin {
  /** For messages: the two amounts. */
  readonly origin: string;
  readonly text: ReadText;
  readonly cells: Remark["cells"];
  readonly words: (value: PrintedAmount) => string;
}

function* reviewFigures(
  read: ReadChange,
  expected: Difference,
  { origin, text, cells, words: toText }: ChangeOrigin
): Iterable<Remark> {
  const words = `${expected.direction}${toText(expected.amount)}`;
  const end = read.figuresEnd;
  const written = text.slice(read.start, end);
  const isRight =
    read.direction === "持平"
      ? !isChanged(expected)
      : read.direction === expected.direction && read.change?.amount.equals(expected.amount);
  if (isRight !== true) {
    const message = `文中写的是“${written}”，按${origin}计算应为${words}。`;
    yield remark(read.start, end, message, { written, expected: words, cells });
  }
  const { rate } = read;
  if (!rate) return;
  if (rate.word === expected.trend && isSamePercentage(rate.digits, expected.rate)) return;
  const rateWords = `${expected.trend}${expected.rate}%`;
  const stated = `${rate.word}${rate.digits}%`;
  const message = `文中写的是“${stated}”，按${origin}计算应为${rateWords}。`;
  yield remark(rate.start, rate.end, message, { written: stated, expected: rateWords, cells });
}

function* reviewReason(
  subject: Compared,
  read: ReadChange,
  expected: Difference,
  text: ReadText,
  environment: Environment
): Iterable<Remark> {
  const given = givenReason(subject, environment);
  const item = itemName(environment, subject.item);
  if (read.reason === "placeholder") {
    const isYearMissing = expected.kind === "never" && fiscalYearOf(environment) === null;
    if (isYearMissing || (isChanged(expected) && given === null)) return;
    const message = `${item}的原因还留着待填标记。`;
    yield remark(read.end - 1, read.end, message, { expected: given });
    return;
  }
  const { start, end } = read.reason ?? { start: read.end, end: read.end };
  const written = text.slice(start, end);
  if (isChanged(expected) && written === "") {
    yield remark(start, end, `${item}有增减，但没有写主要原因。`, { expected: given, gap: "form" });
    return;
  }
  yield* reviewNever(item, start, written, expected, environment);
  if (given === null || !isChanged(expected) || toReason(given) === toReason(written)) return;
  const message = `${item}的原因与填报事项不同，填报的是“${given}”。`;
  yield remark(start, end, message, { severity: "warning", written, expected: given });
}

/** “…年与…年均未安排” must be true, and name the right years. */
function* reviewNever(
  item: string,
  start: number,
  written: string,
  expected: Difference,
  environment: Environment
): Iterable<Remark> {
  const never = NEVER.exec(written);
  const end = start + written.length;
  if (never && expected.kind !== "never") {
    const message = `${item}有预算安排，不应写“${never[0]}”。`;
    yield remark(start, end, message, { written: never[0] });
  }
  const year = fiscalYearOf(environment);
  const isPrescribed = never ?? expected.kind === "never";
  if (year === null || isPrescribed === false) return;
  const years = written.match(YEARS) ?? [];
  const wanted = [String(year - 1), String(year)];
  const isWrong = never
    ? never[1] !== wanted[0] || never[2] !== wanted[1]
    : years.some((digits) => !wanted.includes(digits));
  if (!isWrong) return;
  const words = wanted.map((digits) => `${digits}年`).join("与");
  const message = `${item}的原因写的是“${written}”，年份应为${words}。`;
  yield remark(start, end, message, { written, expected: words });
}

function givenReason(subject: Compared, environment: Environment): string | null {
  const key = resolveKey(subject.key, environment);
  const typed = key === null ? null : inputOf(environment, `reason:${key}`);
  return typed === null ? null : bareReason(typed);
}

/** The sentence has its own “主要原因是” and its own full stop. */
export function bareReason(typed: string): string {
  return typed.replace(/^(主要)?原因(是|为)?[:：]?/u, "").replace(/(?<![。.；;])[。.；;]+$/u, "");
}

function toReason(text: string): string {
  return toComparable(text).replace(/(?<![。.])[。.]+$/u, "");
}

/**
 * Last year's amount as the text tells it: that of last year's own text, else this year's less the change. The text's own
 * amount goes with its change, unless the rate proves that the tables' does.
 */
function statedPrior(
  subject: Compared,
  { direction, change, rate }: ReadChange,
  environment: Environment
): PrintedAmount | null {
  const written = environment.written.get(subject.current.key) ?? null;
  if (environment.reads === "prior") return written;
  const figure = expectedFigure(subject.current, environment);
  const ofTables = figure.kind === "known" ? figure.amount : null;
  if (direction === "持平") return written ?? ofTables;
  if (!change) return null;
  const candidates = [written, ofTables].flatMap((current) =>
    current ? [{ current, prior: impliedPrior(current, change.amount, direction) }] : []
  );
  const proved = candidates.find(
    ({ current, prior }) =>
      rate && isSamePercentage(rate.digits, computeDifference(current, prior).rate)
  );
  return (proved ?? candidates[0])?.prior ?? null;
}

/** What the amounts of both years say, as far as they are known, where the text says otherwise. */
function goesOtherWay(
  subject: Compared,
  { direction, change }: ReadChange,
  stated: PrintedAmount | null,
  environment: Environment
): OtherWay | null {
  const known = subject.prior(environment);
  const prior = known.kind === "known" ? known.amount : stated;
  const current = expectedFigure(subject.current, environment);
  // “增加0.00” is as good as 持平, and a reason for that contradicts nothing.
  if (direction === "持平" || change?.amount.isZero !== false) return null;
  if (!prior || current.kind !== "known") return null;
  const difference = computeDifference(current.amount, prior);
  const is = difference.direction;
  return !isChanged(difference) || is === direction ? null : { said: direction, is };
}

function* liftInputs(
  subject: Compared,
  read: ReadChange,
  text: ReadText,
  environment: Environment
): Iterable<Lifted> {
  const key = resolveKey(subject.key, environment);
  if (key === null) return;
  const prior = statedPrior(subject, read, environment);
  if (prior) yield { key: `prior:${key}`, text: prior.toFixed(2) };
  if (read.reason === null || read.reason === "placeholder" || !read.change) return;
  const { start, end } = read.reason;
  const isPrescribed = PRESCRIBED.test(text.slice(start, end));
  if (start === end || (read.change.amount.isZero && isPrescribed)) return;
  const otherWay = goesOtherWay(subject, read, prior, environment);
  yield { key: `reason:${key}`, text: text.words(start, end), ...(otherWay ? { otherWay } : {}) };
}
