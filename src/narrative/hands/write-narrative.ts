import { toChineseOrdinal } from "../../text/chinese-ordinal";
import type { Asked } from "../references/asked";
import {
  createEnvironment,
  inputOf,
  type Environment,
  type NarrativeSource,
} from "../references/environment";
import { isPhrase, type Part, type Written } from "../words/part";
import {
  toPlainText,
  type MissingInput,
  type NarrativeDocument,
  type NarrativeInput,
  type NarrativeParagraph,
  type NarrativeSection,
  type Phrase,
} from "../text/phrase";
import { isAttachment, sectionsOf, type Section } from "../words/section";

/** A section with everything it asks the clerk for. */
interface WrittenSection extends NarrativeSection {
  readonly asked: readonly Asked[];
}

/**
 * Writes 第三部分 from a budget, last year's and what the clerk typed. What none of them tells becomes a `missing`
 * phrase, listed once by its key; nothing is invented.
 */
export function writeNarrative(
  sections: readonly Section[],
  source: NarrativeSource
): NarrativeDocument {
  const environment = createEnvironment(source);
  const write = (inputs: ReadonlyMap<string, string>): readonly WrittenSection[] =>
    sectionsOf(sections, environment).map((section, index) =>
      writeSection(section, index, createEnvironment({ ...source, inputs }, section.amountStyle))
    );
  const first = write(source.inputs);
  const shared = sharedReasons(first, environment);
  const written = shared.size === 0 ? first : write(new Map([...source.inputs, ...shared]));
  const missing = collectMissing(written);
  return {
    sections: written.map(({ asked: _, ...section }) => section),
    missing,
    inputs: collectInputs(written, missing, environment),
  };
}

/** A reason that was given once for a change, for the other places that tell the same change of the same amount. */
function sharedReasons(
  sections: readonly WrittenSection[],
  environment: Environment
): ReadonlyMap<string, string> {
  const asked = sections.flatMap((section) => section.asked);
  const given = new Map<string, string>();
  for (const { key, change } of asked) {
    const typed = change === undefined ? null : inputOf(environment, key);
    if (change !== undefined && typed !== null && !given.has(change)) given.set(change, typed);
  }
  return new Map(
    asked.flatMap(({ key, change }) => {
      const typed = change === undefined ? undefined : given.get(change);
      return typed !== undefined && inputOf(environment, key) === null ? [[key, typed]] : [];
    })
  );
}

function writeSection(section: Section, index: number, environment: Environment): WrittenSection {
  const number: Phrase = { kind: "text", text: `${toChineseOrdinal(index + 1)}、` };
  const heading = section.heading.write(environment);
  const pieces = section.paragraphs.map((part) => part.write(environment));
  const paragraphs = section.paragraphs.map((part, place) =>
    toParagraphs(part, place, pieces[place] ?? [])
  );
  const room = section.paragraphs.findIndex(isAttachment);
  return {
    slug: section.slug,
    heading: [number, ...heading.filter(isPhrase)],
    paragraphs: withoutRepeatedMarks(paragraphs.flat()),
    ...(room < 0
      ? {}
      : { attachment: withoutRepeatedMarks(paragraphs.slice(0, room).flat()).length }),
    asked: [heading, ...pieces].flat().flatMap((piece) => {
      return piece.kind === "ask" ? [piece.asked] : [];
    }),
  };
}

function withoutRepeatedMarks(
  paragraphs: readonly NarrativeParagraph[]
): readonly NarrativeParagraph[] {
  return paragraphs.filter((paragraph, at) => !isRepeatedMark(paragraph, paragraphs[at - 1]));
}

/** Several paragraphs may wait for the same table; one mark says so. */
function isRepeatedMark(
  { phrases }: NarrativeParagraph,
  before: NarrativeParagraph | undefined
): boolean {
  const [only] = phrases;
  const [last] = before?.phrases ?? [];
  if (phrases.length !== 1 || before?.phrases.length !== 1) return false;
  return only?.kind === "missing" && last?.kind === "missing" && only.key === last.key;
}

function toParagraphs(
  part: Part,
  place: number,
  written: readonly Written[]
): readonly NarrativeParagraph[] {
  if (isAttachment(part)) return [];
  const paragraphs: { readonly id: string; readonly phrases: Phrase[] }[] = [];
  let row = "";
  let count = 0;
  let phrases: Phrase[] | null = null;
  for (const piece of written) {
    if (piece.kind === "break") phrases = null;
    else if (piece.kind === "row") [row, count] = [`:${piece.key}`, phrases === null ? 0 : count];
    else if (isPhrase(piece)) {
      if (phrases === null) {
        phrases = [];
        paragraphs.push({ id: `${place}${row}.${count}`, phrases });
        count += 1;
      }
      phrases.push(piece);
    }
  }
  return paragraphs;
}

function collectMissing(sections: readonly NarrativeSection[]): readonly MissingInput[] {
  const byKey = new Map<string, MissingInput>();
  for (const { slug, heading, paragraphs } of sections) {
    for (const phrase of [heading, ...paragraphs.map(({ phrases }) => phrases)].flat()) {
      if (phrase.kind !== "missing" || byKey.has(phrase.key)) continue;
      byKey.set(phrase.key, { key: phrase.key, section: slug, hint: phrase.hint });
    }
  }
  return [...byKey.values()];
}

function collectInputs(
  sections: readonly WrittenSection[],
  missing: readonly MissingInput[],
  environment: Environment
): readonly NarrativeInput[] {
  const awaited = new Set(missing.map(({ key }) => key));
  const byKey = new Map<string, NarrativeInput>();
  for (const { slug, asked } of sections) {
    for (const one of asked) {
      if (byKey.has(one.key)) continue;
      const content = environment.inputs.get(one.key)?.trim() ?? "";
      const isTyped = inputOf(environment, one.key) !== null;
      const state = awaited.has(one.key)
        ? isTyped
          ? "unusable"
          : "missing"
        : isTyped
          ? "given"
          : "optional";
      byKey.set(one.key, { ...one, section: slug, state, content });
    }
  }
  return [...byKey.values()];
}

/** Plain text of a narrative: headings and paragraphs on lines of their own. */
export function toNarrativeText({ lead = [], sections }: NarrativeDocument): string {
  const headed = sections.flatMap(({ heading, paragraphs }) => [
    { phrases: heading },
    ...paragraphs,
  ]);
  return [...lead, ...headed].map(({ phrases }) => toPlainText(phrases)).join("\n");
}
