import { fingerprint } from "../text/fingerprint";

const MARKER = /^[^ #]+#[^ ]+ [\da-f]{16}$/u;

/** What a row is marked with, so that a later run knows the paragraph and sees whether it was changed. */
export function toMarker(id: string, text: string): string {
  return `${id} ${fingerprint(text)}`;
}

/** True for a text that marks a row so. */
export function isMarker(text: string): boolean {
  return MARKER.test(text);
}

/** Id of a paragraph within the whole text. */
export function toParagraphId(slug: string, id: string): string {
  return `${slug}#${id}`;
}
