import { ORGANIZATION_END } from "../../budget/words-of-places";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import { numberOf, type Quantity } from "../reading/quantity";
import { proseFigures } from "../reading/sentence-figures";
import type { Span } from "../reading/span";

/** What is counted are units, all of them. */
const UNITS = /(?:单位|机构)[^,。;:\d]{0,8}$/u;
const UNITS_BEHIND = /^[^,。;:、\d]{0,10}(?:单位|机构)/u;
const SOME = /内设|其中|新增|增加|减少|撤销|合并|行政单位|参公|参照/u;
/** Units below the office: its own is one of them or not. */
const BELOW = /[属下]|二级/u;
const LEADS = /(?:包括|包含|分别[是为]|具体[是为]|[为是即有:]):?([^。;]+)[。;]?$/u;
const ANNOUNCES = /(?::|如下|下表|见下)[^。;\d]{0,12}[。:]?$/u;
const OWN = /(?:本级|机关|本部)\)?$/u;
const NUMBERING = /^(?:\(?[\d一二三四五六七八九十]{1,3}[)、.]|[●•·-])/u;
const AROUND = 14;
const LONGEST_NAME = 30;
const MOST = 60;
const FEWEST = 2;

/** “预算单位共3家，包括：…”: as many as are listed behind it, or in the lines or the table below. */
export function judgeUnitCount(
  paragraphs: readonly Paragraph[],
  text: ReadText,
  book: LedgerBook
): void {
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === "row") continue;
    for (const { sentence, quantities } of proseFigures(paragraph)) {
      const counts = quantities.filter((one) => isOfUnits(one, sentence, text));
      const last = counts[counts.length - 1];
      if (!last) continue;
      const rest = text.slice(last.end, sentence.end);
      const names =
        namesIn(rest) ??
        (ANNOUNCES.test(rest) ? namesBelow(paragraphs.slice(index + 1, index + MOST), text) : []);
      if (names.length < FEWEST) continue;
      const meant = counts.filter((count) => isMeant(count, names, sentence, text));
      for (const count of meant) book.settle(count, "agreesWithItself");
      // “共5家，其中行政单位1家、事业单位4家”: one of them is what is listed.
      if (meant.length === 0 && counts.length === 1) report(last, names, book);
    }
  }
}

function wordsBefore({ start }: Quantity, sentence: Span, text: ReadText): string {
  const words = text.slice(Math.max(sentence.start, start - AROUND), start);
  return words.slice(words.lastIndexOf(",") + 1);
}

function isOfUnits(count: Quantity, sentence: Span, text: ReadText): boolean {
  if (count.kind !== "count" || !/^[个家]$/u.test(count.unit)) return false;
  const before = wordsBefore(count, sentence, text);
  const behind = text.slice(count.end, Math.min(sentence.end, count.end + AROUND));
  return (
    (UNITS.test(before) || UNITS_BEHIND.test(behind)) &&
    !SOME.test(before + (UNITS_BEHIND.exec(behind)?.[0] ?? ""))
  );
}

/** As many as are listed, or as many without its own where units below are spoken of. */
function isMeant(
  count: Quantity,
  names: readonly string[],
  sentence: Span,
  text: ReadText
): boolean {
  const behind = text.slice(count.end, Math.min(sentence.end, count.end + AROUND));
  const around = wordsBefore(count, sentence, text) + (UNITS_BEHIND.exec(behind)?.[0] ?? "");
  const others = names.filter((name) => !OWN.test(name)).length;
  const meant = BELOW.test(around) ? [names.length, others] : [names.length];
  return meant.map(String).includes(numberOf(count).toString());
}

function report(count: Quantity, names: readonly string[], book: LedgerBook): void {
  book.report([count], "contradictsItself", {
    severity: "warning",
    place: { start: count.start, end: count.end },
    message: `这里写的是${count.digits}${count.unit}单位，后面列了${String(names.length)}${count.unit}，是否写错或漏列？`,
    expected: null,
    cells: [],
  });
}

/** Names one behind the other; null where anything else is said. */
function namesIn(words: string): readonly string[] | null {
  const list = LEADS.exec(words)?.[1];
  if (list === undefined || /等/u.test(list)) return null;
  const names = list.split(/[、,]/u).flatMap(splitPair);
  return names.length >= FEWEST && names.every(isName) ? names : null;
}

/** “服务中心和信息中心” are two; “人力资源和社会保障局” is one. */
function splitPair(words: string): readonly string[] {
  const at = words.search(/[和及与]/u);
  const pair = [words.slice(0, at), words.slice(at + 1)];
  return at > 0 && pair.every(isName) ? pair : [words];
}

function isName(words: string): boolean {
  return (
    words.length <= LONGEST_NAME &&
    /^[\p{Script=Han}()]{3,}$/u.test(words) &&
    (ORGANIZATION_END.test(words.replace(/\([^()]*\)$/u, "")) || OWN.test(words))
  );
}

/** Lines or rows with one name each, up to the first that has none. */
function namesBelow(below: readonly Paragraph[], text: ReadText): readonly string[] {
  const names: string[] = [];
  for (const { kind, cells, start, end } of below) {
    const words = (kind === "row" ? cells : [{ start, end }]).map((cell) =>
      text
        .slice(cell.start, cell.end)
        .replace(NUMBERING, "")
        .replace(/[。;,]$/u, "")
    );
    const name = words.find(isName);
    // Captions stand above the first name of a table.
    if (name === undefined && !(kind === "row" && names.length === 0)) break;
    if (name !== undefined) names.push(name);
  }
  return names;
}
