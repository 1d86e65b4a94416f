import type { Span } from "../reading/span";
import type { Form, Vocabulary } from "./vocabulary";

const APPROPRIATION = "财政拨款";

/** A name of the budget that stands in the text. */
export interface Mention extends Span {
  readonly form: Form;
}

/** The names of the budget in a stretch of comparable text, the longest where several begin together. */
export function findMentions(
  vocabulary: Vocabulary,
  plain: string,
  { start, end }: Span
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = start; at < end - 1;) {
    const form = vocabulary.forms
      .get(plain.slice(at, at + 2))
      ?.find(({ words }) => at + words.length <= end && plain.startsWith(words, at));
    if (form && !isOfFundBefore(form, at, mentions[mentions.length - 1]))
      mentions.push({ start: at, end: at + form.words.length, form });
    at += form?.words.length ?? 1;
  }
  return mentions;
}

/** “政府性基金预算” with “财政拨款” right behind it is one source of money, and not all of the appropriation. */
function isOfFundBefore({ isFund, words }: Form, at: number, before: Mention | undefined): boolean {
  return (
    isFund && words.startsWith(APPROPRIATION) && before?.form.isFund === true && before.end === at
  );
}
