import type { ReadText } from "../../narrative/index";
import { contextOf } from "../claims/context-of";
import type { SubjectReader } from "../claims/read-subject";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import type { Span } from "../reading/span";
import type { Vocabulary } from "../subjects/vocabulary";
import { candidatesFor } from "../subjects/candidates";
import { findMentions } from "../subjects/mentions";
import { particularsOf, scopeOf } from "../subjects/scope";
import { certainOf, placeOf, wordsOf } from "./judge-values";
import { areNotItsRunningCosts } from "./running-costs";

/** “…未安排”, “无…预算”: nothing, said in words. */
const NOTHING_AFTER =
  /^([^,。;:\d]{2,40}?)(?:当年|今年|本年度?)?(?:均|都|全部)?(?:未安排|没有安排|无安排|不安排|未编制|未列入预算|没有预算|为零)(?:预算|支出|资金|经费)?[。;,]?$/u;
const NOTHING_BEFORE =
  /^(?:[^,。;:]{0,30}?(?:年度?|单位|部门|[本我][局院校所站馆办镇乡]))?(?:没有|未|无)(?:使用|安排|编制)?(?:当年)?([^,。;:\d]{2,30}?)(?:安排的?(?:收入|支出|收支)*)?[。;,]?$/u;
/** The same behind the name of the unit, whatever it is called. */
const NOTHING_OF_UNIT =
  /^([^,。;:]{2,40}?)(?:没有|未|无)(?:使用|安排|编制)(?:当年)?([^,。;:\d]{2,30}?)(?:安排的?(?:收入|支出|收支)*)?[。;,]?$/u;
/** “…2023年有政府性基金预算拨款”: something, said in words. */
const SOMETHING =
  /^(?:[^,。;:]{0,30}?(?:年度?|单位|部门|[本我][局院校所站馆办镇乡]))?(?<![没具拥所设])有(?:使用|安排)?([^,。;:\d]{2,30}?)(?:安排的?(?:收入|支出|收支)*)?[。;,]?$/u;
const CLAUSE = /[^,。;]+[,。;]?/gu;
/** Last year's nothing, and what is only left out of a list. */
const NOT_THIS_YEAR = /上年|去年|20\d\d年(?:均|都)|其他|其余|购置|新增|增加|减少|变化|因此|所以/u;

/** What a text says was not budgeted while the cell it names has money. */
export function judgePolarity(
  paragraph: Paragraph,
  text: ReadText,
  vocabulary: Vocabulary,
  subjects: SubjectReader,
  isReason: (at: Span) => boolean,
  book: LedgerBook
): void {
  for (const clause of clausesOf(paragraph, text, vocabulary)) {
    if (isReason(clause)) continue;
    if (clause.isNothing && areNotItsRunningCosts(clause, paragraph, text)) continue;
    const behind = { start: clause.end, end: clause.end };
    const subject = subjects.read(paragraph, clause, behind, [], contextOf(paragraph));
    if (subject.hasMore || !subject.isPlain) continue;
    const cell = certainOf(candidatesFor(subject, vocabulary));
    if (!cell || cell.fact.amount.isZero === clause.isNothing) continue;
    // Only what a table of its own says to be nothing is nothing.
    if (!clause.isNothing && particularsOf(subject.scope).length === 0) continue;
    const amount = wordsOf(cell.fact.amount.to("ten-thousand-yuan").rounded(2));
    const said = clause.isNothing ? "没有安排" : "有";
    book.findings.push({
      severity: "warning",
      place: { start: clause.start, end: clause.end },
      message: `文中写${said}，${placeOf(cell.fact)}是${amount}，是否写错？`,
      expected: amount,
      cells: cell.fact.cell ? [cell.fact.cell] : [],
    });
  }
}

/** What is said to be nothing, or something. */
interface Said extends Span {
  readonly isNothing: boolean;
}

/** What is said to be nothing or something, clause by clause. */
function clausesOf(paragraph: Paragraph, text: ReadText, vocabulary: Vocabulary): readonly Said[] {
  const words = text.slice(paragraph.start, paragraph.end);
  return [...words.matchAll(CLAUSE)].flatMap(({ index, 0: clause }) => {
    if (/\d(?:\.\d+)?(?:万?元|%)/u.test(clause) || NOT_THIS_YEAR.test(clause)) return [];
    const nothing =
      NOTHING_AFTER.exec(clause)?.[1] ??
      NOTHING_BEFORE.exec(clause)?.[1] ??
      nothingOfUnit(clause, vocabulary);
    const named = nothing ?? SOMETHING.exec(clause)?.[1];
    if (named === undefined) return [];
    const start = paragraph.start + index + clause.indexOf(named);
    return [{ start, end: start + named.length, isNothing: nothing !== undefined }];
  });
}

function nothingOfUnit(clause: string, vocabulary: Vocabulary): string | undefined {
  const [, unit = "", named] = NOTHING_OF_UNIT.exec(clause) ?? [];
  const span = { start: 0, end: unit.length };
  const isOther = scopeOf(unit).size > 0 || findMentions(vocabulary, unit, span).length > 0;
  return isOther ? undefined : named;
}
