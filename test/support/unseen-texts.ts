import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readPlainText } from "../../src/document/read-plain-text";
import { readTextFile, type TextLines } from "../../src/document/read-text-file";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { readCase } from "./read-workbook";

const FOLDER = fileURLToPath(new URL("../review/unseen/", import.meta.url));
const PLANTED = /\{\{([^|{}]*)\|([^{}]*)\}\}/gu;

/** A slip planted in a text: what is right, what is written, and the whole text with this slip alone. */
export interface PlantedFault {
  readonly right: string;
  readonly wrong: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text in the habits of another place for the figures of a case; `{{right|wrong}}` marks where a slip is planted. */
export interface UnseenText {
  readonly name: string;
  /** The workbook it tells: a case under test/cases, or a made-up one beside the text. */
  readonly slug: string;
  /** As it should be written. */
  readonly text: string;
  readonly faults: readonly PlantedFault[];
}

/** The workbook that a text tells. */
export function readUnseenWorkbook(slug: string): Promise<WorkbookSnapshot> {
  const path = `${FOLDER}${slug}.xlsx`;
  if (!existsSync(path)) return readCase(slug);
  return createXlsxStore(openWorkbookDocument(new Uint8Array(readFileSync(path)), path)).read();
}

/** A text as it is read from a file. */
export function linesOf(text: string): TextLines {
  return readTextFile({ fileName: "text.txt", bytes: new TextEncoder().encode(text) });
}

/**
 * The texts of test/review/unseen: other orders, headings, bullets, tables, measures and words than those of any form, of units
 * of all kinds.
 */
export const UNSEEN_TEXTS: readonly UnseenText[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".txt"))
  .sort()
  .map((file) => toUnseenText(file, withoutPageNumbers(readFileSync(`${FOLDER}${file}`))));

/** Places of slips are those of the text that is reviewed, and reading leaves the numbers of pages out. */
function withoutPageNumbers(bytes: Uint8Array): string {
  return readPlainText(bytes).join("\n");
}

function toUnseenText(file: string, source: string): UnseenText {
  const marks = [...source.matchAll(PLANTED)];
  return {
    name: file.replace(/\.txt$/u, ""),
    slug: file.split(".")[0] ?? "",
    text: source.replace(PLANTED, "$1"),
    faults: marks.map((mark) => plant(source, mark, marks)),
  };
}

/** The text with one slip, and everything else as it should be. */
function plant(
  source: string,
  planted: RegExpExecArray,
  marks: readonly RegExpExecArray[]
): PlantedFault {
  let [text, from, start] = ["", 0, 0];
  const [, right = "", wrong = ""] = planted;
  for (const mark of marks) {
    text += source.slice(from, mark.index);
    if (mark === planted) start = text.length;
    text += mark === planted ? wrong : (mark[1] ?? "");
    from = mark.index + mark[0].length;
  }
  return { right, wrong, start, end: start + wrong.length, text: text + source.slice(from) };
}
