import { expectedFigure, readAmount, toDigits, toFactPhrase } from "./amount";
import { AWAITED_CHANGE, matchMissingChange, withReason, writeReason, type ChangeOptions } from "./change";
import { itemName, type Compared } from "../references/compared";
import { computeDifference, isChanged } from "../references/difference";
import type { Environment } from "../references/environment";
import { organizationWord } from "./name";
import { asking, freeEnds, remark, reviewing, writeMissing } from "./part";
import type { Match, Part, Reading, Written } from "./part";
import type { ReadText } from "../text/read-text";
import { changeReading, rememberChange, type ReadChange } from "../doubts/review-change";

const LITERALS = {
  against: "较上年",
  measure: "万元",
  flat: "较上年无变化",
  neverBefore: "上年及本年度，本",
  neverArranged: "无",
  budget: "预算",
} as const;

const AGAINST =
  /同比|[较比与和](?:上年度?|去年|上一年度?)(?:预算数?)?(?:安排)?(?:相比|比较)?,?(?:总体|同比)?/u;
const FLAT =
  /[较与比和同](?:上年度?|去年|上一年度?)(?:预算数?)?(?:相比)?,?(?:基本)?(?:(?:无|未|没有|均无)?(?:增减)?(?:变化|持平)|(?:保持)?不变|一致)/u;
const DIRECTION = /(?:增加|减少|增长|下降|上升)(?:了|额?为)?:?/u;
const UNCLEAR = /(?:较|比)上年(?:预算)?[^\d,。;]{0,6}/u;
const NEVER = /上年及本年度?,本(?:单位|部门)无([^,。;]{1,30})预算/u;

/**
 * How an amount changed, in the texts that give no rate: “较上年增加108.89万元，主要原因是…”, “较上年无变化”, and
 * “上年及本年度，本单位无…预算” where neither year has any. The reason is given by the clerk.
 */
export function yearOnYear(subject: Compared, options: ChangeOptions = { hasReason: true }): Part {
  const write = (environment: Environment) => writeYearOnYear(subject, options, environment);
  return {
    literals: Object.values(LITERALS),
    write,
    *match(text, position, environment) {
      const head = readHead(text, position);
      if (head)
        for (const read of [...withReason(text, head, options), ...withBareReason(text, head)]) {
          const reading = yearOnYearReading(subject, read, text, options);
          yield {
            end: read.end,
            environment: rememberChange(subject, read, environment),
            readings: [reading],
          };
        }
      if (!head) yield* matchUnclear(subject, text, position, environment, options);
      yield* matchMissingChange(subject, write, text, position, environment);
    },
  };
}

function writeYearOnYear(
  subject: Compared,
  { hasReason }: ChangeOptions,
  environment: Environment
): readonly Written[] {
  const current = expectedFigure(subject.current, environment);
  const prior = subject.prior(environment);
  if (prior.kind === "unknown") return writeMissing(prior);
  if (current.kind === "unknown") return writeMissing({ ...current, short: AWAITED_CHANGE });
  const asked = asking(prior.asked);
  const difference = computeDifference(current.amount, prior.amount);
  if (difference.kind === "flat") return [...asked, { kind: "text", text: LITERALS.flat }];
  if (difference.kind === "never") {
    const item = itemName(environment, subject.item);
    const words = `${LITERALS.neverBefore}${organizationWord(environment)}${LITERALS.neverArranged}`;
    return [...asked, { kind: "text", text: `${words}${item}${LITERALS.budget}` }];
  }
  const sign = difference.direction === "减少" ? "-" : "";
  const changed = toFactPhrase(
    {
      cells: [...current.cells, ...prior.cells],
      explanation: `= ${current.formula} − ${prior.formula}`,
      asked: null,
    },
    `${difference.direction}${toDigits(difference.amount, environment)}`,
    `${sign}${difference.amount.toFixed(2)}`
  );
  return [
    ...asked,
    { kind: "text", text: LITERALS.against },
    changed,
    { kind: "text", text: LITERALS.measure },
    ...(hasReason ? writeReason(subject, difference, environment, current.amount) : []),
  ];
}

/** A stated change without its reason. */
function readHead(text: ReadText, position: number): ReadChange | null {
  const base = { start: position, reason: null, rate: null, change: null };
  const same = text.pattern(NEVER, position) ?? text.pattern(FLAT, position);
  if (same) {
    const end = position + same[0].length;
    return { ...base, end, figuresEnd: end, direction: "持平" };
  }
  const against = text.pattern(AGAINST, position)?.[0];
  const start = position + (against?.length ?? 0);
  const direction = against === undefined ? undefined : text.pattern(DIRECTION, start)?.[0];
  const change = direction === undefined ? null : readAmount(text, start + direction.length);
  if (!change) return null;
  return {
    ...base,
    start,
    end: change.end,
    figuresEnd: change.end,
    direction: /^[增上]/u.test(direction ?? "") ? "增加" : "减少",
    change,
  };
}

/** “较上年增加1000万元，补贴提高”: a reason without “主要原因是”. */
function* withBareReason(text: ReadText, head: ReadChange): Iterable<ReadChange> {
  if (!head.change || !text.startsWith(",", head.end)) return;
  const start = head.end + 1;
  for (const end of freeEnds(text, start, "clause")) yield { ...head, end, reason: { start, end } };
}

/** “较上年资金0.69万元”: whether it grew is not said; a slip of “增加” is likelier than one of “减少”. */
function* matchUnclear(
  subject: Compared,
  text: ReadText,
  position: number,
  environment: Environment,
  options: ChangeOptions
): Iterable<Match> {
  const against = text.pattern(UNCLEAR, position)?.[0];
  const change = against === undefined ? null : readAmount(text, position + against.length);
  if (!change) return;
  const head: ReadChange = {
    ...{ start: position, end: change.end, figuresEnd: change.end },
    ...{ direction: "增加", change, rate: null, reason: null },
  };
  const written = text.slice(position, change.end);
  const reading = reviewing((current) => {
    const item = itemName(current, subject.item);
    const message = `${item}写的是“${written}”，没有写明增加还是减少。`;
    return [remark(position, change.end, message, { written })];
  });
  for (const { end } of withReason(text, head, options))
    yield { end, environment: rememberChange(subject, head, environment), readings: [reading] };
}

function yearOnYearReading(
  subject: Compared,
  read: ReadChange,
  text: ReadText,
  options: ChangeOptions
): Reading {
  const reading = changeReading(subject, read, text, options);
  const written = text.slice(read.start, read.figuresEnd);
  const never = NEVER.exec(written)?.[1];
  return {
    *review(environment) {
      yield* reading.review(environment);
      if (never === undefined) return;
      const current = expectedFigure(subject.current, environment);
      const prior = subject.prior(environment);
      if (current.kind === "unknown" || prior.kind === "unknown") return;
      const difference = computeDifference(current.amount, prior.amount);
      if (difference.kind === "never" || isChanged(difference)) return;
      const item = itemName(environment, subject.item);
      const message = `${item}有预算安排，不应写“${written}”。`;
      yield remark(read.start, read.end, message, { written, expected: LITERALS.flat });
    },
    lift: (environment) => reading.lift(environment),
  };
}
