import type { ReadText } from "../../narrative/index";
import type { Span } from "../reading/span";
import { findMentions } from "../subjects/mentions";
import type { Vocabulary } from "../subjects/vocabulary";

const REASON =
  /(?:主要)?原因(?:是|为|系|在于|:)*|主要(?:是|为|系|由于|因|用于)[:]?|(?<!元)用于(?![^,。;]{1,30}的[^,。;\d]{2,12}\d)|由于|因为|[,。]系/gu;
const GOES_ON =
  /^(?:[一二三四五六]是|同时|因此|另外|此外|由于|并且?|且|[(]?[一二三四五六\d][)、.])/u;
/** These tell what money is for as well as why it changed. */
const TELLING = /^(?:,?主要(?:是|为|用于)|用于)/u;
/** “…268.11万元，用于…69.37万元”: uses one after the other, each with its money. */
const USES = /^[^,。;\d]{2,20}\d[\d.,]{0,14}万?元[,;]用于[^,。;\d]{2,20}\d/u;
/** Something is said of more or less. */
const MOVED = /[增减升降多少]|持平|变化|一致|相同/u;

/** What a sentence behind a reason begins with where it goes on with it. */
export function goesOnInReason(words: string): boolean {
  return GOES_ON.test(words);
}

/**
 * Where a reason begins in a sentence, null where none does; “系” also tells what something is, where nothing has changed.
 * @returns also whether the sentence tells what money is for
 */
export function reasonIn(
  sentence: Span,
  hasMoved: boolean,
  text: ReadText,
  vocabulary: Vocabulary
): { readonly at: number | null; readonly isUse: boolean } {
  const words = text.slice(sentence.start, sentence.end);
  let isUse = false;
  for (const { index, 0: word } of words.matchAll(REASON)) {
    if (hasMoved || MOVED.test(words.slice(0, index))) return { at: index, isUse };
    const told = { start: sentence.start + index + word.length, end: sentence.end };
    const isTelling = TELLING.test(word) && tellsAmount(told, text, vocabulary);
    if (!/^[,。]系$/u.test(word) && !isTelling) return { at: index, isUse };
    isUse ||= isTelling;
  }
  return { at: null, isUse };
}

/** “用于办公费6.85万元、…”, “主要是甲项目10万元、…”: what follows is divided further, and no reason. */
function tellsAmount({ start, end }: Span, text: ReadText, vocabulary: Vocabulary): boolean {
  const words = text.slice(start, end);
  if (USES.test(words)) return true;
  const name = /^[^,;\d]{2,60}(?=\d)/u.exec(words)?.[0];
  if (name === undefined) return false;
  const span = { start, end: start + name.length };
  return findMentions(vocabulary, text.plain, span).some((one) => one.end === span.end);
}
