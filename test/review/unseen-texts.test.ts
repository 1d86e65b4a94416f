import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { reviewText, type ReviewedText } from "../../src/app/review-text";
import { fateOf, statementsOf, type Fate } from "../support/fault-fates";
import { linesOf, readUnseenWorkbook, UNSEEN_TEXTS } from "../support/unseen-texts";

/** Share of the planted slips that are found; the others are listed, none is silent. */
const FOUND = 0.9;

/** Every second slip here; `npm run bench` makes them all. */
const EVERY = 2;

/** What becomes of each planted slip. */
const fates: Fate[] = [];

describe.each(UNSEEN_TEXTS)("a text in the habits of another place: $name", (unseen) => {
  it("raises nothing, and no planted slip is silent", async () => {
    const opened = openCase(await readUnseenWorkbook(unseen.slug));
    const review = (text: string): ReviewedText => reviewText(opened, linesOf(text));
    expect(statementsOf(review(unseen.text))).toEqual([]);
    const silent: string[] = [];
    for (const fault of unseen.faults.filter((_, index) => index % EVERY === 0)) {
      const fate = fateOf(fault, review(fault.text), []);
      fates.push(fate);
      if (fate === "silent") silent.push(`${fault.right} → ${fault.wrong}`);
    }
    expect(silent).toEqual([]);
  });
});

it("most planted slips are found", () => {
  const found = fates.filter((fate) => fate === "found").length;
  expect(found / fates.length).toBeGreaterThan(FOUND);
});
