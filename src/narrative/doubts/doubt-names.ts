import { COUNTY_BEGIN, NO_COUNTY, ORGANIZATION_END } from "../../budget/words-of-places";
import { toComparable } from "../../text/normalize";
import type { TextPlace } from "../hands/read-narrative";
import { ReadText } from "../text/read-text";

/** Words that begin like the unit's name and are not it. */
export interface DoubtfulName {
  readonly place: TextPlace;
  readonly name: string;
  readonly message: string;
  /** The same office of another county, which is no unit below this one. */
  readonly isElsewhere: boolean;
}

const NAME = /[\p{Script=Han}()]+/u;
/** How much of the name behind its county tells the same office elsewhere. */
const CORE = 4;
const LONGEST_PLACE = 8;
/** Share of the unit's name that another must have in common with it to be taken for a slip. */
const ALIKE = 0.7;
/** A name may be longer than the unit's by so many characters. */
const LONGER = 4;

/**
 * Names that differ from the unit's in few characters, e.g. the name it bore before, each once. Another organization of the
 * same place may be called alike, so this is a question.
 */
export function doubtNames(words: string, unit: string): readonly DoubtfulName[] {
  const text = new ReadText(words);
  const own = toComparable(unit);
  // A name without a visible character begins everywhere.
  if (own === "") return [];
  const found = new Map<string, DoubtfulName>();
  let at = text.plain.indexOf(own.slice(0, 2));
  for (; at >= 0; at = text.plain.indexOf(own.slice(0, 2), at + 1)) {
    const name = likeName(text.pattern(NAME, at)?.[0] ?? "", own);
    if (name === null || found.has(name)) continue;
    const message = `单位名称写的是“${name}”，与本单位“${unit}”只差几个字，是否写错或沿用了旧名？`;
    const place = text.sourceRange(at, at + name.length);
    found.set(name, { place, name, message, isElsewhere: false });
  }
  for (const { start, end, name } of otherPlaces(text, own)) {
    if (found.has(name)) continue;
    const message = `写的是“${name}”，本单位是“${unit}”，是否写错了地名？`;
    found.set(name, { place: text.sourceRange(start, end), name, message, isElsewhere: true });
  }
  return [...found.values()];
}

/** Another county in front of the words that follow the county in the unit's own name. */
function* otherPlaces(
  text: ReadText,
  own: string
): Iterable<{ readonly start: number; readonly end: number; readonly name: string }> {
  const place = COUNTY_BEGIN.exec(own)?.[0];
  if (place === undefined) return;
  const { plain } = text;
  const core = place.slice(-1) + own.slice(place.length, place.length + CORE);
  for (let at = plain.indexOf(core); at >= 0; at = plain.indexOf(core, at + 1)) {
    const before = plain.slice(Math.max(0, at - LONGEST_PLACE), at);
    if (before.endsWith(place.slice(0, -1))) continue;
    const words = /\p{Script=Han}{0,4}$/u.exec(before)?.[0] ?? "";
    // Most counties have a name of two characters; with more before it nobody knows where it begins.
    const written = words.length > 3 ? words.slice(-2) : words.length < 2 ? undefined : words;
    if (written === undefined) continue;
    const start = at - written.length;
    // “和硕县…” at the beginning of a line: 和 joins nothing.
    const isFirst = start === 0 || text.nextBreak(start - 1) === start;
    if (NO_COUNTY.test(isFirst ? written.slice(1) : written)) continue;
    // The end of a heading is no place.
    if (text.nextBreak(start) < at + core.length) continue;
    yield { start, end: at + core.length, name: plain.slice(start, at + core.length) };
  }
}

function likeName(words: string, own: string): string | null {
  if (words.startsWith(own)) return null;
  for (let end = 4; end <= Math.min(words.length, own.length + LONGER); end += 1) {
    const name = words.slice(0, end);
    if (!ORGANIZATION_END.test(name) || !isAlike(name, own)) continue;
    return own.startsWith(name) ? null : name;
  }
  return null;
}

function isAlike(name: string, own: string): boolean {
  let head = 0;
  while (head < own.length && name[head] === own[head]) head += 1;
  let tail = 0;
  while (tail < own.length - head && name[name.length - 1 - tail] === own[own.length - 1 - tail])
    tail += 1;
  return (head + tail) / own.length >= ALIKE;
}
