import { BudgetToolError, isBudgetToolError } from "../errors/budget-tool-error";
import { readDocx } from "./docx/read-docx";
import { readPlainText } from "./read-plain-text";
import { markTypedRows } from "./typed-tables";
import { textFault, type TextFault } from "./read-text-fault";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RICH_TEXT = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const LARGEST_FILE = 64 * 1024 * 1024;

/** Paragraphs and table rows of a text; the longest published documents have some thousand. */
const MOST_LINES = 30_000;
/** Characters of one paragraph or table row. */
const LONGEST_LINE = 100_000;

/** A written text as lines: one paragraph a line, the cells of a table row with tabs between, however it was typed. */
export type TextLines = readonly string[];

/**
 * Reads a written text: .docx, or .txt in UTF-8, UTF-16 or GBK. What a file is, its content says and not its name.
 * @throws BudgetToolError "unreadable-text", or "oversized-text" so that what reads the lines takes a bounded time
 */
export function readTextFile(file: {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}): TextLines {
  const { fileName, bytes } = file;
  try {
    const lines = readLines(bytes);
    if (!lines.some((line) => line.trim() !== "")) throw textFault("no-text");
    assertUsual(lines, fileName);
    return markTypedRows(lines);
  } catch (error) {
    throw isBudgetToolError(error)
      ? error
      : new BudgetToolError(
          "unreadable-text",
          { fileName, reason: reasonOf(error) },
          { cause: error }
        );
  }
}

function assertUsual(lines: TextLines, fileName: string): void {
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  const place =
    long >= 0
      ? `第 ${long + 1} 段有 ${lines[long]?.length ?? 0} 个字`
      : lines.length > MOST_LINES
        ? `有 ${lines.length} 段`
        : null;
  if (place !== null) throw new BudgetToolError("oversized-text", { fileName, place });
}

/** True for a Word document, whatever its name. */
export function isDocx(bytes: Uint8Array): boolean {
  return begins(bytes, ZIP);
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function readLines(bytes: Uint8Array): TextLines {
  if (bytes.length === 0) throw textFault("empty");
  if (bytes.length > LARGEST_FILE) throw textFault("too-large");
  if (isDocx(bytes)) return readDocx(bytes);
  if (begins(bytes, COMPOUND_FILE) || begins(bytes, RICH_TEXT)) throw textFault("legacy-format");
  if (begins(bytes, PDF)) throw textFault("pdf");
  return readPlainText(bytes);
}

/** Whatever a hostile file makes the unpacker or the parser throw, the file is damaged. */
function reasonOf(error: unknown): TextFault["reason"] {
  return error instanceof Error && "reason" in error
    ? (error as Error & { readonly reason: TextFault["reason"] }).reason
    : "damaged";
}
