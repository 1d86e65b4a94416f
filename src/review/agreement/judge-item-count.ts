import type { ReadText } from "../../narrative/index";
import { fromChineseOrdinal } from "../../text/chinese-ordinal";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";

/** “按用途分为3类：” at the end of a line. */
const COUNTED = /([二两三四五六七八九十]|\d{1,2})个?(?:大类|类|项|部分|方面)[^,。;:\d]{0,12}:$/u;
const NUMBERED = /^(\(?)(\d{1,2})(?:\)|[、.](?!\d))/u;
/** What begins something else. */
const ENDS = /^(?:第[一二三四五六七八九十]+部分|\(?[一二三四五六七八九十]{1,3}[)、.])/u;
/** Lines below beyond which no item is looked for. */
const MOST = 80;
const LEAD = 24;
const FEWEST = 2;

/** “分为3类：” above numbered lines: as many as are said. */
export function judgeItemCount(
  paragraphs: readonly Paragraph[],
  text: ReadText,
  book: LedgerBook
): void {
  for (const [index, { start, end, quantities }] of paragraphs.entries()) {
    const from = Math.max(start, end - LEAD);
    const found = COUNTED.exec(text.slice(from, end));
    const [, words = ""] = found ?? [];
    if (!found || words === "") continue;
    const said = toCount(words);
    const items = countItems(paragraphs.slice(index + 1, index + 1 + MOST), text);
    if (items < FEWEST || said === null) continue;
    const at = from + found.index;
    const own = quantities.filter((one) => one.start === at);
    if (items === said) {
      for (const quantity of own) book.settle(quantity, "agreesWithItself");
      continue;
    }
    book.report(own, "contradictsItself", {
      severity: "warning",
      place: { start: at, end: at + words.length },
      message: `这里写的是“${text.words(at, end).replace(/[:：]$/u, "")}”，下面列了${String(items)}项，是否写错？`,
      expected: null,
      cells: [],
    });
  }
}

function toCount(words: string): number | null {
  if (words === "两") return 2;
  return /^\d/u.test(words) ? Number(words) : fromChineseOrdinal(words);
}

/** Lines numbered 1, 2, 3, … in one way, up to the next that begins something else. */
function countItems(below: readonly Paragraph[], text: ReadText): number {
  let [items, bracket] = [0, ""];
  for (const { start, end } of below) {
    const words = text.slice(start, end);
    const [, own = "", number] = NUMBERED.exec(words) ?? [];
    if (number === undefined && ENDS.test(words)) break;
    if (number === undefined) continue;
    if (items === 0) bracket = own;
    if (own !== bracket) continue;
    if (Number(number) !== items + 1) break;
    items += 1;
  }
  return items;
}
