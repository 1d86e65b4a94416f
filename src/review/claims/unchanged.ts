import type { ReadText } from "../../narrative/index";
import type { Span } from "../reading/span";
import { findMentions } from "../subjects/mentions";
import type { Vocabulary } from "../subjects/vocabulary";
import { LAST_YEAR } from "./roles";

/** Words that say nothing has changed. */
export const UNCHANGED = new RegExp(
  `持平|零增长|[与同和跟]${LAST_YEAR}[^,。;]{0,6}(?:相同|一样|一致|相等|相当)|[无未][^,。;]{0,3}变化|没有变化|无增减|保持不变`,
  "u"
);

/** “公务用车运行费与上年持平”: the name of what a sentence says has not changed; null for other sentences. */
export function unchangedIn(
  { start, end }: Span,
  text: ReadText,
  vocabulary: Vocabulary
): Span | null {
  const at = UNCHANGED.exec(text.slice(start, end))?.index ?? 0;
  const [first] = findMentions(vocabulary, text.plain, { start, end: start + at });
  return first?.start === start && !first.form.isFund ? first : null;
}
