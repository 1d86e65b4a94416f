import { GUIDES } from "./references/asked";
import type { NarrativeInput } from "./text/phrase";

/**
 * A text of the document with slots: `{unit}` is the unit's name, `{year}` the budget's year, `{organization}` 单位 or
 * 部门.
 */
export type OutlineText = string;

/** Something that is written once and stays from year to year, e.g. the duties of the unit. */
export interface OverviewItem {
  readonly heading: OutlineText;
  /** Key among the inputs that the clerk types; paragraphs are separated by line breaks. */
  readonly key: string;
  readonly hint: string;
}

/** A term of 名词解释. */
export interface Term {
  readonly name: string;
  readonly meaning: string;
  /** First form year whose tables use the term; always when left out. */
  readonly since?: number;
}

/** One part of the document and what it is made of. */
export type OutlinePart = { readonly title: OutlineText } & (
  | { readonly content: "overview"; readonly items: readonly OverviewItem[] }
  | { readonly content: "tables" }
  /** All sections of the text, or those of these slugs. */
  | { readonly content: "narrative"; readonly sections?: readonly string[] }
  | { readonly content: "terms"; readonly terms: readonly Term[] }
);

/** How the whole disclosure document of a family is put together. */
export interface DocumentOutline {
  /** Lines of the cover, which together are the title of the document. */
  readonly cover: readonly OutlineText[];
  readonly parts: readonly OutlinePart[];
  /** The day of disclosure, which stands under the name of the unit at the end. */
  readonly date: { readonly key: string; readonly hint: string };
}

/** Keys of what is typed once and stays true. */
export const LASTING_PREFIX = "overview.";

/** What the document asks the clerk for beyond its text. */
export function outlineInputs(
  { parts, date }: DocumentOutline,
  inputs: ReadonlyMap<string, string>
): readonly NarrativeInput[] {
  const items = parts.flatMap((part) => (part.content === "overview" ? part.items : []));
  return [
    ...items.map(({ key, hint }) => ({ key, hint, guide: GUIDES.paragraphs })),
    { ...date, guide: GUIDES.date },
  ].map((asked) => {
    const content = inputs.get(asked.key)?.trim() ?? "";
    return { ...asked, section: "公开全文", content, state: content === "" ? "missing" : "given" };
  });
}

/** Declares the outline of a family. */
export function defineOutline(outline: DocumentOutline): DocumentOutline {
  return outline;
}
