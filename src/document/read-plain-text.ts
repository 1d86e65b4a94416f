import { textFault } from "./read-text-fault";

/** Control characters that no text holds; tab, line feed, form feed and carriage return are text. */
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/u;

/** A page or an XML file of Word, whatever its name: some offices save both as .doc. */
const MARKUP = /^\s*(?:<(?:!doctype|html|\?xml|meta|head)\b|mime-version:)/iu;

/** What an export of a printed document leaves between its pages: “- 5 -”, “第 5 页 共 20 页”. */
const PAGE_NUMBER =
  /^[\s\u3000]*(?:[-—–－·][\s\u3000]*\d{1,3}[\s\u3000]*[-—–－·]|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?)[\s\u3000]*$/u;

/**
 * Lines of a plain text, page numbers left out. Its encoding is told by its byte order mark, else it is UTF-8 where that fits, else GBK.
 * @throws TextFault "not-text"
 */
export function readPlainText(bytes: Uint8Array): readonly string[] {
  const text = decode(bytes);
  if (text === null || BINARY.test(text) || MARKUP.test(text)) throw textFault("not-text");
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029\f]/u);
  return lines.filter((line, index) => !PAGE_NUMBER.test(line) && !isBareNumber(lines, index));
}

/** A number alone on its line where running text goes on behind it. */
const BARE_NUMBER = /^[\s\u3000]*\d{1,3}[\s\u3000]*$/u;
/** Least characters of a line of running text before the end of a page. */
const RUNNING = 12;

function isBareNumber(lines: readonly string[], index: number): boolean {
  if (!BARE_NUMBER.test(lines[index] ?? "")) return false;
  const [before = "", behind = ""] = [lines[index - 1], lines[index + 1]];
  const isRunning = before.trim().length >= RUNNING && !before.includes("\t");
  return (
    isRunning &&
    /^[\s\u3000]*[\p{Script=Han}，。；、（）“”]/u.test(behind) &&
    !behind.includes("\t")
  );
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes);
  return decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
