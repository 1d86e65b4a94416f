import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { reviewText, type ReviewedText } from "../../src/app/review-text";
import { casePath, readCase } from "../support/read-workbook";
import { silenceFateOf, statementsOf, withDigit } from "../support/silence";

/** Every so many numbers here; `npx tsx scripts/silence.ts` takes them all. */
const EVERY = 29;
/** Share of changes that nothing shows, at most. */
const SILENT = 0.02;

describe("one digit changed in a text", () => {
  it("is found, or its number is listed", async () => {
    const fates: string[] = [];
    for (const slug of ["hejing-2026", "aketao-2025"]) {
      const opened = openCase(await readCase(slug));
      const text = readFileSync(casePath(slug, "text.txt"), "utf8");
      const review = (words: string): ReviewedText => reviewText(opened, words.split("\n"));
      const plain = review(text);
      const known = new Set(statementsOf(plain));
      for (const [index, number] of plain.ledger.entries())
        if (index % EVERY === 0)
          fates.push(silenceFateOf(number, review(withDigit(text, number, index)), known));
    }
    const silent = fates.filter((fate) => fate === "silent").length;
    expect(silent / fates.length).toBeLessThanOrEqual(SILENT);
  });
});
