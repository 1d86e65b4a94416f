import { codesNamed, listedCode, namesUnder } from "../../budget/code-book";
import type { ReadText } from "../../narrative/index";
import { toComparable } from "../../text/normalize";
import type { LedgerBook } from "../ledger/entry";
import { isOfDefinitions, type Paragraph } from "../reading/paragraph";
import { proseFigures } from "../reading/sentence-figures";
import type { Span } from "../reading/span";
import type { Vocabulary } from "../subjects/vocabulary";
import { fundedCodes } from "./funded-codes";
import { namesByBeginning, namesIn } from "./names-in";

const ITEM = 7;
const SECTION = 5;
/** Shorter names are words of running text as well. */
const SHORTEST = 5;
const NAMES = namesByBeginning(
  namesUnder("2").filter((name) => itemsNamed(toComparable(name)).length > 0),
  SHORTEST
);
/** “…2410万元，为城市最低生活保障金支出。”, “老年福利860.30万元”: the name of the money beside it. */
const IS = /(?:为|是|即|均为|全部为)$/u;
const STOPS = /^(?:\(项\))?[。;,]/u;
const FIGURE = /^(?:\(项\))?[(:为]?(?!0(?:\.0+)?(?:万|元))\d[\d.,]{0,16}(?:万元|元)/u;
const BEGINS = /(?:^|[、,;。:()和及与为是])$/u;
/** Other money, and what only explains a word. */
const OF_OTHER = /上年|去年|是指|结转|:指/u;

/** An item of the code book that no table has money for, told with an amount, while another one of the same section has. */
export function doubtOtherItems(
  paragraph: Paragraph,
  text: ReadText,
  vocabulary: Vocabulary,
  isReason: (at: Span) => boolean,
  book: LedgerBook
): void {
  if (isOfDefinitions(paragraph)) return;
  for (const { sentence, quantities } of proseFigures(paragraph)) {
    if (!quantities.some(({ kind }) => kind === "amount")) continue;
    const words = text.slice(sentence.start, sentence.end);
    const told = namesIn(words, NAMES).filter(({ name, at }) => isTold(words, at, name));
    if (told.length === 0) continue;
    const funded = fundedCodes(vocabulary);
    for (const { name, at } of told) {
      const place = { start: sentence.start + at, end: sentence.start + at + name.length };
      const codes = itemsNamed(name);
      const isAsked = book.findings.some((one) => one.place.start === place.start);
      if (isAsked || isReason(place) || codesNamed(name).some((code) => funded.has(code))) continue;
      const beside = [...funded].filter(
        (one) => one.length === ITEM && codes.some((code) => one.startsWith(code.slice(0, SECTION)))
      );
      const names = beside.flatMap((code) => listedCode(code)?.names[0] ?? []);
      if (names.length === 0) continue;
      book.findings.push({
        severity: "warning",
        place,
        message: `各表都没有“${name}”的金额，同一款下有的是${names.map((one) => `“${one}”`).join("、")}，是否写错？`,
        expected: names.length === 1 ? (names[0] ?? null) : null,
        cells: [],
      });
    }
  }
}

/** What is looked at on either side of a name. */
const AROUND = 40;

function isTold(words: string, at: number, name: string): boolean {
  const before = words.slice(Math.max(0, at - AROUND), at);
  const after = words.slice(at + name.length, at + name.length + AROUND);
  const clause = /[^,;。]*$/u.exec(before)?.[0] ?? "";
  if (OF_OTHER.test(clause)) return false;
  return (BEGINS.test(before) && FIGURE.test(after)) || (IS.test(before) && STOPS.test(after));
}

function itemsNamed(name: string): readonly string[] {
  return codesNamed(name).filter((code) => code.startsWith("2") && code.length === ITEM);
}
