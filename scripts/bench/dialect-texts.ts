import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openCase } from "../../src/app/open-case";
import { readPriorWorkbook } from "../../src/app/read-prior-workbook";
import { reviewText } from "../../src/app/review-text";
import { takeInputs } from "../../src/app/take-inputs";
import { readTextFile } from "../../src/document/read-text-file";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { Amount } from "../../src/money/amount";
import { toComparable } from "../../src/text/normalize";

/** What is read out of a text, in a form in which texts that mean the same give the same. */
export interface Understood {
  /** Section and severity of every finding that is no mere note. */
  readonly findings: readonly string[];
  /** Messages of the findings, to be listed. */
  readonly messages: readonly string[];
  readonly inputs: readonly string[];
}

/** A text beside its workbook. */
export interface DialectText {
  readonly name: string;
  readonly text: string;
  readonly unit: string | null;
  readonly read: (text: string) => Understood;
}

const WORKBOOK = "workbook.xlsx";
const PRIOR = "prior.xlsx";

/** The texts of all cases in a folder: text.txt and published.txt, each read with last year's workbook where there is one. */
export async function dialectTexts(folder: string): Promise<readonly DialectText[]> {
  const found: DialectText[] = [];
  for (const slug of readdirSync(folder).sort()) {
    const path = join(folder, slug);
    for (const file of ["text.txt", "published.txt"])
      if (existsSync(join(path, file))) found.push(await dialectText(path, file));
  }
  return found;
}

async function dialectText(path: string, file: string): Promise<DialectText> {
  const document = openWorkbookDocument(bytesOf(join(path, WORKBOOK)), WORKBOOK);
  const workbook = await createXlsxStore(document).read();
  const prior = existsSync(join(path, PRIOR))
    ? await readPriorWorkbook({ fileName: PRIOR, bytes: bytesOf(join(path, PRIOR)) })
    : null;
  const opened = openCase(workbook, {}, prior);
  return {
    name: `${path}/${file}`,
    text: readFileSync(join(path, file), "utf8"),
    unit: opened.budget.budgetUnit,
    read(text) {
      const lines = readTextFile({ fileName: file, bytes: new TextEncoder().encode(text) });
      const { findings } = reviewText(opened, lines);
      const { inputs } = takeInputs(opened, lines);
      const told = findings.filter(({ severity }) => severity !== "info");
      return {
        findings: told
          .map(({ code, heading, severity }) => `${code} ${heading} ${severity}`)
          .sort(),
        messages: findings.map(
          ({ heading, severity, message }) =>
            `${severity} ${heading.slice(0, 30)}: ${message.slice(0, 200)}`
        ),
        inputs: inputs.map(({ key, content }) => `${key} ${withoutSigns(content)}`),
      };
    },
  };
}

/** The clerk's own words are taken as they are written: signs, numbers of steps and the measure of an amount do not count. */
function withoutSigns(content: string): string {
  return toComparable(content)
    .replace(/([\d,]+)\.00元/gu, (_, yuan: string) => inWan(yuan.replace(/,/gu, "")))
    .replace(/万元/gu, "万")
    .replace(/\(\d\)|\((?:详见附表|含提前下达)\)/gu, "")
    .replace(/[,。、.;:()]/gu, "");
}

function inWan(yuan: string): string {
  const amount = Amount.of(yuan, "yuan").to("ten-thousand-yuan");
  return `${amount.toFixed(2)}万`;
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}
