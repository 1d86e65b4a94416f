import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { readPriorWorkbook, type ReadPrior } from "../../src/app/read-prior-workbook";
import { takeInputs, withTaken } from "../../src/app/take-inputs";
import { readTextFile } from "../../src/document/read-text-file";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { readCaseFile } from "./case-file";
import { compareAmounts } from "./compare-amounts";
import { comparePublished } from "./compare-published";
import { compareFindings } from "./compare-findings";
import { compareForms } from "./compare-forms";
import { compareStatedAmounts } from "./compare-stated-amounts";
import { compareTables } from "./compare-tables";
import { compareTargetFindings } from "./compare-target-findings";
import { compareTargets } from "./compare-targets";
import { compareText } from "./compare-text";
import { reviewPublished } from "./review-published";
import type { Verdict } from "./verdict";

const WORKBOOK = "workbook.xlsx";
const PRIOR = "prior.xlsx";
const PUBLISHED = "published.txt";

/**
 * Everything that one case folder can prove.
 * @throws BudgetToolError for a workbook that cannot be read or whose layout is not supported
 */
export async function verifyCase(folder: string, isListed: boolean): Promise<readonly Verdict[]> {
  const known = readCaseFile(join(folder, "case.json"));
  const document = openWorkbookDocument(bytesOf(join(folder, WORKBOOK)), WORKBOOK);
  const workbook = await createXlsxStore(document).read();
  const opened = openCase(workbook);
  const { budget } = opened;
  const report = checkWorkbook(opened);
  const prior = await readPrior(folder);
  const verdicts: Verdict[] = [
    compareTables(report, known.tables),
    compareAmounts("amounts", budget, known.tables),
    compareFindings(report, known.knownIssues),
  ];
  if (prior && known.prior)
    verdicts.push(compareAmounts("prior amounts", prior.budget, known.prior.tables));
  if (known.performance) {
    const { performance, knownIssues, observations = [] } = known;
    verdicts.push(
      ...compareForms(opened, performance),
      compareTargetFindings(workbook, performance, knownIssues, observations)
    );
  }
  const narrated = narrateWorkbook(openCase(workbook, {}, prior));
  // Some case files hold no figures of the text beside the text itself.
  const hasFigures = known.inputs?.income !== undefined;
  if (hasFigures) verdicts.push(compareText(narrated, known.inputs ?? {}));
  else verdicts.push(compareStatedAmounts(narrated, known));
  // Target tables that are published as tables are compared with them.
  const areOwnSheets = opened.forms.forms.every(({ empty }) => empty === undefined);
  if (areOwnSheets) verdicts.push(compareTargets(opened, known.tables));
  const published = join(folder, PUBLISHED);
  if (!existsSync(published)) return verdicts;
  const lines = readTextFile({ fileName: PUBLISHED, bytes: bytesOf(published) });
  const { knownIssues: issues, observations = [] } = known;
  for (const year of prior ? [prior, null] : [null]) {
    const means = year ? "with --prior and --text" : "with --text alone";
    const against = { workbook, prior: year, issues, observations };
    verdicts.push(
      reviewPublished(`published document reviewed ${means}`, lines, against, isListed)
    );
    const opened = openCase(workbook, {}, year);
    const taken = takeInputs(opened, lines);
    const written = narrateWorkbook(opened, withTaken(opened.inputs, taken));
    const title = `published numbers, ${means}`;
    if (hasFigures) verdicts.push(comparePublished(title, written, known, taken.inputs.length));
    else verdicts.push({ ...compareStatedAmounts(written, known, true), title });
  }
  return verdicts;
}

async function readPrior(folder: string): Promise<ReadPrior | null> {
  const path = join(folder, PRIOR);
  return existsSync(path) ? readPriorWorkbook({ fileName: PRIOR, bytes: bytesOf(path) }) : null;
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}
