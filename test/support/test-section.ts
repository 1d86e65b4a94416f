import { describe, expect, it } from "vitest";
import { alignParagraphs } from "../../src/narrative/hands/align";
import { createEnvironment } from "../../src/narrative/references/environment";
import { ReadText } from "../../src/narrative/text/read-text";
import {
  toPlainText,
  writeNarrative,
  type NarrativeSource,
  type Phrase,
  type Section,
} from "../../src/narrative";
import { sectionsOf } from "../../src/narrative/words/section";
import { mutantsOf } from "./mutate-narrative";
import { UNITS, withInputs } from "./units";

/** The paragraphs a section writes. */
export function paragraphsOf(
  section: Section,
  source: NarrativeSource
): readonly (readonly Phrase[])[] {
  const [written] = writeNarrative([section], source).sections;
  return written?.paragraphs.map(({ phrases }) => phrases) ?? [];
}

/** The same as lines of text. */
export function linesOf(section: Section, source: NarrativeSource): readonly string[] {
  return paragraphsOf(section, source).map(toPlainText);
}

/** Number of remarks that the reading of some lines gives. */
export function remarksOn(
  section: Section,
  lines: readonly string[],
  source: NarrativeSource
): readonly string[] {
  const text = new ReadText(lines.join("\n"));
  const range = { start: 0, end: text.length };
  const environment = createEnvironment(source, section.amountStyle);
  const alignment = alignParagraphs(section.paragraphs, text, range, environment);
  return alignment.remarks.map(({ message }) => message);
}

/**
 * What every section must do: no digit in its wording, its own text read back without a remark, and every single changed
 * number, direction word, list item and paragraph noticed; for all kinds of units, with and without marks left.
 */
export function testSection(
  section: Section,
  sources: Readonly<Record<string, NarrativeSource>> = UNITS
): void {
  it("holds no digit in its wording", () => {
    const literals = [section.heading, ...section.paragraphs].flatMap((part) => part.literals);
    expect(literals.length).toBeGreaterThan(0);
    expect(literals.filter((literal) => /\p{Nd}/u.test(literal))).toEqual([]);
  });

  it("writes every number of its text as a fact or an input, never as wording", () => {
    for (const source of Object.values(sources))
      for (const phrase of paragraphsOf(section, source).flat())
        if (phrase.kind === "text") expect(phrase.text).not.toMatch(/\p{Nd}/u);
  });

  const inYear = Object.entries(sources).filter(
    ([, source]) => sectionsOf([section], createEnvironment(source)).length > 0
  );

  describe.each(inYear)("for a unit: %s", (_name, source) => {
    const keys = writeNarrative([section], source).missing.map(({ key }) => key);
    const completed = withInputs(source, keys);

    it("reads its own text back without a remark", () => {
      expect(remarksOn(section, linesOf(section, source), source)).toEqual([]);
      expect(remarksOn(section, linesOf(section, completed), completed)).toEqual([]);
    });

    it("notices every single change", () => {
      const unseen: string[] = [];
      let mutants = 0;
      // Marks change nothing about the numbers beside them; one unit without last year's figures proves it.
      for (const known of source.prior ? [completed] : [source, completed]) {
        for (const mutant of mutantsOf(paragraphsOf(section, known))) {
          mutants += 1;
          if (remarksOn(section, mutant.paragraphs, known).length === 0) unseen.push(mutant.what);
        }
      }
      const isMarksOnly = linesOf(section, source).every((line) => line.startsWith("【请填写"));
      expect(mutants > 0 || isMarksOnly).toBe(true);
      expect(unseen).toEqual([]);
    });
  });
}
