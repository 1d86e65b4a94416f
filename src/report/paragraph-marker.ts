import type { SheetSnapshot } from "../grid/snapshot";
import { fingerprint } from "../text/fingerprint";

/** Paragraph, fingerprint of what was written, and “+”, “-” or what the whole text had. */
const MARKER = /^([^ #]+#[^ ]+) ([\da-f]{16})(?: ([+-])| \[([\da-f ]*)\])?$/u;

/** The title of the whole text, by what its row is known. */
export const TITLE_ID = "text#title";
/** The note below it: no paragraph, unless somebody typed over it. */
export const NOTE_ID = "text#note";

/** What a cell holds besides; of a longer list nothing is told. */
const LONGEST_LIST = 30_000;

/** What the mark of a row says. */
export interface ParagraphMark {
  readonly id: string;
  /** Fingerprint of the whole paragraph as it was generated. */
  readonly sum: string;
  /** True for a further row of a paragraph that is longer than a cell shows. */
  readonly isContinued: boolean;
  /** True for an empty row that is kept for a paragraph which the text does not have at present. */
  readonly isSpare: boolean;
  /** On the title: every paragraph that the text had when it was written, as {@link toShortId} names it. */
  readonly written: readonly string[];
}

/** What a row is marked with, so that a later run knows the paragraph and sees whether it was changed. */
export function toMarker(id: string, text: string): string {
  return `${id} ${fingerprint(text)}`;
}

const OWN = "own#";

/** The mark of a paragraph of the clerk's own: it is none of the text's, and never as it was written. */
export function toOwnMarker(place: number): string {
  return `${OWN}${place} ${"0".repeat(16)}`;
}

/** True for what {@link toOwnMarker} names. */
export function isOwnId(id: string): boolean {
  return id.startsWith(OWN);
}

/** The mark of a further row of a paragraph that is longer than a cell shows. */
export function toContinued(marker: string): string {
  return `${marker} +`;
}

/** The mark of an emptied row, so that it is there with everything the clerk did to it when its paragraph comes back. */
export function toSpare(id: string): string {
  return `${id} ${"0".repeat(16)} -`;
}

/** The mark of the title: what is missing from the sheet and was written was deleted by hand. */
export function toTitleMarker(title: string, ids: readonly string[]): string {
  const list = ids.map(toShortId).join(" ");
  const marker = toMarker(TITLE_ID, title);
  return list.length > LONGEST_LIST ? marker : `${marker} [${list}]`;
}

/** A paragraph in the list of all. */
export function toShortId(id: string): string {
  return fingerprint(id).slice(0, 8);
}

/** The mark that a cell holds; null for anything else. */
export function parseMarker(value: unknown): ParagraphMark | null {
  const [, id, sum, more, list] = (typeof value === "string" && MARKER.exec(value)) || [];
  if (id === undefined || sum === undefined) return null;
  const written = list === undefined || list === "" ? [] : list.split(" ");
  return { id, sum, isContinued: more === "+", isSpare: more === "-", written };
}

/** True for a sheet whose rows are marked as paragraphs of the text. */
export function hasParagraphMarks({ values }: SheetSnapshot): boolean {
  return values.some((row) => row.some((value) => parseMarker(value) !== null));
}

/** Id of a paragraph within the whole text. */
export function toParagraphId(slug: string, id: string): string {
  return `${slug}#${id}`;
}
