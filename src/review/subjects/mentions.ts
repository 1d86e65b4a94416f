import type { Span } from "../reading/span";
import type { Form, Vocabulary } from "./vocabulary";

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
    if (form) mentions.push({ start: at, end: at + form.words.length, form });
    at += form?.words.length ?? 1;
  }
  return mentions;
}
