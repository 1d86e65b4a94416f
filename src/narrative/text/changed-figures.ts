import type { FactPhrase, NarrativeDocument, NarrativeParagraph } from "./phrase";
import { toPlainText } from "./phrase";

/** A number, name or sentence of the text that is another one in a later text of the same workbook. */
export interface ChangedFigure {
  /** Heading of its section. */
  readonly section: string;
  /** The words before it. */
  readonly label: string;
  /** null for what was not there. */
  readonly before: string | null;
  /** null for what is gone. */
  readonly after: string | null;
}

/** Characters of the words before a figure. */
const LABEL = 16;

interface PlacedFact {
  readonly fact: FactPhrase;
  readonly label: string;
}

/** What a text says otherwise than an earlier one: figures by their cells, sentences by their place. */
export function changedFigures(
  before: NarrativeDocument,
  after: NarrativeDocument
): readonly ChangedFigure[] {
  const earlier = new Map(before.sections.map((section) => [section.slug, section]));
  return after.sections.flatMap(({ slug, heading, paragraphs }) => {
    const old = earlier.get(slug);
    const section = toPlainText(heading);
    return compareParagraphs(old?.paragraphs ?? [], paragraphs).map((one) => ({ section, ...one }));
  });
}

type Changed = Omit<ChangedFigure, "section">;

function compareParagraphs(
  before: readonly NarrativeParagraph[],
  after: readonly NarrativeParagraph[]
): readonly Changed[] {
  const byId = (paragraphs: readonly NarrativeParagraph[]) =>
    new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const [old, now] = [byId(before), byId(after)];
  const whole = ({ phrases }: NarrativeParagraph): string => toPlainText(phrases);
  return [
    ...before
      .filter(({ id }) => !now.has(id))
      .map((one): Changed => ({ label: "", before: whole(one), after: null })),
    ...after.flatMap((one): readonly Changed[] => {
      const other = old.get(one.id);
      if (!other) return [{ label: "", before: null, after: whole(one) }];
      return compareFacts(other, one);
    }),
  ];
}

function compareFacts(before: NarrativeParagraph, after: NarrativeParagraph): readonly Changed[] {
  const [old, now] = [factsOf(before), factsOf(after)];
  const changed: Changed[] = [];
  for (const [place, { fact, label }] of now) {
    const other = old.get(place)?.fact.text ?? null;
    if (other !== fact.text) changed.push({ label, before: other, after: fact.text });
  }
  for (const [place, { fact, label }] of old)
    if (!now.has(place)) changed.push({ label, before: fact.text, after: null });
  return changed;
}

/** Figures by the cells they come from and how they are computed, numbered where two are alike. */
function factsOf({ phrases }: NarrativeParagraph): ReadonlyMap<string, PlacedFact> {
  const facts = new Map<string, PlacedFact>();
  let words = "";
  for (const phrase of phrases) {
    if (phrase.kind === "fact") {
      const cells = phrase.cells.map(({ sheet, address, year }) => `${year}!${sheet}!${address}`);
      const place = `${cells.join()}=${phrase.explanation}`;
      let number = 0;
      while (facts.has(`${place}#${number}`)) number += 1;
      facts.set(`${place}#${number}`, { fact: phrase, label: words.slice(-LABEL) });
    }
    words += phrase.text;
  }
  return facts;
}
