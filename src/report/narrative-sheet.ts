import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import type { NarrativeDocument, ReviewFinding } from "../narrative/index";
import { TITLE_ID, toParagraphId, toShortId } from "./paragraph-marker";
import { readSheetText, type SheetText } from "./sheet-paragraphs";
import { NARRATIVE_SHEET_TAG } from "./sheet-tags";
import { generatedTexts } from "./text-items";

/** A heading or paragraph of the sheet that somebody changed by hand after it was written. */
export interface EditedParagraph {
  /** Stays the same when the text is written again. */
  readonly id: string;
  /** As it stands on the sheet; "" for one that was deleted. */
  readonly written: string;
  /** The same with the numbers and words that the tables contradict put right. */
  readonly updated: string;
  /** What is written there now. */
  readonly generated: string;
  /** What the reading of `updated` finds; the tables as they are now. */
  readonly remarks: readonly string[];
}

/** What is said of some words of a text. */
export type SaidOfText = Pick<
  ReviewFinding,
  "place" | "severity" | "quote" | "expected" | "message"
>;

/** A paragraph that the text has, or words of the clerk's own. */
export type TextPlace = { readonly id: string } | { readonly own: string };

/** What the clerk did on the sheet. */
export interface HandEdits {
  readonly edited: readonly EditedParagraph[];
  /** What stands on the sheet, from top to bottom, without its title. */
  readonly order: readonly TextPlace[];
  /** What is to be said besides: of words of the clerk's own, or of the whole sheet. */
  readonly remarks: readonly string[];
}

export const NO_EDITS: HandEdits = { edited: [], order: [], remarks: [] };

/** The text sheet of a workbook: the last with our tag. */
export function findNarrativeSheet({ sheets }: WorkbookSnapshot): SheetSnapshot | null {
  return [...sheets].reverse().find(({ tag }) => tag === NARRATIVE_SHEET_TAG) ?? null;
}

/** The text that the sheet was written from, as it would be written now. */
export interface GeneratedText {
  readonly title: string;
  readonly document: NarrativeDocument;
}

/** What stands on the sheet of a text that is still written, or is the clerk's own. */
interface Standing {
  readonly id: string | null;
  readonly text: string;
  readonly isChanged: boolean;
}

/**
 * What was changed by hand on the sheet, with the numbers put right.
 * @param review - reads a text against the tables as they are now
 * @returns null when the marks of the rows are gone, so that nobody can tell what was changed
 */
export function findHandEdits(
  sheet: SheetSnapshot,
  { title, document }: GeneratedText,
  review: (text: string) => readonly SaidOfText[]
): HandEdits | null {
  const found = readSheetText(sheet);
  if (!found) return null;
  const generated = generatedTexts(document);
  const standing = found.paragraphs.flatMap((one) => toStanding(one, generated));
  const written = standing.map(({ text }) => text);
  // Only words that somebody changed need to be read.
  const said = standing.some(({ isChanged }) => isChanged) ? review(written.join("\n")) : [];
  const updated = saidInside(said, written).map((inside, at) => {
    const one = standing[at];
    const text = written[at] ?? "";
    return one?.isChanged === true && one.id !== null ? repair(text, inside) : text;
  });
  // What is put right is right: the rest is said of the words as they will stand.
  const isRepaired = updated.some((text, at) => text !== written[at]);
  const left = saidInside(isRepaired ? review(updated.join("\n")) : said, updated);
  const edited = standing.flatMap(({ id, text, isChanged }, at): readonly EditedParagraph[] => {
    if (id === null || !isChanged) return [];
    const remarks = (left[at] ?? []).map(({ message }) => message);
    const now = { updated: updated[at] ?? text, generated: generated.get(id) ?? "" };
    return [{ id, written: text, ...now, remarks }];
  });
  return {
    edited: [...editedTitle(found, title), ...edited, ...deletedOf(found, standing, generated)],
    order: standing.map(({ id, text }) => (id === null ? { own: text } : { id })),
    remarks: standing.flatMap(({ id }, at) => (id === null ? remarksOnOwn(left[at] ?? []) : [])),
  };
}

/** A paragraph that the text no longer has stays where somebody changed it. */
function toStanding(
  { id, text, isChanged }: SheetText["paragraphs"][number],
  generated: ReadonlyMap<string, string>
): readonly Standing[] {
  if (text === "") return [];
  if (id !== null && generated.has(id)) return [{ id, text, isChanged }];
  return isChanged ? [{ id: null, text, isChanged }] : [];
}

function editedTitle({ title }: SheetText, generated: string): readonly EditedParagraph[] {
  if (title === null || !title.isChanged || title.text === "") return [];
  const { text } = title;
  return [{ id: TITLE_ID, written: text, updated: text, generated, remarks: [] }];
}

/** What was written on the sheet and stands there no more, although it would be written again. */
function deletedOf(
  { written, paragraphs }: SheetText,
  standing: readonly Standing[],
  generated: ReadonlyMap<string, string>
): readonly EditedParagraph[] {
  const present = new Set(standing.map(({ id }) => id));
  const emptied = new Set(paragraphs.flatMap(({ id, text }) => (text === "" ? [id] : [])));
  return [...generated].flatMap(([id, text]): readonly EditedParagraph[] => {
    const wasWritten = emptied.has(id) || written.has(toShortId(id));
    if (present.has(id) || !wasWritten || text === "") return [];
    const remarks = [`“${shorten(text)}”在工作表中删去了，不再写出；要恢复的，点“写入工作表”，勾选“恢复这一段”。`];
    return [{ id, written: "", updated: "", generated: text, remarks }];
  });
}

/** Enough of a paragraph to know it by. */
const SHORT = 30;

function shorten(text: string): string {
  return text.length <= SHORT ? text : `${text.slice(0, SHORT)}…`;
}

/** Own words need no place in the form; their figures must be right. */
function remarksOnOwn(said: readonly SaidOfText[]): readonly string[] {
  return said
    .filter(({ severity, quote }) => severity === "error" || /^[\d,.]+$/u.test(quote))
    .map(({ message }) => message);
}

/** What is said of each of some lines, by places within it. */
function saidInside(
  said: readonly SaidOfText[],
  lines: readonly string[]
): readonly (readonly SaidOfText[])[] {
  let start = 0;
  return lines.map((line) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    return said
      .filter(({ place }) => place.start >= from && place.end <= to)
      .map((one) => ({
        ...one,
        place: { start: one.place.start - from, end: one.place.end - from },
      }));
  });
}

/** Only figures are put right; words are the clerk's. */
function repair(written: string, said: readonly SaidOfText[]): string {
  const isRepair = ({ severity, expected, quote }: SaidOfText): boolean =>
    severity === "error" && isFigure(quote) && isFigure(expected ?? "");
  const repairs = said.filter(isRepair).sort((a, b) => b.place.start - a.place.start);
  let updated = written;
  let limit = Infinity;
  for (const { place, expected } of repairs) {
    // Of two statements about the same words the first is enough.
    if (place.end > limit) continue;
    limit = place.start;
    updated = updated.slice(0, limit) + (expected ?? "") + updated.slice(place.end);
  }
  return updated;
}

function isFigure(words: string): boolean {
  return /\d/u.test(words) && !/[，。；：【]/u.test(words);
}

/**
 * Paragraphs that stand on the sheet as they were written, by id, and would get a gap there that they do not have.
 * @param isOf - by the key of a gap, whether it counts
 */
export function findReopened(
  sheet: SheetSnapshot,
  document: NarrativeDocument,
  isOf: (key: string) => boolean
): readonly string[] {
  const standing = readSheetText(sheet)?.paragraphs.filter(({ isChanged }) => !isChanged) ?? [];
  const texts = new Map(standing.map(({ id, text }) => [id, text]));
  return document.sections.flatMap(({ slug, paragraphs }) =>
    paragraphs.flatMap(({ id, phrases }) => {
      const key = toParagraphId(slug, id);
      const text = texts.get(key);
      const isReopened = phrases.some(
        (phrase) =>
          phrase.kind === "missing" && isOf(phrase.key) && text?.includes(phrase.text) === false
      );
      return isReopened ? [key] : [];
    })
  );
}
