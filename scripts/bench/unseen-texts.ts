import { openCase } from "../../src/app/open-case";
import { reviewText, type ReviewedText } from "../../src/app/review-text";
import { fateOf, statementsOf, type Fate } from "../../test/support/fault-fates";
import { linesOf, readUnseenWorkbook, UNSEEN_TEXTS } from "../../test/support/unseen-texts";
import { markdownTable, percent } from "../markdown-table";

/** Texts in the habits of other places: what is raised about them as they should be, and what becomes of the planted slips. */
export async function benchUnseenTexts(): Promise<string> {
  const rows: (readonly (string | number)[])[] = [];
  for (const { name, slug, text, faults } of UNSEEN_TEXTS) {
    const opened = openCase(await readUnseenWorkbook(slug));
    const review = (words: string): ReviewedText => reviewText(opened, linesOf(words));
    const plain = review(text);
    const known = statementsOf(plain);
    const open = plain.ledger.filter(({ state }) => state === "notUnderstood").length;
    const fates = faults.map((fault) => fateOf(fault, review(fault.text), known));
    const count = (fate: Fate): number => fates.filter((one) => one === fate).length;
    rows.push([
      name,
      plain.ledger.length,
      percent(open, plain.ledger.length),
      known.length,
      faults.length,
      percent(count("found"), faults.length),
      count("nothing holds it"),
      count("not compared"),
      count("silent"),
    ]);
  }
  const numbers = ["text", "numbers", "not understood", "false findings"];
  return markdownTable(
    [...numbers, "slips", "found", "nothing holds it", "listed as not compared", "silent"],
    rows
  );
}
