import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { ReadText } from "../../../src/narrative/index";
import { areNotItsRunningCosts } from "../../../src/review/agreement/running-costs";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readParagraphs } from "../../../src/review/reading/paragraph";
import { readCase } from "../../support/read-workbook";

const zizhou = recognizeWorkbook(await readCase("zizhou-2024")).budget;
const messagesOf = (line: string): string =>
  reviewClaims(`七、其他说明\n${line}`, zizhou, null)
    .findings.map(({ message }) => message)
    .join();

describe("running costs of what is no office", () => {
  const NONE = [
    "本单位为事业单位，无机关运行经费。",
    "我中心属于公益一类事业单位，未安排机关运行经费预算。",
    "按照口径，事业单位不核算机关运行经费，故机关运行经费0元。",
    "2024年机关运行经费预算0万元，主要是本单位为全额事业单位，不涉及机关运行经费。",
    "本单位不属于行政单位和参公单位，没有机关运行经费。",
  ];

  it.each(NONE)("are none: %s", (line) => {
    const text = new ReadText(line);
    const [paragraph] = readParagraphs(text);
    expect(paragraph && areNotItsRunningCosts(paragraph, paragraph, text)).toBe(true);
    expect(messagesOf(line)).toBe("");
  });

  it("are asked about where nothing says so, and compared where they are told", () => {
    expect(messagesOf("2024年未安排机关运行经费。")).toContain("文中写没有安排");
    expect(messagesOf("本单位为事业单位，机关运行经费4.65万元。")).toContain("4.56万元");
  });
});
