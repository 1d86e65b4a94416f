import type { ReadText } from "../../narrative/index";
import type { Span } from "./span";

/** “2.1.1 ”, “2.1支出”, “3 ”, “一 ”: numbers of items without any stop behind them, told by the blank or the levels. */
const LEVELS = /^[\s\u3000]*(\d{1,2}(?:\.\d{1,2}){1,3})[.、]?[\s\u3000]+(?=\S)/u;
const ONE = /^[\s\u3000]*(\d{1,2}|[一二三四五六七八九十]{1,3})[\s\u3000]+(?=\p{Script=Han})/u;
/** “15 个行政村”: the rest of a broken line. */
const COUNTS =
  /^(?:万|亿|元|个|人|名|年|月|日|号|台|辆|项|次|户|家|件|套|所|场|批|张|份|分|期|周|天|小时|类|款|条|批次|平方)/u;

/** The number at the beginning of a line. */
export interface LineNumbering {
  /** Where the words behind it begin. */
  readonly end: number;
  /** “2.1.1” has three. */
  readonly levels: number;
  readonly isChinese: boolean;
}

/** What numbers a line of a text whose numbers are set off by blanks, which comparable characters do not have; null without it. */
export function numberingOf(text: ReadText, line: Span): LineNumbering | null {
  const { start, end } = text.sourceRange(line.start, line.end);
  const words = text.source.slice(start, end);
  const found = LEVELS.exec(words) ?? ONE.exec(words);
  const number = found?.[1];
  if (!found || number === undefined || COUNTS.test(words.slice(found[0].length))) return null;
  return {
    end: line.start + number.length,
    levels: number.split(".").length,
    isChinese: !/\d/u.test(number),
  };
}
