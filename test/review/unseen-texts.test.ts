import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { reviewText, type ReviewedText } from "../../src/app/review-text";
import { readCase } from "../support/read-workbook";
import { UNSEEN_TEXTS, type PlantedFault } from "../support/unseen-texts";

const LISTED = ["notUnderstood", "nothingToCompare"];
/** Share of the planted slips that are found; the others are listed, none is silent. */
const FOUND = 0.9;

const told = ({ findings, blanks }: ReviewedText): readonly string[] =>
  [...findings.filter(({ severity }) => severity !== "info"), ...blanks].map(
    ({ message, quote }) => `${message} ${quote}`
  );

const isListed = ({ ledger }: ReviewedText, { start, end }: PlantedFault): boolean =>
  ledger.some((one) => one.start <= end && one.end >= start && LISTED.includes(one.state));

/** What becomes of each planted slip. */
const fates: ("found" | "listed" | "silent")[] = [];

describe.each(UNSEEN_TEXTS)("a text in the habits of another place: $name", (unseen) => {
  it("raises nothing, and no planted slip is silent", async () => {
    const opened = openCase(await readCase(unseen.slug));
    const review = (text: string): ReviewedText => reviewText(opened, text.split("\n"));
    expect(told(review(unseen.text))).toEqual([]);
    const silent: string[] = [];
    for (const fault of unseen.faults) {
      const reviewed = review(fault.text);
      const fate =
        told(reviewed).length > 0 ? "found" : isListed(reviewed, fault) ? "listed" : "silent";
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
