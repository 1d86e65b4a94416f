import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openCase } from "../../src/app/open-case";
import { reviewText, type ReviewedText } from "../../src/app/review-text";
import { readTextFile } from "../../src/document/read-text-file";
import type { LedgerState } from "../../src/review/ledger/entry";
import type { LedgerNumber } from "../../src/review/ledger/reconcile";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { documentFaults, type DocumentFault } from "../../test/support/document-faults";
import { markdownTable, percent } from "../markdown-table";

/** What became of a slip in a text: said, listed as not compared, or nothing. */
type Fate = "found" | "not compared" | "silent";

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
): Promise<{ readonly table: string; readonly silent: readonly string[] }> {
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
  const fates = new Map<string, Fate[]>();
  const silent: string[] = [];
  for (const fault of documentFaults(plain, most)) {
    const fate = fateOf(fault, review(fault.text), known);
    fates.set(fault.kind, [...(fates.get(fault.kind) ?? []), fate]);
    if (fate === "silent") silent.push(`${fault.kind}: ${aroundOf(fault)}`);
  }
  const all = [...fates.values()].flat();
  const rows = [...fates, ["**together**", all] as const].map(([name, list]) => {
    const [found, listed, none] = (["found", "not compared", "silent"] as const).map(
      (fate) => list.filter((one) => one === fate).length
    );
    return [name, list.length, percent(found ?? 0, list.length), listed ?? 0, none ?? 0];
  });
  const table = markdownTable(
    ["slip in the text", "slips", "found", "listed as not compared", "silent"],
    rows
  );
  return { table, silent };
}

function fateOf(fault: DocumentFault, reviewed: ReviewedText, known: readonly string[]): Fate {
  const rest = [...known];
  const isNew = statementsOf(reviewed).some((statement) => {
    const at = rest.indexOf(statement);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  // A number that was among those of a finding before is so still.
  if (isNew || numbersOf(fault, reviewed).some(({ state }) => WRONG.has(state))) return "found";
  return isListed(fault, reviewed) ? "not compared" : "silent";
}

/** Errors, warnings and places to fill in, each by what it says. */
function statementsOf({ findings, blanks }: ReviewedText): readonly string[] {
  return [...findings.filter(({ severity }) => severity !== "info"), ...blanks].map(
    ({ code, message, quote }) => `${code} ${message} ${quote}`
  );
}

/** The slip is a number that is listed, or words in a stretch that was not compared or in a remark about one. */
function isListed(fault: DocumentFault, reviewed: ReviewedText): boolean {
  const { unread, findings } = reviewed;
  if (numbersOf(fault, reviewed).some(({ state }) => LISTED.has(state))) return true;
  const line = lineAt(fault.text, fault.start, fault.end);
  const remarks = findings.flatMap(({ severity, quote }) => (severity === "info" ? [quote] : []));
  return [...unread, ...remarks].some((stretch) => isWithin(stretch, line));
}

function numbersOf(fault: DocumentFault, { ledger }: ReviewedText): readonly LedgerNumber[] {
  return ledger.filter(({ start, end }) => start < fault.end + 1 && end > fault.start - 1);
}

const WRONG: ReadonlySet<LedgerState> = new Set(["differs", "contradictsItself"]);
const LISTED: ReadonlySet<LedgerState> = new Set(["notUnderstood", "nothingToCompare"]);

function isWithin(stretch: string, line: string): boolean {
  const [one, other] = [stretch, line].map((words) => words.replace(/\s/gu, "")) as [
    string,
    string,
  ];
  return one.length > 3 && (one.includes(other) || other.includes(one));
}

function lineAt(text: string, start: number, end: number): string {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  return text.slice(from, to < 0 ? text.length : to);
}

function aroundOf({ text, start, end }: DocumentFault): string {
  return `${text.slice(Math.max(0, start - 24), start)}【${text.slice(start, end)}】${text.slice(end, end + 16)}`.replace(
    /\n/gu,
    "⏎"
  );
}
