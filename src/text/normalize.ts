/**
 * White space of any width, including full-width, non-breaking and zero-width characters, and what shows nothing: control
 * characters, those that turn the direction of writing, and hyphens that show only where a line breaks.
 */
const SPACES = /[\s\p{Cc}\p{Cf}\u3000]+/gu;

/** Text that is comparable as it stands, as most of a table is: a workbook is asked for it some ten thousand times. */
const COMPARABLE = /^[\u4e00-\u9fff0-9A-Za-z.,:;()/%-]*$/;

const BRACKETS: Readonly<Record<string, string>> = {
  "〔": "(",
  "〕": ")",
  "【": "(",
  "】": ")",
  "[": "(",
  "]": ")",
  "「": "“",
  "」": "”",
};

/** Removes white space of every kind. */
export function removeSpaces(text: string): string {
  return text.replace(SPACES, "");
}

/** Full-width digits made half-width, everything else as it is. */
export function toPlainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => digit.normalize("NFKC"));
}

/** Collapses white space of every kind to single plain spaces and trims. */
export function foldSpaces(text: string): string {
  return text.replace(SPACES, " ").trim();
}

/**
 * The form in which captions, titles and names are compared: full-width letters, digits and punctuation made half-width
 * (NFKC), no white space, one kind of bracket, one kind of quotation mark, dashes unified.
 */
export function toComparable(text: string): string {
  if (COMPARABLE.test(text)) return text;
  const known = compared.get(text);
  if (known !== undefined) return known;
  const comparable = removeSpaces(text.normalize("NFKC"))
    .replace(/[〔〕【】[\]「」]/gu, (bracket) => BRACKETS[bracket] ?? bracket)
    .replace(/[“”"＂『』]/gu, "”")
    .replace(/[‘’']/gu, "’")
    .replace(/[‐‑‒–—―−﹣－]/gu, "-");
  if (text.length <= LONGEST_KEPT && compared.size < MOST_KEPT) compared.set(text, comparable);
  return comparable;
}

/** “三公” again in a text whose quotation marks were made one kind: they open and close by turns. */
export function withPairedQuotes(text: string): string {
  let isOpen = false;
  return text.replace(/[“”]/gu, () => ((isOpen = !isOpen) ? "“" : "”"));
}

/** Captions and titles come again with every table and workbook; a hostile one must not fill the memory with others. */
const compared = new Map<string, string>();
const MOST_KEPT = 5000;
const LONGEST_KEPT = 100;

/** True when both texts are the same caption apart from width, spaces, brackets and quotation marks. */
export function isSameCaption(left: string, right: string): boolean {
  return toComparable(left) === toComparable(right);
}
