import { joinSpans, pairGap, type UnreadSpan } from "./gap";
import { behindLeadIn } from "./lead-in";
import { isEach, type EachPart } from "../words/each";
import type { Environment } from "../references/environment";
import {
  matchPlaceholder,
  misplaced,
  remark,
  toWords,
  type Lifted,
  type Match,
  type Part,
  type Remark,
} from "../words/part";
import { stopsEnd } from "../text/loose-words";
import type { ReadText } from "../text/read-text";
import type { ReadItem } from "../references/resolve-rows";
import { isRoom } from "../words/section";
import { isWhen } from "../words/when";

/** What the reading of one section's paragraphs gives. */
export interface Alignment {
  readonly remarks: readonly Remark[];
  readonly lifted: readonly Lifted[];
  readonly unread: readonly UnreadSpan[];
  /** Stretches that a sentence read. */
  readonly read: readonly UnreadSpan[];
}

/** A paragraph that is expected, and what of the text it read. */
interface Unit {
  /** As declared, condition included. */
  readonly declared: Part;
  /** Set where every row has a paragraph of its own. */
  readonly each: EachPart | null;
  readonly isRoom: boolean;
  readonly items: ReadItem[];
  /** The single reading of a sentence, or a mark that all rows are still to be given. */
  whole: ReadItem | null;
}

/** Stretches that no sentence reads, and which paragraphs might have stood there. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly spans: readonly UnreadSpan[];
}

/**
 * Reads a stretch of text with the sentences a section expects. Every sentence is tried where the one before it ended; text
 * that none can read is stepped over up to the next sentence and reported, and so is every sentence that is missing.
 */
export function alignParagraphs(
  paragraphs: readonly Part[],
  text: ReadText,
  range: UnreadSpan,
  environment: Environment
): Alignment {
  const units = paragraphs.map(toUnit);
  const reader = new SectionReader(units, text, range, environment);
  return reader.read();
}

class SectionReader {
  readonly #units: readonly Unit[];
  readonly #text: ReadText;
  readonly #range: UnreadSpan;
  #environment: Environment;
  readonly #gaps: Gap[] = [];
  readonly #misplaced: Remark[] = [];
  /** Where something known begins, as long as nothing else was read. */
  readonly #known = new Map<number, boolean>();
  #next = 0;

  constructor(units: readonly Unit[], text: ReadText, range: UnreadSpan, environment: Environment) {
    this.#units = units;
    this.#text = text;
    this.#range = range;
    this.#environment = environment;
  }

  read(): Alignment {
    let position = this.#range.start;
    let spans: UnreadSpan[] = [];
    let gapStart = position;
    while (position < this.#range.end) {
      const stray = stopsEnd(this.#text, position);
      if (stray > position) {
        position = stray;
        continue;
      }
      const found = this.#findUnit(position);
      const repeated = found ? null : this.#repeatedEnd(position);
      if (repeated !== null) {
        this.#misplaced.push(remark(position, repeated, "这句话重复了。"));
        position = repeated;
        continue;
      }
      if (!found) {
        const end = this.#boundaryAfter(position);
        spans.push({ start: position, end });
        position = end;
        continue;
      }
      const { index, match } = found;
      this.#closeGap(index, gapStart, spans);
      this.#take(index, { start: position, match });
      position = match.end;
      gapStart = position;
      spans = [];
    }
    this.#closeGap(this.#units.length, gapStart, spans);
    return this.#conclude();
  }

  /** The expected sentence that reads the text here: the next ones first, then those that were passed over. */
  #findUnit(position: number): { readonly index: number; readonly match: Match } | null {
    const indices = this.#units.map((_, index) => index);
    const first = Math.max(0, this.#next - 1);
    const order = [...indices.slice(first), ...indices.slice(0, first)];
    const blank = this.#text.placeholder(position);
    const isPart = (match: Match): boolean => match.end === blank && !this.#text.isBreak(blank);
    let filledIn: { readonly index: number; readonly match: Match } | null = null;
    for (const index of order) {
      const match = this.#bestMatch(index, position);
      // A blank stands for a whole sentence only where no sentence begins with it.
      if (match && !isPart(match)) return { index, match };
      if (match) filledIn ??= { index, match };
    }
    return filledIn;
  }

  /** Free text at the end of a sentence goes as far as something known follows. */
  #bestMatch(index: number, position: number): Match | null {
    let first: Match | null = null;
    for (const match of this.#matches(index, position)) {
      if (match.end > this.#range.end || match.end === position) continue;
      if (this.#isGoodEnd(match)) return match;
      if (!first || (first.isOpen === true && match.isOpen !== true)) first = match;
    }
    return first;
  }

  /** A sentence without a full stop goes on over the end of a line, so something known must follow. */
  #isGoodEnd({ end, isOpen = false }: Match): boolean {
    if (end >= this.#range.end || (!isOpen && this.#text.isBreak(end))) return true;
    return this.#isKnownAt(end);
  }

  #isKnownAt(position: number): boolean {
    const before = this.#known.get(position);
    if (before !== undefined) return before;
    const isKnown = this.#units.some((_, index) => {
      for (const match of this.#matches(index, position)) if (match.end > position) return true;
      return false;
    });
    this.#known.set(position, isKnown);
    return isKnown;
  }

  *#matches(index: number, position: number): Iterable<Match> {
    const unit = this.#units[index];
    if (!unit || unit.isRoom || unit.whole) return;
    yield* this.#matchesAt(unit, position);
    const start = behindLeadIn(this.#text, position, this.#environment);
    if (start > position)
      for (const match of this.#matchesAt(unit, start)) if (match.end > start) yield match;
  }

  #matchesAt(unit: Unit, position: number): Iterable<Match> {
    if (!unit.each) return unit.declared.match(this.#text, position, this.#environment);
    return this.#eachMatches(unit, unit.each, position);
  }

  *#eachMatches(unit: Unit, each: EachPart, position: number): Iterable<Match> {
    yield* each.matchItem(this.#text, position, unit.items.length, this.#environment);
    if (unit.items.length > 0) return;
    const known = (environment: Environment): string | null => {
      const written = unit.declared.write(environment);
      return written.some(({ kind }) => kind === "missing") ? null : toWords(written);
    };
    yield* matchPlaceholder(this.#text, position, this.#environment, known);
  }

  /** The end of a sentence that was read before and stands here once more. */
  #repeatedEnd(position: number): number | null {
    const hasRoom = this.#units.some(({ isRoom: isFree }) => isFree);
    for (const { whole, declared } of this.#units) {
      if (!whole) continue;
      for (const { end } of declared.match(this.#text, position, this.#environment)) {
        if (end <= position || end > this.#range.end) continue;
        // A heading, and what stands where there is room for words of the unit's own, is repeated by the same words only.
        const isSentence = this.#text.slice(position, end).includes("。");
        if ((isSentence && !hasRoom) || this.#isSame(whole, position, end)) return end;
      }
    }
    return null;
  }

  #isSame({ start, match }: ReadItem, position: number, end: number): boolean {
    return this.#text.slice(start, match.end) === this.#text.slice(position, end);
  }

  #take(index: number, item: ReadItem): void {
    this.#known.clear();
    const unit = this.#units[index];
    if (!unit) return;
    const isRow = unit.each !== null && this.#text.placeholder(item.start) === null;
    if (isRow) unit.items.push(item);
    else {
      unit.whole = item;
      const written = new Map([...this.#environment.written, ...item.match.environment.written]);
      this.#environment = { ...this.#environment, written };
    }
    if (index + 1 < this.#next) this.#misplaced.push(misplaced(item.start, item.match.end));
    this.#next = Math.max(this.#next, index + 1);
  }

  #closeGap(to: number, at: number, spans: readonly UnreadSpan[]): void {
    this.#gaps.push({ from: this.#next, to, at, spans: joinSpans(spans) });
  }

  /** The end of the sentence or line that begins here. */
  #boundaryAfter(position: number): number {
    const line = Math.min(this.#text.nextBreak(position), this.#range.end);
    const stop = this.#text.plain.indexOf("。", position);
    return stop >= 0 && stop + 1 < line ? stop + 1 : line;
  }

  #conclude(): Alignment {
    const remarks: Remark[] = [...this.#misplaced];
    const lifted: Lifted[] = [];
    for (const unit of this.#units) {
      remarks.push(...this.#review(unit));
      lifted.push(...this.#lift(unit));
    }
    const unread: UnreadSpan[] = [];
    for (const gap of this.#gaps) {
      unread.push(...gap.spans);
      remarks.push(...this.#reviewGap(gap));
    }
    const items = this.#units.flatMap(({ whole, items: own }) => (whole ? [whole, ...own] : own));
    const read = items.map(({ start, match }) => ({ start, end: match.end }));
    return { remarks, lifted, unread, read };
  }

  #review(unit: Unit): Iterable<Remark> {
    if (unit.whole) return reviewAll(unit.whole.match, this.#environment);
    if (!unit.each || unit.items.length === 0) return [];
    if (isWhen(unit.declared) && unit.declared.condition(this.#environment) === false)
      return unit.items.map(({ start, match }) => {
        const written = this.#text.slice(start, match.end);
        const message = `按表中数据不应写“${written}”。`;
        return remark(start, match.end, message, { written, expected: "" });
      });
    const end = unit.items[unit.items.length - 1]?.match.end ?? 0;
    return unit.each.review(unit.items, end, this.#environment, this.#text);
  }

  #lift(unit: Unit): Iterable<Lifted> {
    if (unit.each) return unit.each.lift(unit.items, this.#environment);
    if (!unit.whole)
      return isWhen(unit.declared)
        ? (unit.declared.condition.stated?.(false, this.#environment) ?? [])
        : [];
    return unit.whole.match.readings.flatMap((reading) => [...reading.lift(this.#environment)]);
  }

  /** Pairs what could not be read with what should have stood there. */
  #reviewGap(gap: Gap): readonly Remark[] {
    const absent = this.#units
      .slice(gap.from, gap.to)
      .filter((unit) => this.#isAbsent(unit))
      .map((unit) => toWords(unit.declared.write(this.#environment)))
      .filter((words) => words !== "");
    const before = this.#units[gap.from - 1];
    const hasRoom = this.#units.slice(gap.from, gap.to).some((unit) => unit.isRoom);
    const spans = hasRoom || before?.isRoom === true ? [] : gap.spans;
    return pairGap(absent, spans, gap.at, this.#text);
  }

  /** Not read at all although the data ask for it; whether they do may be unknown. */
  #isAbsent({ declared, items, whole, isRoom: isFree }: Unit): boolean {
    if (whole !== null || items.length > 0 || isFree) return false;
    return !isWhen(declared) || declared.condition(this.#environment) === true;
  }
}

function toUnit(declared: Part): Unit {
  const inner = isWhen(declared) ? declared.inner : declared;
  const each = isEach(inner) && inner.isParagraphs ? inner : null;
  return { declared, each, isRoom: isRoom(declared), items: [], whole: null };
}

function reviewAll({ readings }: Match, environment: Environment): Remark[] {
  return readings.flatMap((reading) => [...reading.review(environment)]);
}
