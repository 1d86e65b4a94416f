import { describe, expect, it } from "vitest";
import { TOTAL } from "../../../src/budget/block";
import { cellOf, changeInWords, compared, wording, type Part } from "../../../src/narrative";
import { createEnvironment } from "../../../src/narrative/references/environment";
import { ReadText } from "../../../src/narrative/text/read-text";
import { isPhrase } from "../../../src/narrative/words/part";
import { buildBudget, totalRow } from "../../support/build-budget";

const subject = compared(cellOf("expenditureSummary", "main", TOTAL, "basic"), "test", "基本支出");
const part = changeInWords(subject, { hasReason: true }, wording("比上年预算", "较上年"));

function sourceOf(now: string, before: string, inputs: Readonly<Record<string, string>> = {}) {
  const budget = (basic: string, fiscalYear: number) =>
    buildBudget({
      fiscalYear,
      tables: { expenditureSummary: { main: [totalRow({ total: "900.00", basic })] } },
    });
  return createEnvironment({
    current: budget(now, 2026),
    prior: budget(before, 2025),
    inputs: new Map(Object.entries(inputs)),
  });
}

function write(source: ReturnType<typeof sourceOf>, own: Part = part): string {
  return own
    .write(source)
    .filter(isPhrase)
    .map(({ text }) => text)
    .join("");
}

function remarksOn(text: string, source: ReturnType<typeof sourceOf>): readonly string[] | null {
  const readText = new ReadText(text);
  for (const match of part.match(readText, 0, source))
    if (match.end === readText.length)
      return match.readings.flatMap((one) =>
        [...one.review(match.environment)].map(({ message }) => message)
      );
  return null;
}

describe("a change in words", () => {
  it.each([
    [
      "120.00",
      "100.00",
      {},
      "比上年预算增加20.00万元，增长20.00%，主要原因是【请填写：增加的主要原因】",
    ],
    ["100.00", "100.00", {}, "与上年预算持平"],
    ["0.00", "0.00", {}, "与上年预算持平"],
    [
      "50.00",
      "0.00",
      { "reason:test": "新增" },
      "比上年预算增加50.00万元，上年无此项预算，不作同比，主要原因是新增",
    ],
    [
      "50.00",
      "0.00",
      { "reason:test": "新增", "wording.zero-base": "增长100.00%" },
      "比上年预算增加50.00万元，增长100.00%，主要原因是新增",
    ],
    ["100.00", "100.00", { "reason:test": "编制未变" }, "与上年预算持平，主要原因是编制未变"],
  ])("of %s on %s is written and read back", (now, before, inputs, text) => {
    const source = sourceOf(now, before, inputs);
    expect(write(source)).toBe(text);
    expect(remarksOn(text, source)).toEqual([]);
  });

  it("that is called none is none", () => {
    expect(remarksOn("与上年预算持平", sourceOf("120.00", "100.00"))).toHaveLength(2);
    expect(remarksOn("与上年执行数持平", sourceOf("100.00", "100.00"))).toEqual([]);
    expect(
      remarksOn("较上年增加9.00万元，增长9.00%，主要原因是新增", sourceOf("120.00", "100.00"))
    ).not.toEqual([]);
  });
});
