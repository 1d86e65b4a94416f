import { codesNamed, namesUnder } from "../../budget/code-book";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { proseFigures } from "../reading/sentence-figures";
import { isOfDefinitions, type Paragraph } from "../reading/paragraph";
import type { Span } from "../reading/span";
import type { Vocabulary } from "../subjects/vocabulary";
import { fundedCodes } from "./funded-codes";
import { namesByBeginning, namesIn, type NameAt, type Names } from "./names-in";

/** Digits of the code of a class. */
const CLASS = 3;
const ITEMS = namesByBeginning(namesUnder("3"));
const CLASSES = namesByBeginning(namesUnder("2").filter(isClass));
/** Between two names of a list: what each is told with, and a stop. */
const BETWEEN = /^(?:\(类\))?(?:[(:为]?\d[\d.,]{0,16}(?:万元|元)?\)?)?(?:[、,]|[和及与以]+)$/u;
/** Any money but none. */
const AMOUNT = /^[(:为]?(?!0(?:\.0+)?(?:万|元))\d[\d.,]{0,16}(?:万元|元)/u;
const ENDS =
  /^(?:\(类\))?(?:[(:为]?\d|[、,。;)和及与以等]|支出|[一二两三四五六七八九十]{1,2}(?:大?类|个|项|方面)|$)/u;
/** Money that a table divides by items of the economic classification. */
const OF_BASIC = /人员经费|公用经费|基本支出|人员支出|公用支出/u;
/** Other money, and what only explains a word. */
const OF_OTHER = /项目|专项|上年|去年|是指|^[^,。;]{2,20}:指|采购/u;
const FEWEST_ITEMS = 4;
const FEWEST_CLASSES = 3;
/** A list of everything there may be is none of what there is: so many of its names at most have no money. */
const ODD = 4;

/**
 * Names in a list that no table has money for, while nearly all beside them have: classes that expenditure is said to consist of,
 * and items of basic expenditure.
 */
export function doubtNames(
  paragraph: Paragraph,
  text: ReadText,
  vocabulary: Vocabulary,
  isReason: (at: Span) => boolean,
  book: LedgerBook
): void {
  if (isOfDefinitions(paragraph)) return;
  for (const { sentence, quantities } of proseFigures(paragraph)) {
    const words = text.slice(sentence.start, sentence.end);
    if (OF_OTHER.test(words) || !words.includes("、") || isReason(sentence)) continue;
    const isBasic =
      quantities.some(({ kind }) => kind === "amount") &&
      OF_BASIC.test(words + (paragraph.headings[paragraph.headings.length - 1]?.words ?? ""));
    const items = isBasic ? runsOf(words, ITEMS) : [];
    const classes = words.includes("支出") ? runsOf(words, CLASSES) : [];
    const isTold = ({ name, at }: NameAt): boolean => AMOUNT.test(words.slice(at + name.length));
    // Items that each have their amount are one list, whatever brackets divide it.
    const runs = [
      ...[...items, items.flat().filter(isTold)].filter((run) => run.length >= FEWEST_ITEMS),
      ...classes.filter((run) => run.length >= FEWEST_CLASSES),
    ];
    if (runs.length > 0) judgeRuns(runs, sentence, vocabulary, book);
  }
}

function judgeRuns(
  runs: readonly (readonly NameAt[])[],
  sentence: Span,
  vocabulary: Vocabulary,
  book: LedgerBook
): void {
  const funded = fundedCodes(vocabulary);
  const asked = new Set<NameAt>();
  for (const run of runs) {
    const odd = run.filter(({ name }) => !codesNamed(name).some((code) => funded.has(code)));
    const isList = odd.length === 1 || odd.length * ODD <= run.length;
    for (const item of isList ? odd : []) {
      if (asked.has(item)) continue;
      asked.add(item);
      const { name, at } = item;
      const start = sentence.start + at;
      book.findings.push({
        severity: "warning",
        place: { start, end: start + name.length },
        message: `这里列了“${name}”，各表都没有这一项的金额，是否写错或多写？`,
        expected: null,
        cells: [],
      });
    }
  }
}

/** Names of a list that stand one behind the other, each whole. */
function runsOf(words: string, names: Names): readonly (readonly NameAt[])[] {
  const runs: NameAt[][] = [];
  let last: NameAt | null = null;
  for (const item of namesIn(words, names, (end) => ENDS.test(words.slice(end)))) {
    const isNext = last !== null && BETWEEN.test(words.slice(last.at + last.name.length, item.at));
    if (isNext) runs[runs.length - 1]?.push(item);
    else runs.push([item]);
    last = item;
  }
  return runs;
}

function isClass(name: string): boolean {
  return codesNamed(name).some((code) => code.startsWith("2") && code.length === CLASS);
}
