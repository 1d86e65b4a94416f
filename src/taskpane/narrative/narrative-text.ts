import { toPlainText, type NarrativeDocument } from "../../narrative/index";

/** The whole text as it is pasted elsewhere: one line for each heading and paragraph, an empty one between sections. */
export function toDocumentText({ sections }: NarrativeDocument): string {
  return sections
    .map(({ heading, paragraphs }) =>
      [heading, ...paragraphs.map(({ phrases }) => phrases)].map(toPlainText).join("\n")
    )
    .join("\n\n");
}

/** Number of inputs that each section lacks, by slug. */
export function countMissing({ missing }: NarrativeDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { section } of missing) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}
