import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { reviewText, type ReviewedText } from "../../src/app/review-text";
import { documentFaults } from "../support/document-faults";
import { fateOf, statementsOf } from "../support/fault-fates";
import { casePath, readCase } from "../support/read-workbook";

/** Share of the slips that are found; the others are listed as not compared, none is silent. */
const FOUND = 0.9;
/** One of a kind here; `npm run bench` makes many. */
const OF_A_KIND = 1;

describe("single slips of every kind in a text", () => {
  it("are found or listed", async () => {
    const slug = "hejing-2026";
    const prior = openCase(await readCase(slug, "prior.xlsx"));
    const opened = openCase(await readCase(slug), {}, prior);
    const review = (text: string): ReviewedText => reviewText(opened, text.split("\n"));
    const text = readFileSync(casePath(slug, "text.txt"), "utf8");
    const known = statementsOf(review(text));
    const faults = documentFaults(text, OF_A_KIND);
    const fates = faults.map((fault) => ({
      kind: fault.kind,
      fate: fateOf(fault, review(fault.text), known),
    }));
    expect(fates.filter(({ fate }) => fate === "silent")).toEqual([]);
    const found = fates.filter(({ fate }) => fate === "found");
    expect(found.length / fates.length).toBeGreaterThan(FOUND);
  });

  it("change what is said: amounts that are written otherwise and are the same are not exchanged", () => {
    const exchanged = (text: string) =>
      documentFaults(text, 9).filter(({ kind }) => kind.startsWith("two amounts"));
    expect(exchanged("减少3096.25万元，上年列有3,096.25万元。")).toEqual([]);
    expect(exchanged("减少3096.25万元，上年列有3,096.26万元。")).toHaveLength(1);
  });
});
