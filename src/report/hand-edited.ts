import type { NarrativeDocument, NarrativeParagraph } from "../narrative/index";
import type { HandEdits } from "./narrative-sheet";
import { toParagraphId } from "./paragraph-marker";

/** By what a phrase of the clerk's own is known. */
const HAND = "hand-edit";

/** The text as the clerk changed it on its sheet, numbers put right; what was typed over a gap is given. */
export function withHandEdits(
  document: NarrativeDocument,
  { edited, own }: HandEdits
): NarrativeDocument {
  if (edited.length === 0 && own.size === 0) return document;
  const changed = new Map(edited.map(({ id, updated }) => [id, updated]));
  const sections = document.sections.map((section) => {
    const { slug, paragraphs } = section;
    const added = (id: string): readonly NarrativeParagraph[] =>
      (own.get(toParagraphId(slug, id)) ?? []).map((text, index) =>
        inOwnWords(`${id}+${index}`, text)
      );
    return {
      ...section,
      paragraphs: [
        ...added("heading"),
        ...paragraphs.flatMap((paragraph) => {
          const text = changed.get(toParagraphId(slug, paragraph.id));
          const now = text === undefined ? paragraph : reworded(paragraph, text);
          return [now, ...added(paragraph.id)];
        }),
      ],
    };
  });
  const open = new Set(
    sections.flatMap(({ heading, paragraphs }) =>
      [heading, ...paragraphs.map(({ phrases }) => phrases)]
        .flat()
        .flatMap((phrase) => (phrase.kind === "missing" ? [phrase.key] : []))
    )
  );
  return {
    sections,
    missing: document.missing.filter(({ key }) => open.has(key)),
    inputs: document.inputs.map((input) =>
      input.state === "missing" && !open.has(input.key) ? { ...input, state: "given" } : input
    ),
  };
}

/** Gaps that still stand in the clerk's words stay gaps. */
function reworded({ id, phrases }: NarrativeParagraph, text: string): NarrativeParagraph {
  let rest = text;
  const pieces: NarrativeParagraph["phrases"][number][] = [];
  for (const phrase of phrases) {
    const at = phrase.kind === "missing" ? rest.indexOf(phrase.text) : -1;
    if (at < 0) continue;
    if (at > 0) pieces.push({ kind: "given", text: rest.slice(0, at), key: HAND });
    pieces.push(phrase);
    rest = rest.slice(at + phrase.text.length);
  }
  if (rest !== "") pieces.push({ kind: "given", text: rest, key: HAND });
  return { id, phrases: pieces };
}

function inOwnWords(id: string, text: string): NarrativeParagraph {
  return { id, phrases: [{ kind: "given", text, key: HAND }] };
}
