import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const budget = recognizeWorkbook(await readCase("nine-tables-rich")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), budget, null).findings.map(({ message }) => message);

describe("an amount told again in another measure", () => {
  it.each([
    ["设备款11027.65万元，约合1.10亿元。", "1.10", "11.03"],
    ["设备款1.95亿元（精确数19468.65万元）。", "19468.65", "18468.65"],
    ["设备款414.90万元，折合4,149,000元。", "4,149,000", "41,490"],
  ])("%s", (line, right, wrong) => {
    expect(messagesOf(line)).toEqual([]);
    expect(messagesOf(line.replace(right, wrong))[0]).toContain("换一个单位");
  });

  it("is asked about where only 元 stands for 万元 of the same digits", () => {
    expect(messagesOf("设备款414.90万元。", "绩效目标涉及设备款414.90元。")[0]).toContain(
      "单位是否写错"
    );
  });
});
