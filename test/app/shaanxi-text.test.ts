import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { reviewText } from "../../src/app/review-text";
import { takeInputs, withTaken } from "../../src/app/take-inputs";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { withContents, NO_INPUTS } from "../../src/narrative/hands/input-list";
import { editSheets } from "../support/edit-sheet";
import { SHAANXI_UNITS } from "../support/shaanxi-units";
import { readCase } from "../support/read-workbook";

const workbook = await readCase("zizhou-2024");
const prior = { budget: SHAANXI_UNITS["plain"]!.prior!, targets: [] };
const opened = openCase(workbook, {}, prior);

/** Words of our own for everything the text asks for. */
const complete = (() => {
  let kept = NO_INPUTS;
  for (let round = 0; round < 3; round += 1) {
    const { inputs } = narrateWorkbook(opened, kept);
    const open = inputs.filter(({ state }) => state === "missing");
    const words = open.map(({ key }, index): [string, string] => [
      key,
      /reason|organization|tasks|terms|details|overview/u.test(key)
        ? `因第${index}项工作调整`
        : key === "disclosure-date"
          ? "2024年2月1日"
          : String(key.startsWith("staff.establishment") ? 90 : index),
    ]);
    kept = withContents(kept, new Map(words), 2024);
  }
  return narrateWorkbook(opened, kept);
})();

/** The same as others publish it: other brackets and commas, spaces, no labels, short for 主要原因是. */
const published: readonly string[] = complete.text
  .replace(/单位概况：|\d{4}年主要工作任务：/gu, "")
  .replace(/主要原因是/gu, "原因是")
  .replace(/([\d.]+)万元/gu, " $1 万元")
  .replace(/（(\d+)）/gu, "($1)")
  .replace(/，/gu, ", ")
  .split("\n")
  .flatMap((line) => [line, ""]);

const retold = (of: WorkbookSnapshot) => {
  const taken = takeInputs(openCase(of), published);
  return { taken, narrated: narrateWorkbook(openCase(of), withTaken(openCase(of).inputs, taken)) };
};

describe("a written text of 陕西 beside its workbook", () => {
  it("is complete and proved", () => {
    expect(complete.document.missing).toEqual([]);
    expect(complete.proof.findings).toEqual([]);
  });

  it("leaves nothing to type that it says: the same text is written again", () => {
    const { taken, narrated } = retold(workbook);
    expect(taken.remarks).toEqual([]);
    expect(taken.inputs.length).toBeGreaterThan(30);
    expect(narrated.document.missing).toEqual([]);
    expect(narrated.proof.findings).toEqual([]);
    expect(narrated.text).toBe(complete.text);
  });

  it("gives no number that the tables give: the text follows the tables", () => {
    const tripled = editSheets(workbook, (sheet) => {
      sheet.map((value) => (typeof value === "number" && value > 1000 ? value * 3 : value));
    });
    const { narrated } = retold(tripled);
    expect(narrated.proof.findings).toEqual([]);
    expect(complete.text).toContain("预算收入13349.12万元");
    expect(narrated.text).toContain("预算收入40047.36万元");
    expect(complete.text).toContain("人员经费173.23万元");
    expect(narrated.text).toContain("人员经费519.70万元");
  });

  it("is reviewed without a finding, and every changed amount is found", () => {
    const messages = (lines: readonly string[]): readonly string[] =>
      reviewText(opened, lines).findings.map(({ message }) => message);
    expect(messages(published)).toEqual([]);
    const amounts = published.flatMap((line, index) =>
      [...line.matchAll(/\d(?= 万元)/gu)].map((found) => [index, found.index] as const)
    );
    expect(amounts.length).toBeGreaterThan(60);
    const unseen = amounts.filter(([index, at]) => {
      const line = published[index] ?? "";
      const digit = (Number(line[at]) + 1) % 10;
      const changed = `${line.slice(0, at)}${digit}${line.slice(at + 1)}`;
      return (
        messages(published.map((one, place) => (place === index ? changed : one))).length === 0
      );
    });
    expect(unseen.map(([index]) => published[index])).toEqual([]);
  });
});
