import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import type { Budget } from "../../src/budget/budget";
import {
  readNarrative,
  toNarrativeText,
  writeNarrative,
  type NarrativeSource,
} from "../../src/narrative";
import { shaanxiSections } from "../../src/families/shaanxi/sections";
import { editSheets } from "../support/edit-sheet";
import { mutantsOf } from "../support/mutate-narrative";
import { readCase } from "../support/read-workbook";
import { SeededRandom } from "../support/seeded-random";
import { SHAANXI_UNITS } from "../support/shaanxi-units";
import { withInputs } from "../support/units";

/** Everything the clerk may type: last year's amounts decide which reasons are due. */
function filledIn(source: NarrativeSource): NarrativeSource {
  let filled = source;
  for (let round = 0; round < 3; round += 1)
    filled = withInputs(
      filled,
      writeNarrative(shaanxiSections, filled).missing.map(({ key }) => key)
    );
  return filled;
}

function findingsOn(text: string, source: NarrativeSource): readonly string[] {
  return readNarrative(shaanxiSections, text, source).findings.map(({ message }) => message);
}

const textOf = (source: NarrativeSource): string =>
  toNarrativeText(writeNarrative(shaanxiSections, source));

describe.each(Object.entries(SHAANXI_UNITS))("the whole text of 陕西: %s", (_name, source) => {
  it("is read back without a finding, marks and all", () => {
    const reading = readNarrative(shaanxiSections, textOf(source), source);
    expect(reading.findings).toEqual([]);
    expect(reading.unread).toEqual([]);
  });

  it("is read back when everything is given, its sums apart where no workbook tells last year", () => {
    const filled = filledIn(source);
    // Amounts of last year that are typed one by one at random do not add up.
    const isSum = (message: string): boolean => !source.prior && message.startsWith("各项增减相加");
    const others = findingsOn(textOf(filled), filled).filter((message) => !isSum(message));
    expect(others).toEqual([]);
  });
});

describe("the headings of a text of 陕西", () => {
  const source = SHAANXI_UNITS["plain"]!;
  const { sections } = writeNarrative(shaanxiSections, source);
  const text = textOf(source);

  it("are noticed when they are another, under another number, or missing", () => {
    const unseen: string[] = [];
    for (const { heading } of sections) {
      const words = heading.map((phrase) => phrase.text).join("");
      const number = /^[^、]+/u.exec(words)?.[0] ?? "";
      const changed = [
        "",
        words.replace(number, number === "二" ? "三" : "二"),
        ...[...mutantsOf([heading])]
          .filter(({ what }) => !what.startsWith("twice"))
          .map(({ paragraphs }) => paragraphs.join("\n")),
      ];
      for (const other of changed)
        if (findingsOn(text.replace(words, other), source).length === 0)
          unseen.push(`${words} → ${other}`);
    }
    expect(sections).toHaveLength(10);
    expect(unseen).toEqual([]);
  });
});

describe("the text of any amounts in the tables of 陕西", async () => {
  const published = await readCase("zizhou-2024");
  /** Amounts drawn anew: nothing, a few cents, or more; serial numbers, codes and counts stay. */
  const budgetWith = (seed: number, year: number): Budget => {
    const random = new SeededRandom(seed);
    const changed = editSheets(published, (sheet) => {
      sheet.map((value) => {
        if (typeof value !== "number" || value <= 1000) return value;
        const cents = random.between(0, 9_999_999_999);
        return cents % 5 === 0 ? 0 : cents / 100;
      });
    });
    return recognizeWorkbook(changed, { fiscalYear: year }).budget;
  };

  it("is read back without a finding, holds no digit without a source, and lacks nothing", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (now, before) => {
        const source = {
          current: budgetWith(now, 2024),
          prior: budgetWith(before, 2023),
          inputs: new Map(),
        };
        expect(findingsOn(textOf(source), source)).toEqual([]);
        const filled = filledIn(source);
        expect(findingsOn(textOf(filled), filled)).toEqual([]);
        const { sections, missing } = writeNarrative(shaanxiSections, filled);
        expect(missing).toEqual([]);
        for (const { heading, paragraphs } of sections)
          for (const phrase of [heading, ...paragraphs.map(({ phrases }) => phrases)].flat())
            if (phrase.kind === "text") expect(phrase.text).not.toMatch(/\p{Nd}/u);
      }),
      { seed: 20266, numRuns: 12 }
    );
  }, 120_000);
});
