import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../grid/snapshot";
import { append } from "../lists/group-by";
import { toPlainText, type NarrativeDocument, type ReviewFinding } from "../narrative/index";
import { fingerprint } from "../text/fingerprint";
import { NARRATIVE_SHEET_TAG } from "./narrative-plan";
import { isMarker, toParagraphId } from "./paragraph-marker";

/** A paragraph of the sheet that somebody changed by hand after it was written. */
export interface EditedParagraph {
  /** Stays the same when the text is written again. */
  readonly id: string;
  /** As it stands on the sheet. */
  readonly written: string;
  /** The same with the numbers and words that the tables contradict put right. */
  readonly updated: string;
  /** What is written there now. */
  readonly generated: string;
  /** What the reading of it found and did not put right. */
  readonly remarks: readonly string[];
}

/** What is said of some words of a text. */
export type SaidOfText = Pick<
  ReviewFinding,
  "place" | "severity" | "quote" | "expected" | "message"
>;

/** What the clerk did on the sheet. */
export interface HandEdits {
  readonly edited: readonly EditedParagraph[];
  /** Paragraphs of the clerk's own, and changed ones that the text no longer has, by the id of the one before. */
  readonly own: ReadonlyMap<string, readonly string[]>;
}

export const NO_EDITS: HandEdits = { edited: [], own: new Map() };

interface SheetParagraph {
  readonly id: string | null;
  readonly sum: string;
  readonly text: string;
}

/** The text sheet of a workbook: the last with our tag. */
export function findNarrativeSheet({ sheets }: WorkbookSnapshot): SheetSnapshot | null {
  return [...sheets].reverse().find(({ tag }) => tag === NARRATIVE_SHEET_TAG) ?? null;
}

/** True for a sheet whose rows are marked as paragraphs of the text. */
export function hasParagraphMarks({ values }: SheetSnapshot): boolean {
  return values.some((row) => row.some((value) => typeof value === "string" && isMarker(value)));
}

/**
 * What was changed by hand on the sheet, with the numbers put right.
 * @param review - reads a text against the tables as they are now
 * @returns null when the marks of the rows are gone, so that nobody can tell what was changed
 */
export function findHandEdits(
  sheet: SheetSnapshot,
  document: NarrativeDocument,
  review: (text: string) => readonly SaidOfText[]
): HandEdits | null {
  const paragraphs = readParagraphs(sheet);
  if (!paragraphs.some(({ id }) => id !== null)) return null;
  const generated = new Map(
    document.sections.flatMap(({ slug, heading, paragraphs: all }) => [
      [toParagraphId(slug, "heading"), toPlainText(heading)] as const,
      ...all.map(({ id, phrases }) => [toParagraphId(slug, id), toPlainText(phrases)] as const),
    ])
  );
  const text = paragraphs.map((one) => one.text).join("\n");
  // Only words that somebody changed need to be read.
  const isAnyChanged = paragraphs.some((one) => fingerprint(one.text) !== one.sum);
  const findings = isAnyChanged ? review(text) : [];
  const edited: EditedParagraph[] = [];
  const own = new Map<string, string[]>();
  let [start, last] = [0, ""];
  for (const { id, sum, text: written } of paragraphs) {
    const end = start + written.length;
    const inside = findings.filter(({ place }) => place.start >= start && place.end <= end);
    const isChanged = fingerprint(written) !== sum;
    const now = id === null ? undefined : generated.get(id);
    if (id !== null && now !== undefined) {
      last = id;
      if (isChanged) edited.push(toEdited(id, written, start, inside, now));
    } else if (isChanged) append(own, last, written);
    start = end + 1;
  }
  return { edited, own };
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
  const standing = readParagraphs(sheet).filter(({ text, sum }) => fingerprint(text) === sum);
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

function toEdited(
  id: string,
  written: string,
  start: number,
  findings: readonly SaidOfText[],
  generated: string
): EditedParagraph {
  // Only figures are put right; words are the clerk's.
  const isRepair = ({ severity, expected, quote }: SaidOfText): boolean =>
    severity === "error" && isFigure(quote) && isFigure(expected ?? "");
  const repairs = findings.filter(isRepair).sort((a, b) => b.place.start - a.place.start);
  let updated = written;
  let limit = Infinity;
  for (const { place, expected } of repairs) {
    // Of two statements about the same words the first is enough.
    if (place.end - start > limit) continue;
    limit = place.start - start;
    updated = updated.slice(0, limit) + (expected ?? "") + updated.slice(place.end - start);
  }
  const remarks = findings.filter((finding) => !isRepair(finding)).map(({ message }) => message);
  return { id, written, updated, generated, remarks };
}

function isFigure(words: string): boolean {
  return /\d/u.test(words) && !/[，。；：【]/u.test(words);
}

/** Rows joined to paragraphs; title and notes have a mark without an id. */
function readParagraphs(sheet: SheetSnapshot): readonly SheetParagraph[] {
  const paragraphs: SheetParagraph[] = [];
  let before: string | null = null;
  for (let row = sheet.top; row < sheet.top + sheet.values.length; row += 1) {
    const value = valueAt(sheet, { row, column: 0 });
    const text = value === null || typeof value === "object" ? "" : String(value);
    const mark = valueAt(sheet, { row, column: 1 });
    const marker = typeof mark === "string" && mark.includes(" ") ? mark : null;
    const isSkipped = typeof mark === "string" && marker === null;
    const last = paragraphs[paragraphs.length - 1];
    if (marker !== null && marker === before && last)
      paragraphs[paragraphs.length - 1] = { ...last, text: last.text + text };
    else if (!isSkipped && (marker !== null || text !== "")) {
      const [id = "", sum = ""] = marker?.split(" ") ?? [];
      paragraphs.push({ id: marker === null ? null : id, sum, text });
    }
    before = marker;
  }
  return paragraphs;
}
