import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openCase } from "../../src/app/open-case";
import { reviewText, type ReviewedText } from "../../src/app/review-text";
import { readTextFile } from "../../src/document/read-text-file";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import type { LedgerNumber } from "../../src/review/ledger/reconcile";
import {
  silenceFateOf,
  statementsOf,
  withDigit,
  type SilenceFate,
} from "../../test/support/silence";
import { markdownTable, percent } from "../markdown-table";

const WORKBOOK = "workbook.xlsx";
const PRIOR = "prior.xlsx";
const TEXTS = ["text.txt", "published.txt"];

/** What the bench found, and the changes that nothing shows. */
export interface Silence {
  readonly table: string;
  readonly silent: readonly string[];
  /** Share of silent changes, in percent. */
  readonly share: number;
}

/**
 * Changes one digit of each number of every text in turn: the review must say something new, or list the number as not
 * understood or without anything to compare with. Without last year's workbook unless told otherwise.
 * @param folder - of case folders: workbook.xlsx, perhaps prior.xlsx, text.txt or published.txt
 * @param every - only every k-th number
 */
export async function benchSilence(
  folder: string,
  every: number,
  withPrior = false
): Promise<Silence> {
  const rows: (readonly (string | number)[])[] = [];
  const silent: string[] = [];
  let changes = 0;
  for (const slug of readdirSync(folder).sort())
    for (const name of TEXTS.filter((text) => existsSync(join(folder, slug, text)))) {
      const { fates, plain, words } = await silenceOf(join(folder, slug), name, every, withPrior);
      const count = (fate: SilenceFate): number => fates.filter((one) => one === fate).length;
      const open = plain.ledger.filter(({ state }) => state === "notUnderstood").length;
      changes += fates.length;
      silent.push(...words.map((one) => `${slug}/${name}: ${one}`));
      rows.push([
        `${slug}/${name}`,
        plain.ledger.length,
        percent(open, plain.ledger.length),
        fates.length,
        percent(count("found"), fates.length),
        percent(count("listed"), fates.length),
        percent(count("silent"), fates.length),
      ]);
    }
  const header = ["text", "numbers", "not understood", "changed", "found", "listed", "silent"];
  return {
    table: markdownTable(header, rows),
    silent,
    share: changes === 0 ? 0 : (100 * silent.length) / changes,
  };
}

interface TextSilence {
  readonly plain: ReviewedText;
  readonly fates: readonly SilenceFate[];
  readonly words: readonly string[];
}

async function silenceOf(
  folder: string,
  name: string,
  every: number,
  withPrior: boolean
): Promise<TextSilence> {
  const bytes = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));
  const read = async (file: string) =>
    createXlsxStore(openWorkbookDocument(bytes(file), file)).read();
  const hasPrior = withPrior && existsSync(join(folder, PRIOR));
  const prior = hasPrior ? openCase(await read(PRIOR)) : null;
  const opened = openCase(await read(WORKBOOK), {}, prior);
  const text = readTextFile({ fileName: name, bytes: bytes(name) }).join("\n");
  const review = (words: string): ReviewedText => reviewText(opened, words.split("\n"));
  const plain = review(text);
  const known = new Set(statementsOf(plain));
  const fates: SilenceFate[] = [];
  const words: string[] = [];
  for (const [index, number] of plain.ledger.entries()) {
    if (index % every !== 0) continue;
    const changed = withDigit(text, number, index);
    const fate = silenceFateOf(number, review(changed), known);
    fates.push(fate);
    if (fate === "silent") words.push(aroundOf(changed, number));
  }
  return { plain, fates, words };
}

function aroundOf(text: string, { start, end }: LedgerNumber): string {
  const around = `${text.slice(Math.max(0, start - 30), start)}【${text.slice(start, end)}】${text.slice(end, end + 12)}`;
  return around.replace(/\n/gu, "⏎");
}
