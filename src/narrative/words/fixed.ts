import { fromChineseOrdinal, toChineseOrdinal } from "../../text/chinese-ordinal";
import { ASKED_YEAR, UNKNOWN_YEAR, fiscalYearOf, inputOf } from "../references/environment";
import type { Environment, RowVariable } from "../references/environment";
import { asking, matchPlaceholder, remark, reviewing, writeMissing } from "./part";
import type { Match, Part, Remark } from "./part";
import type { ReadText } from "../text/read-text";

/** A number that follows from the form or the year alone. */
interface FixedFact {
  readonly text: string;
  readonly value: string;
  readonly explanation: string;
}

interface FixedSlot {
  /** For messages: 年份, 起点金额. */
  readonly what: string;
  readonly pattern: RegExp;
  /** Whether it follows from the year, which the clerk may have typed. */
  readonly isOfYear?: boolean;
  readonly expected: (environment: Environment) => FixedFact | null;
  /** Whether a text may go without it, at the begin of a line. */
  readonly mayBeMissing?: boolean;
  /** Whether what was read says the same. */
  readonly isSame: (written: string, expected: FixedFact) => boolean;
}

/** The budget's year; `year(-1)` is the year before. */
export function year(offset: 0 | -1 = 0): Part {
  return fixed({
    what: "年份",
    isOfYear: true,
    pattern: /\d{4}/u,
    expected(environment) {
      const found = fiscalYearOf(environment);
      if (found === null) return null;
      const text = String(found + offset);
      return { text, value: text, explanation: offset === 0 ? "预算年度" : "预算年度的上年" };
    },
    isSame: (written, { text }) => written === text,
  });
}

/** A day of the budget's year: “2026年12月31日”; read without the day, or the year where it has been said. */
export function date(month: number, day: number): Part {
  return fixed({
    what: "日期",
    isOfYear: true,
    pattern: /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?/u,
    expected(environment) {
      const found = fiscalYearOf(environment);
      if (found === null) return null;
      const text = `${found}年${month}月${day}日`;
      return { text, value: text, explanation: "预算年度起止日期" };
    },
    isSame: (written, { text }) => isPartOf(written, text),
  });
}

/** True where year, month and day are those of a date as far as they are written; 01月 is 1月. */
function isPartOf(written: string, date: string): boolean {
  const bare = written.replace(/(?<!\d)0(?=\d)/gu, "");
  return date.startsWith(bare) || date.endsWith(bare) || date.includes(`年${bare}`);
}

/** A figure the form itself prescribes, such as the 50 of “50万元以上大型设备”. */
export function threshold(value: number): Part {
  const text = String(value);
  return fixed({
    what: "起点金额",
    pattern: /\d+/u,
    expected: () => ({ text, value: text, explanation: "表式规定的起点金额" }),
    isSame: (written) => written === text,
  });
}

/** How an enumeration is numbered: “1、”, “1.”, “（1）”, “（一）”. */
export type OrdinalStyle = "decimal-comma" | "decimal-point" | "decimal-brackets" | "chinese";

/** The number of a repetition, or a fixed one. */
export function ordinal(of: RowVariable | number, style: OrdinalStyle): Part {
  return fixed({
    what: "序号",
    pattern:
      /\(?\d{1,4}[.、)]|\(?[一二三四五六七八九十]{1,3}[)、]|\d{1,2}(?=[\p{Script=Han}”“])(?![年月日万元人名个辆台])/u,
    expected(environment) {
      const number = typeof of === "number" ? of : (environment.bindings.get(of)?.index ?? 0) + 1;
      return { text: toOrdinalText(number, style), value: String(number), explanation: "序号" };
    },
    isSame: (written, { value }) => readOrdinal(written) === Number(value),
    mayBeMissing: true,
  });
}

function fixed(slot: FixedSlot): Part {
  const { what, pattern, isOfYear = false, expected, isSame, mayBeMissing = false } = slot;
  return {
    literals: [],
    write(environment) {
      const fact = expected(environment);
      if (!fact) return writeMissing(UNKNOWN_YEAR);
      const asked = isOfYear && inputOf(environment, ASKED_YEAR.key) !== null ? ASKED_YEAR : null;
      return [...asking(asked), { kind: "fact", ...fact, cells: [] }];
    },
    *match(text: ReadText, position: number, environment: Environment): Iterable<Match> {
      const found = text.pattern(pattern, position)?.[0];
      if (found !== undefined) {
        const end = position + found.length;
        const review = function* (current: Environment): Iterable<Remark> {
          const fact = expected(current);
          if (!fact || isSame(found, fact)) return;
          const message = `${what}写的是“${found}”，应为“${fact.text}”。`;
          yield remark(position, end, message, { written: found, expected: fact.text });
        };
        yield { end, environment, readings: [reviewing(review)] };
      }
      yield* matchPlaceholder(text, position, environment, (current) => {
        return expected(current)?.text ?? null;
      });
      if (mayBeMissing && found === undefined && text.isBreak(position))
        yield { end: position, environment: { ...environment, needsKnownRow: true }, readings: [] };
    },
  };
}

function toOrdinalText(number: number, style: OrdinalStyle): string {
  if (style === "chinese")
    return number <= 99 ? `（${toChineseOrdinal(number)}）` : `（${number}）`;
  if (style === "decimal-brackets") return `（${number}）`;
  return `${number}${style === "decimal-comma" ? "、" : "."}`;
}

function readOrdinal(written: string): number | null {
  const bare = written.replace(/[().、]/gu, "");
  return /^\d+$/.test(bare) ? Number(bare) : fromChineseOrdinal(bare);
}
