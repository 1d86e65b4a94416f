import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openCase, type Case } from "../../src/app/open-case";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { reviewText } from "../../src/app/review-text";
import { takeInputs } from "../../src/app/take-inputs";
import { readTextFile } from "../../src/document/read-text-file";
import { xinjiangSections } from "../../src/families/xinjiang/sections";
import { Amount } from "../../src/money/amount";
import { readNarrative, toNarrativeText, writeNarrative } from "../../src/narrative";
import { toComparable } from "../../src/text/normalize";
import { dialectsOf, HABITS, speak } from "../support/dialects";
import { casePath, readCase } from "../support/read-workbook";
import { UNITS, withInputs } from "../support/units";

/** Of a hundred dialects so many may be read otherwise than the text as it stands. */
const MOST_ODD = 2;
/** What any words claim is read without the sentences of the form, and proved elsewhere. */
const OF_CLAIMS = "BN003";

/** Those of some dialects in which a text is read otherwise, by name, and how many change the text at all. */
function oddOnes(
  text: string,
  unit: string | null,
  combined: number,
  seed: number,
  read: (text: string) => unknown
): { readonly odd: readonly string[]; readonly all: number } {
  const plain = JSON.stringify(read(text));
  const changed = dialectsOf(HABITS, combined, seed)
    .map(({ name, habits, seed: own }) => ({ name, text: speak(text, habits, own, { unit }) }))
    .filter((dialect) => dialect.text !== text);
  const odd = changed.filter((dialect) => JSON.stringify(read(dialect.text)) !== plain);
  return { odd: odd.map(({ name }) => name), all: changed.length };
}

function expectAlike(counted: readonly ReturnType<typeof oddOnes>[], least: number): void {
  const odd = counted.flatMap((one) => one.odd);
  const all = counted.reduce((sum, one) => sum + one.all, 0);
  expect(all).toBeGreaterThanOrEqual(least);
  expect(odd.length * 100 <= MOST_ODD * all ? [] : odd).toEqual([]);
}

function linesOf(changed: string): readonly string[] {
  return readTextFile({ fileName: "text.txt", bytes: new TextEncoder().encode(changed) });
}

/** A workbook with last year's beside it. */
async function openPair(
  slug: string
): Promise<{ readonly opened: Case; readonly unit: string | null }> {
  const { budget } = recognizeWorkbook(await readCase(slug, "prior.xlsx"));
  const opened = openCase(await readCase(slug), {}, { budget, targets: [] });
  return { opened, unit: budget.budgetUnit };
}

describe.each(["hejing-2026", "aketao-2025"])("the published text of %s in dialects", (slug) => {
  const text = readFileSync(casePath(slug, "text.txt"), "utf8");
  it("has the findings it has as it stands", async () => {
    const { opened, unit } = await openPair(slug);
    const read = (changed: string): readonly string[] =>
      reviewText(opened, linesOf(changed))
        .findings.filter(({ code, severity }) => severity !== "info" && code !== OF_CLAIMS)
        .map(({ heading, severity, code }) => `${code} ${heading} ${severity}`)
        .sort();
    expect(read(text).length).toBeGreaterThan(0);
    expectAlike([oddOnes(text, unit, 0, 7, read)], 45);
  }, 300_000);

  it("gives the inputs it gives as it stands", async () => {
    const { opened, unit } = await openPair(slug);
    const read = (changed: string): readonly string[] =>
      takeInputs(opened, linesOf(changed)).inputs.map(
        ({ key, content }) => `${key} ${withoutSigns(content)}`
      );
    expectAlike([oddOnes(text, unit, 0, 7, read)], 45);
  }, 300_000);
});

describe("the text of our own in dialects", () => {
  const units = ["plain", "with carry-over and own funds", "with both funds", "in yuan"];

  it("has no finding", () => {
    expectAlike(units.map(oddOf), 180);
  }, 300_000);
});

function oddOf(name: string): ReturnType<typeof oddOnes> {
  const source = UNITS[name];
  if (!source) throw new RangeError(name);
  const keys = writeNarrative(xinjiangSections, source).missing.map(({ key }) => key);
  const known = withInputs(source, keys);
  const text = toNarrativeText(writeNarrative(xinjiangSections, known));
  const read = (changed: string): readonly string[] =>
    readNarrative(xinjiangSections, linesOf(changed).join("\n"), known)
      .findings.filter(({ severity, gap }) => severity !== "info" && gap !== "unread")
      // What the clerk typed stands in other signs in a dialect.
      .filter(({ message }) => !message.includes("填报"))
      .map(({ section, message }) => `${section}: ${message}`);
  expect(read(text)).toEqual([]);
  return oddOnes(text, known.current?.budgetUnit ?? null, 10, 13, read);
}

/** The clerk's own words are taken as they are written: signs, numbers of steps and the measure of an amount do not count. */
function withoutSigns(content: string): string {
  return toComparable(content)
    .replace(/([\d,]+)\.00元/gu, (_, yuan: string) => {
      const amount = Amount.of(yuan.replace(/,/gu, ""), "yuan").to("ten-thousand-yuan");
      return `${amount.toFixed(2)}万`;
    })
    .replace(/万元/gu, "万")
    .replace(/\(\d\)|\((?:详见附表|含提前下达)\)/gu, "")
    .replace(/[,。、.;:()]/gu, "");
}
