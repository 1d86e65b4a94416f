import {
  toPlainText,
  type NarrativeDocument,
  type NarrativeSection,
  type Phrase,
} from "../narrative/index";
import { toParagraphId } from "./paragraph-marker";

/** A heading or paragraph of the whole text. */
export interface TextItem {
  /** null for words of the clerk's own. */
  readonly id: string | null;
  /** Of a heading the section that it begins. */
  readonly section: NarrativeSection;
  readonly isHeading: boolean;
  readonly phrases: readonly Phrase[];
}

/** Headings and paragraphs of a text in their order. */
export function textItems({ sections }: Pick<NarrativeDocument, "sections">): readonly TextItem[] {
  return sections.flatMap((section) => {
    const { slug, heading, paragraphs } = section;
    const toItem = (id: string, phrases: readonly Phrase[], isHeading: boolean): TextItem => {
      return { id: toParagraphId(slug, id), section, isHeading, phrases };
    };
    return [
      toItem("heading", heading, true),
      ...paragraphs.map(({ id, phrases }) => toItem(id, phrases, false)),
    ];
  });
}

/** Plain text of each heading and paragraph as it is generated, by id. */
export function generatedTexts(document: NarrativeDocument): ReadonlyMap<string, string> {
  return new Map(textItems(document).map(({ id, phrases }) => [id ?? "", toPlainText(phrases)]));
}
