import { toPlainText, type NarrativeDocument } from "../../narrative/index";

/** The whole text as it is pasted elsewhere: one line for each heading and paragraph, an empty one between sections. */
export function toDocumentText({ lead = [], sections }: NarrativeDocument): string {
  const parts = [
    lead,
    ...sections.map(({ heading, paragraphs }) => [{ phrases: heading }, ...paragraphs]),
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.map(({ phrases }) => toPlainText(phrases)).join("\n"))
    .join("\n\n");
}
