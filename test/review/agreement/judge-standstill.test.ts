import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), hejing, null).findings.map(({ message }) => message);

describe("a change of what is said not to have changed", () => {
  const said = (words: string): readonly string[] =>
    messagesOf("十、“三公”经费", `公务用车运行维护费2.14万元，${words}。`);

  it.each([
    "较上年预算增加0.30万元，与上年持平，主要原因是车辆数没有变化",
    "与上年持平，增加0.30万元",
    "比上年减少0.30万元，下降12.30%，与上年预算持平",
    "同上年，减少3,000元",
    "比上年增加0.30万元（与2025年一致）",
    "没有变化，较2025年增加0.30万元",
  ])("is asked about in “%s”", (words) => {
    expect(said(words).join()).toContain("又写与上年持平");
  });

  it.each([
    "与上年持平，增加0万元，增长0%",
    "车辆保有量与上年持平，增加0.30万元用于维修",
    "增加0.30万元，公务接待费与上年持平",
    "比上年增加0.30万元；公务接待费0万元，与上年持平",
  ])("is none in “%s”", (words) => {
    expect(said(words).join()).not.toContain("又写与上年持平");
  });
});
