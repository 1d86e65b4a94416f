import { expect, it } from "vitest";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { openCase } from "../../src/app/open-case";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import { reviewText } from "../../src/app/review-text";
import { toSentence } from "../../src/errors/sentences";
import { readCase } from "../support/read-workbook";

/** Message of what a piece of work throws. */
function sentenceOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return toSentence(error);
  }
  throw new Error("a refusal was expected");
}

it("a layout without prescribed target tables writes none and says so, but writes and reviews a text", async () => {
  const opened = openCase(await readCase("nine-tables-plain"));
  expect(sentenceOf(() => planTargetSheets(opened))).toMatch(
    /^通用九表版式.*绩效目标表.*没有生成。$/u
  );
  const { text, proof } = narrateWorkbook(opened);
  expect(proof.findings).toEqual([]);
  expect(text).toContain("十、其他重要事项的情况说明");
  const { ledger } = reviewText(opened, ["收支总预算 1234567.89 万元。"]);
  expect(ledger.length).toBe(1);
});
