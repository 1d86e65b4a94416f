/** Characters that take no room of their own: combining marks, joiners, zero-width spaces. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * Characters as wide as a Chinese one. East Asian "ambiguous" ones (quotation marks, dashes, ≥, ×, ①) are wide in Chinese
 * fonts; counting them so errs on the side of too much room.
 */
const WIDE =
  /^[\u00a7\u00b0\u00b1\u00b7\u00d7\u00f7\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2100-\u2bff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

const LINE_BREAK = /\r\n|\r|\n/u;
/** Latin words and numbers wrap as one; a Chinese character and a space may each end a line. */
const UNBROKEN = /^[!-~\u00a1-\u024f]$/u;

/** Width of one character in half-width columns: 0, 1 or 2. */
function characterWidth(character: string): 0 | 1 | 2 {
  if (WIDE.test(character)) return 2;
  return ZERO_WIDTH.test(character) ? 0 : 1;
}

/** Width of a text on one line, in half-width columns: “预算2026” is 8. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/**
 * Lines that a text takes when wrapped, at least 1. Line breaks in the text count; words and numbers are not broken
 * unless they are wider than a line.
 * @param columns - room on a line in half-width columns, at least 2
 */
export function countWrappedLines(text: string, columns: number): number {
  const room = Math.max(2, Math.floor(columns));
  return text
    .split(LINE_BREAK)
    .reduce((lines, paragraph) => lines + countParagraphLines(paragraph, room), 0);
}

function countParagraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of toWords(paragraph)) {
    const width = textWidth(word);
    if (used + width <= room) {
      used += width;
    } else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      if (used > 0) lines += 1;
      used = 0;
      for (const character of word) {
        const step = characterWidth(character);
        if (used + step > room) {
          lines += 1;
          used = 0;
        }
        used += step;
      }
    }
  }
  return lines;
}

/** Pieces between which a line may end. */
function toWords(paragraph: string): readonly string[] {
  const words: string[] = [];
  let word = "";
  for (const character of paragraph) {
    if (UNBROKEN.test(character)) {
      word += character;
      continue;
    }
    if (word !== "") words.push(word);
    words.push(character);
    word = "";
  }
  if (word !== "") words.push(word);
  return words;
}
