import { toPlainText, type NarrativeDocument } from "../../narrative/index";

/** The whole text as it is pasted elsewhere: one line for each heading and paragraph, an empty one between sections. */
export function toDocumentText({ sections }: NarrativeDocument): string {
  return sections
    .map(({ heading, paragraphs }) =>
      [heading, ...paragraphs.map(({ phrases }) => phrases)].map(toPlainText).join("\n")
    )
    .join("\n\n");
}
