import type { Quantity, QuantityKind } from "./quantity";
import type { Span } from "./span";

const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/gu;
/** “1.2024年”, “1.本年”, “(1)”, “1、” at the beginning of a paragraph or an item. */
const ITEM = /^(?:\(\d{1,2}\)|\d{1,2}[.、](?!\d)|\d{1,2}\.(?=(?:19|20)\d\d年)|\d{1,2}\))/u;
/** Longest stretch that is looked at on either side of a number. */
const AROUND = 12;

const PER =
  /^(?:亿|万)?元?\/(?:人|月|年|次|个|天|户|亩|平方米|份|台|辆|场|期|项|家|校|生)[^,。;:、()]{0,6}/u;
const MONEY = /^(?:亿元|万元|元)/u;
const COUNT =
  /^(?:余)?(?:万|亿)?(?:人次|平方米|平方公里|公里|公斤|个月|㎡|m2|人|名|个|辆|台|套|次|份|户|项|件|场|条|张|家|所|天|岁|批|本|种|门|间|处|栋|吨|亩|床|座|例|宗|篇|位|只|期|节|小时|分钟|周|季度)/u;
/** What makes a year of four digits: 年 behind it, or another year with 年 behind a word between. */
const YEAR_AFTER =
  /^(?:年|(?:与|和|及|、|至|-|~|到|比|较)(?:19|20)\d\d年?|-\d{1,2}月|\.\d{1,2}(?!\d)|(?=预算|决算|部门|单位|财政|收支|年[初末]|[初末上下](?!\d)))/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** “20801款332.26万元”: “208类” may be many things. */
const SHORTEST_LEVEL = 5;
const CODE = /^\d{3}(?:\d\d){0,2}$/u;

/** What a kind looks like from what stands before and behind the digits; the first that fits. */
const KINDS: readonly (readonly [
  QuantityKind,
  (digits: string, before: string, after: string) => string | null,
])[] = [
  ["document", (digits, before, after) => (isDocument(digits, before, after) ? "" : null)],
  ["ordinal", (_digits, before, after) => (isLabel(before, after) ? "" : null)],
  [
    "law",
    (_digits, before, after) =>
      /^(?:号|条|款|届|大)/u.exec(after)?.[0] ?? (before.endsWith("第") ? "" : null),
  ],
  ["code", (digits, before, after) => (isCode(digits, before, after) ? "" : null)],
  ["percentage", (_digits, _before, after) => /^(?:%|个百分点)/u.exec(after)?.[0] ?? null],
  [
    "year",
    (digits, _before, after) =>
      YEAR.test(digits)
        ? YEAR_AFTER.exec(after)?.[0].startsWith("年") === true
          ? "年"
          : YEAR_AFTER.test(after)
            ? ""
            : null
        : null,
  ],
  ["standard", (_digits, _before, after) => PER.exec(after)?.[0] ?? null],
  ["amount", (_digits, _before, after) => MONEY.exec(after)?.[0] ?? null],
  // “¥133,491,208.00”: 元 by its sign.
  [
    "amount",
    (_digits, before, after) => (/¥$/u.test(before) && !/^[亿万]/u.test(after) ? "" : null),
  ],
  [
    "count",
    (_digits, before, after) => (isPeriod(before, after) ? null : (COUNT.exec(after)?.[0] ?? null)),
  ],
  [
    "amount",
    (_digits, _before, after) =>
      /^万(?![\p{Script=Han}])|^万(?=[的等为])/u.exec(after)?.[0] ?? null,
  ],
  ["day", (_digits, _before, after) => /^(?:月|日)/u.exec(after)?.[0] ?? null],
];

/** “（金额单位：万元，下同）”, “本文金额均以万元计”. */
const DECLARED =
  /(?:金额|单位)[^。;]{0,16}?(万元|元)[^。;\d]{0,4}下同|(?:金额|数字|数据)(?:单位)?(?:均|都|一律)(?:以|为|按)(万元|元)/u;
/** Money is printed with as many decimals where nothing is said of its measure. */
const MONEY_DECIMALS = /\.\d\d$/u;
/** “（三）明细（单位：元）”: of what stands below. */
const STATED = /[^(]\((?:金额|计量)?单位:?(亿元|万元|元)\):?$/u;

/** The measure that a text says once for all its amounts; null where it says none. */
export function declaredMeasure(plain: string): string | null {
  const found = DECLARED.exec(plain);
  return found?.[1] ?? found?.[2] ?? null;
}

/** The measure that a line states for those below it; null where it states none. */
export function statedMeasure(line: string): string | null {
  return STATED.exec(line)?.[1] ?? null;
}

/**
 * Numbers of a stretch of comparable text, each with what it counts.
 * @param measure - what the text says once of the measure of its amounts: numbers without a unit that have two decimals, or
 * thousands separators, are amounts
 */
export function scanQuantities(
  plain: string,
  { start, end }: Span,
  measure: string | null = null
): readonly Quantity[] {
  const words = plain.slice(start, end);
  const quantities: Quantity[] = [];
  for (const { index, digits } of numbersIn(words)) {
    const before = words.slice(Math.max(0, index - AROUND), index);
    const digitsEnd = index + digits.length;
    const after = words.slice(digitsEnd, digitsEnd + AROUND);
    const bare = digits.replace(/,/gu, "");
    const [kind, unit] = kindOf(bare, before, after);
    const at = { start: start + index, digitsEnd: start + digitsEnd };
    if (measure !== null && kind === "plain" && isMoney(digits)) {
      quantities.push({ ...at, end: at.digitsEnd, kind: "amount", digits: bare, unit: measure });
      continue;
    }
    quantities.push({ ...at, end: at.digitsEnd + unit.length, kind, digits: bare, unit });
  }
  return quantities;
}

function isMoney(digits: string): boolean {
  return MONEY_DECIMALS.test(digits) || digits.includes(",");
}

/** Numbers behind the one of the item; a year glued to it is a number of its own. */
function* numbersIn(words: string): Iterable<{ readonly index: number; readonly digits: string }> {
  const skipped = ITEM.exec(words)?.[0].length ?? 0;
  for (const { index, 0: digits } of words.slice(skipped).matchAll(NUMBER))
    yield { index: skipped + index, digits };
}

function kindOf(digits: string, before: string, after: string): readonly [QuantityKind, string] {
  for (const [kind, read] of KINDS) {
    const unit = read(digits, before, after);
    if (unit !== null) return [kind, unit];
  }
  return ["plain", ""];
}

function isDocument(digits: string, before: string, after: string): boolean {
  if (YEAR.test(digits) && before.endsWith("(") && /^\)第?\d{1,5}号/u.test(after)) return true;
  return /\((?:19|20)\d\d\)第?$/u.test(before) && after.startsWith("号");
}

/** “12月” is a month of the year where a year stands before it, “12个月” is a count. */
function isPeriod(before: string, after: string): boolean {
  return before.endsWith("年") && /^月/u.test(after);
}

/** “表1”, “目标1：”. */
function isLabel(before: string, after: string): boolean {
  if (/(?:附?表|序号)$/u.test(before)) return true;
  return /(?:目标|指标)$/u.test(before) && after.startsWith(":");
}

/** “（2080109）”, or “208社会保障和就业支出”, “（一）2010301-行政运行” at the beginning of a line. */
function isCode(digits: string, before: string, after: string): boolean {
  if (!CODE.test(digits)) return false;
  if (before.endsWith("(")) return after.startsWith(")");
  if (digits.length >= SHORTEST_LEVEL && /^(?:[类款项](?:科目|支出)?[\d:为,])/u.test(after))
    return true;
  return (
    /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、)?$/u.test(before) &&
    /^-?[\p{Script=Han}]{2}/u.test(after) &&
    !/^(?:万|亿|元|平方|公里)/u.test(after)
  );
}
