import type { ReadText } from "../../narrative/index";
import { contextOf, type SubjectReader } from "../claims/read-subject";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import type { Span } from "../reading/span";
import type { Vocabulary } from "../subjects/vocabulary";
import { candidatesFor } from "../subjects/candidates";
import { certainOf, placeOf, wordsOf } from "./judge-values";

/** “…未安排”, “无…预算”: nothing, said in words. */
const NOTHING_AFTER =
  /^([^,。;:\d]{2,40}?)(?:当年|今年|本年度?)?(?:均|都|全部)?(?:未安排|没有安排|无安排|不安排|未编制|未列入预算|没有预算|为零)(?:预算|支出|资金|经费)?[。;,]?$/u;
const NOTHING_BEFORE =
  /^(?:[^,。;:]{0,30}?(?:年度?|单位|部门))?(?:没有|未|无)(?:使用|安排|编制)?(?:当年)?([^,。;:\d]{2,30}?)(?:安排的?(?:收入|支出|收支)*)?[。;,]?$/u;
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
  for (const clause of clausesOf(paragraph, text)) {
    if (isReason(clause)) continue;
    const behind = { start: clause.end, end: clause.end };
    const subject = subjects.read(paragraph, clause, behind, [], contextOf(paragraph));
    if (subject.hasMore || !subject.isPlain) continue;
    const cell = certainOf(candidatesFor(subject, vocabulary));
    if (!cell || cell.fact.amount.isZero) continue;
    const amount = wordsOf(cell.fact.amount.to("ten-thousand-yuan").rounded(2));
    book.findings.push({
      severity: "warning",
      place: clause,
      message: `文中写没有安排，${placeOf(cell.fact)}是${amount}，是否写错？`,
      expected: amount,
      cells: cell.fact.cell ? [cell.fact.cell] : [],
    });
  }
}

/** What is said to be nothing, clause by clause. */
function clausesOf(paragraph: Paragraph, text: ReadText): readonly Span[] {
  const words = text.slice(paragraph.start, paragraph.end);
  return [...words.matchAll(CLAUSE)].flatMap(({ index, 0: clause }) => {
    if (/\d(?:\.\d+)?(?:万?元|%)/u.test(clause) || NOT_THIS_YEAR.test(clause)) return [];
    const named = NOTHING_AFTER.exec(clause)?.[1] ?? NOTHING_BEFORE.exec(clause)?.[1];
    if (named === undefined) return [];
    const start = paragraph.start + index + clause.indexOf(named);
    return [{ start, end: start + named.length }];
  });
}
