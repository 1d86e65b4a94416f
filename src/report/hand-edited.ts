import {
  type NarrativeDocument,
  type NarrativeParagraph,
  type NarrativeSection,
  type Phrase,
} from "../narrative/index";
import { append } from "../lists/group-by";
import type { HandEdits } from "./narrative-sheet";
import { TITLE_ID } from "./paragraph-marker";
import { textItems, type TextItem } from "./text-items";

/** By what a phrase of the clerk's own is known. */
const HAND = "hand-edit";

/** The text as the clerk left it on its sheet: words, order, deletions and additions, with what is new in its place. */
export function arrangeText(
  document: NarrativeDocument,
  { edited, order }: HandEdits
): readonly TextItem[] {
  const generated = textItems(document);
  const [some] = generated;
  if (!some || (edited.length === 0 && order.length === 0)) return generated;
  const changed = new Map(edited.map(({ id, updated }) => [id, updated]));
  const now = new Map(generated.map((item) => [item.id, reword(item, changed.get(item.id ?? ""))]));
  const placed = order.flatMap((place): readonly TextItem[] => {
    if ("own" in place) return [toOwn(place.own, some.section)];
    const item = now.get(place.id);
    return item ? [item] : [];
  });
  const present = new Set(placed.map(({ id }) => id));
  const gone = new Set([...changed].flatMap(([id, text]) => (text === "" ? [id] : [])));
  return insertNew(placed, withoutGone(generated, present, gone), present);
}

/** With a section that was deleted as a whole, what would be new in it stays away too. */
function withoutGone(
  generated: readonly TextItem[],
  present: ReadonlySet<string | null>,
  gone: ReadonlySet<string>
): readonly TextItem[] {
  const kept = new Set(
    generated.flatMap(({ id, section, isHeading }) =>
      present.has(id) || (isHeading && !gone.has(id ?? "")) ? [section] : []
    )
  );
  return generated.filter(({ id, section }) => !gone.has(id ?? "") && kept.has(section));
}

/** Puts each new item behind the one that it follows in the generated text. */
function insertNew(
  placed: readonly TextItem[],
  generated: readonly TextItem[],
  present: ReadonlySet<string | null>
): readonly TextItem[] {
  const followers = new Map<string | null, TextItem[]>();
  let before: string | null = null;
  for (const item of generated) {
    if (present.has(item.id)) before = item.id;
    else append(followers, before, item);
  }
  return [
    ...(followers.get(null) ?? []),
    ...placed.flatMap((item) => [
      item,
      ...(item.id === null ? [] : (followers.get(item.id) ?? [])),
    ]),
  ];
}

/** The text with everything that was changed by hand on its sheet, numbers put right; what was typed over a gap is given. */
export function withHandEdits(document: NarrativeDocument, edits: HandEdits): NarrativeDocument {
  if (edits.edited.length === 0 && edits.order.length === 0) return document;
  const items = arrangeText(document, edits);
  const open = new Set(
    items.flatMap(({ phrases }) =>
      phrases.flatMap((phrase) => (phrase.kind === "missing" ? [phrase.key] : []))
    )
  );
  const title = edits.edited.find(({ id }) => id === TITLE_ID)?.updated;
  return {
    ...toTree(items, document),
    ...(title === undefined ? {} : { title }),
    missing: document.missing.filter(({ key }) => open.has(key)),
    inputs: document.inputs.map((input) =>
      input.state === "missing" && !open.has(input.key) ? { ...input, state: "given" } : input
    ),
  };
}

/** A section that is being put together; null heading for what stands above the first. */
interface Branch {
  readonly slug: string;
  readonly heading: readonly Phrase[];
  readonly paragraphs: NarrativeParagraph[];
}

/** Where an item went: so many paragraphs of the branch stand down to it. */
interface Place {
  readonly branch: Branch;
  readonly count: number;
}

/** Sections as they stand: each heading begins one, whatever follows belongs to it. */
function toTree(
  items: readonly TextItem[],
  document: NarrativeDocument
): Pick<NarrativeDocument, "lead" | "sections"> {
  const lead: Branch = { slug: "", heading: [], paragraphs: [] };
  const branches: Branch[] = [];
  const places = new Map<string, Place>();
  items.forEach(({ id, section, isHeading, phrases }, at) => {
    if (isHeading) branches.push({ slug: section.slug, heading: phrases, paragraphs: [] });
    const branch = branches[branches.length - 1] ?? lead;
    if (!isHeading) branch.paragraphs.push({ id: idWithin(branch, section, id, at), phrases });
    if (id !== null) places.set(id, { branch, count: branch.paragraphs.length });
  });
  const room = findRoom(document, places, branches);
  return {
    ...(lead.paragraphs.length === 0 ? {} : { lead: lead.paragraphs }),
    sections: branches.map((branch) =>
      branch === room?.branch ? { ...branch, attachment: room.count } : branch
    ),
  };
}

/** A paragraph that went to another section keeps the name of its own. */
function idWithin({ slug }: Branch, from: NarrativeSection, id: string | null, at: number): string {
  if (id === null) return `own+${at}`;
  return from.slug === slug ? id.slice(slug.length + 1) : id;
}

/** The room for what others write stays behind the last of what was above it and is still there. */
function findRoom(
  { sections }: NarrativeDocument,
  places: ReadonlyMap<string, Place>,
  branches: readonly Branch[]
): Place | null {
  const at = sections.findIndex(({ attachment }) => attachment !== undefined);
  const section = sections[at];
  const last = branches[branches.length - 1];
  if (!section || !last) return null;
  const above = section.paragraphs.slice(0, section.attachment);
  const anchors = textItems({
    sections: [...sections.slice(0, at), { ...section, paragraphs: above }],
  });
  for (const { id } of [...anchors].reverse()) {
    const place = places.get(id ?? "");
    if (place && branches.includes(place.branch)) return place;
  }
  return { branch: last, count: last.paragraphs.length };
}

/** Gaps that still stand in the clerk's words stay gaps. */
function reword(item: TextItem, text: string | undefined): TextItem {
  if (text === undefined) return item;
  let rest = text;
  const pieces: Phrase[] = [];
  for (const phrase of item.phrases) {
    const at = phrase.kind === "missing" ? rest.indexOf(phrase.text) : -1;
    if (at < 0) continue;
    if (at > 0) pieces.push({ kind: "given", text: rest.slice(0, at), key: HAND });
    pieces.push(phrase);
    rest = rest.slice(at + phrase.text.length);
  }
  if (rest !== "") pieces.push({ kind: "given", text: rest, key: HAND });
  return { ...item, phrases: pieces };
}

function toOwn(text: string, section: NarrativeSection): TextItem {
  const phrases: readonly Phrase[] = [{ kind: "given", text, key: HAND }];
  return { id: null, section, isHeading: false, phrases };
}
