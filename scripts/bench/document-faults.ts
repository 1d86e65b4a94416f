import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openCase } from "../../src/app/open-case";
import { reviewText, type ReviewedText } from "../../src/app/review-text";
import { readTextFile } from "../../src/document/read-text-file";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { documentFaults, type DocumentFault } from "../../test/support/document-faults";
import { fateOf, statementsOf, type Fate } from "../../test/support/fault-fates";
import { markdownTable, percent } from "../markdown-table";

const COLUMNS = [
  "slips",
  "found",
  "found of those that something holds",
  "nothing holds it",
  "listed as not compared",
  "silent",
];

/** What became of the slips in one document. */
export interface SeededSlips {
  readonly table: string;
  readonly slips: readonly SeededSlip[];
}

/** A slip with the words around it and what became of it. */
interface SeededSlip {
  readonly kind: string;
  readonly fate: Fate;
  readonly words: string;
}

/**
 * The same slips in other wordings of a document: a row for each wording.
 * @param most - slips of one kind in each
 */
export async function benchFaultsInDialects(
  folder: string,
  textName: string,
  most: number,
  dialects: readonly { readonly name: string; readonly rewrite: (text: string) => string }[]
): Promise<string> {
  const rows: (readonly (string | number)[])[] = [];
  const together: SeededSlip[] = [];
  for (const { name, rewrite } of dialects) {
    const { slips } = await benchDocumentFaults(folder, textName, most, rewrite);
    together.push(...slips);
    rows.push(rowOf(name, slips));
  }
  return markdownTable(["dialect", ...COLUMNS], [...rows, rowOf("**together**", together)]);
}

function rowOf(name: string, slips: readonly SeededSlip[]): readonly (string | number)[] {
  const count = (fate: Fate): number => slips.filter((one) => one.fate === fate).length;
  const [found, foreign] = [count("found"), count("nothing holds it")];
  return [
    name,
    slips.length,
    percent(found, slips.length),
    percent(found, slips.length - foreign),
    foreign,
    count("not compared"),
    count("silent"),
  ];
}

/**
 * Puts single slips into the document of a case folder (workbook.xlsx, perhaps prior.xlsx, and a text) and tells what the
 * review makes of each.
 * @param most - slips of one kind
 * @param rewrite - another wording of the document, to seed the slips into
 */
export async function benchDocumentFaults(
  folder: string,
  textName: string,
  most: number,
  rewrite: (text: string) => string = (text) => text
): Promise<SeededSlips> {
  const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
  const read = async (name: string) =>
    createXlsxStore(openWorkbookDocument(bytes(name), name)).read();
  const workbook = await read("workbook.xlsx");
  const prior = existsSync(join(folder, "prior.xlsx")) ? openCase(await read("prior.xlsx")) : null;
  const opened = openCase(workbook, {}, prior);
  const review = (text: string): ReviewedText =>
    reviewText(
      opened,
      readTextFile({ fileName: "text.txt", bytes: new TextEncoder().encode(text) })
    );
  const plain = rewrite(new TextDecoder().decode(bytes(textName)));
  const known = statementsOf(review(plain));
  const slips = documentFaults(plain, most).map((fault) => ({
    kind: fault.kind,
    fate: fateOf(fault, review(fault.text), known),
    words: `${fault.kind}: ${aroundOf(fault)}`,
  }));
  const kinds = [...new Set(slips.map(({ kind }) => kind))];
  const rows = kinds.map((name) =>
    rowOf(
      name,
      slips.filter(({ kind }) => kind === name)
    )
  );
  return {
    table: markdownTable(["slip in the text", ...COLUMNS], [...rows, rowOf("**together**", slips)]),
    slips,
  };
}

function aroundOf({ text, start, end }: DocumentFault): string {
  return `${text.slice(Math.max(0, start - 24), start)}【${text.slice(start, end)}】${text.slice(end, end + 16)}`.replace(
    /\n/gu,
    "⏎"
  );
}
