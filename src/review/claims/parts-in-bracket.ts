import type { ReadText } from "../../narrative/index";
import type { Paragraph } from "../reading/paragraph";
import type { Quantity } from "../reading/quantity";

/** Amounts in the bracket right behind an amount: “95.90万元（含基本支出30.00万元、项目支出65.90万元）”; empty without one. */
export function partsInBracket(
  { end: from }: Quantity,
  { end, quantities }: Paragraph,
  text: ReadText
): readonly Quantity[] {
  if (text.slice(from, from + 1) !== "(" || from >= end) return [];
  const close = closingOf(text.slice(from, end)) + from;
  return quantities.filter((one) => one.kind === "amount" && one.start > from && one.end <= close);
}

/** Where the bracket that words begin with is closed; their length where it is not. */
function closingOf(words: string): number {
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    depth += words[at] === "(" ? 1 : words[at] === ")" ? -1 : 0;
    if (depth === 0) return at;
  }
  return words.length;
}
