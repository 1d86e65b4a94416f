import { describe, expect, it } from "vitest";
import { narrateWorkbook } from "../../../src/app/narrate-workbook";
import { openCase } from "../../../src/app/open-case";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { readCase } from "../../support/read-workbook";

const workbook = await readCase("hejing-2026");
const prior = recognizeWorkbook(await readCase("hejing-2026", "prior.xlsx")).budget;
const opened = openCase(workbook, {}, { budget: prior, targets: [] });

function narrate(key: string | null) {
  const line = { section: "", item: "", content: "职业年金列入本单位", previous: "" };
  return narrateWorkbook(opened, { year: 2026, lines: key === null ? [] : [{ key, ...line }] });
}

describe("what the clerk is asked for", () => {
  it("is the reason of a change once, wherever the same change of the same amount is told", () => {
    const before = narrate(null);
    const same = before.inputs.find(({ sameChange = [] }) => sameChange.length > 1);
    const after = narrate(same?.key ?? "");
    const keys = [same?.key ?? "", ...(same?.sameChange ?? [])];
    expect(keys.length).toBeGreaterThan(2);
    expect(before.document.missing.filter(({ key }) => keys.includes(key))).toHaveLength(
      keys.length
    );
    expect(after.document.missing.filter(({ key }) => keys.includes(key))).toEqual([]);
    expect(after.text.split("主要原因是职业年金列入本单位").length - 1).toBe(keys.length);
    expect(after.proof.findings).toEqual([]);
    // What stands for the others in the text is not what the clerk typed there.
    const others = after.inputs.filter(({ key }) => same?.sameChange?.includes(key));
    expect(others.map(({ content, state }) => [content, state])).toEqual(
      others.map(() => ["", "optional"])
    );
  });

  it("is no basis of a project that is named after a document, and its own words go before it", () => {
    const key = narrate(null).inputs.find((line) => line.key.endsWith("102号.basis"))?.key ?? "";
    expect(narrate(null).text).toContain("设立的政策依据：巴财社[2025]102号");
    expect(narrate(null).document.missing.map((one) => one.key)).not.toContain(key);
    expect(narrate(key).text).toContain("设立的政策依据：职业年金列入本单位");
  });
});
