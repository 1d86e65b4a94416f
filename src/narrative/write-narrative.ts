import { toChineseOrdinal } from "../text/chinese-ordinal";
import { createEnvironment, type Environment, type NarrativeSource } from "./environment";
import type { Part, Written } from "./part";
import type {
  MissingInput,
  NarrativeDocument,
  NarrativeParagraph,
  NarrativeSection,
  Phrase,
} from "./phrase";
import { isAttachment, sectionsOf, type Section } from "./section";

/**
 * Writes 第三部分 from a budget, last year's and what the clerk typed. What none of them tells becomes a `missing`
 * phrase, listed once by its key; nothing is invented.
 */
export function writeNarrative(
  sections: readonly Section[],
  source: NarrativeSource
): NarrativeDocument {
  const environment = createEnvironment(source);
  const written = sectionsOf(sections, environment).map((section, index) =>
    writeSection(section, index, environment)
  );
  return { sections: written, missing: collectMissing(written) };
}

function writeSection(section: Section, index: number, environment: Environment): NarrativeSection {
  const number: Phrase = { kind: "text", text: `${toChineseOrdinal(index + 1)}、` };
  return {
    slug: section.slug,
    heading: [number, ...section.heading.write(environment).filter(isPhrase)],
    paragraphs: section.paragraphs
      .flatMap((part) => writeParagraphs(part, environment))
      .filter((paragraph, at, all) => !isRepeatedMark(paragraph, all[at - 1])),
  };
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

function writeParagraphs(part: Part, environment: Environment): readonly NarrativeParagraph[] {
  if (isAttachment(part)) return [];
  const paragraphs: Phrase[][] = [[]];
  for (const piece of part.write(environment)) {
    if (isPhrase(piece)) paragraphs[paragraphs.length - 1]?.push(piece);
    else paragraphs.push([]);
  }
  return paragraphs.filter(({ length }) => length > 0).map((phrases) => ({ phrases }));
}

function isPhrase(piece: Written): piece is Phrase {
  return piece.kind !== "break";
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

/** Plain text of a narrative: headings and paragraphs on lines of their own. */
export function toNarrativeText(document: NarrativeDocument): string {
  return document.sections
    .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ phrases }) => phrases)])
    .map((phrases) => phrases.map(({ text }) => text).join(""))
    .join("\n");
}
