import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { ReadText } from "../../../src/narrative/index";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readParagraphs } from "../../../src/review/reading/paragraph";
import {
  bracketDepths,
  proseFigures,
  sentenceFigures,
} from "../../../src/review/reading/sentence-figures";
import { readCase } from "../../support/read-workbook";

function read(words: string) {
  const text = new ReadText(words);
  const [paragraph] = readParagraphs(text);
  if (!paragraph) throw new Error("no paragraph");
  return { text, paragraph };
}

describe("sentences with their numbers", () => {
  it("gives every number to the sentence it stands in", () => {
    const { paragraph } = read(
      "收入470.02万元，占100.00%。没有数的一句。支出400.62万元、69.40万元。"
    );
    const digits = sentenceFigures(paragraph).map(({ quantities }) =>
      quantities.map((one) => one.digits)
    );
    expect(digits).toEqual([["470.02", "100.00"], [], ["400.62", "69.40"]]);
    expect(sentenceFigures(paragraph)).toBe(sentenceFigures(paragraph));
  });

  it("computes nothing in a sentence of more numbers than prose has", () => {
    const list = Array.from({ length: 101 }, (_, index) => `${index + 1}万元`).join("、");
    const { paragraph } = read(`支出5万元。其中道路${list}。`);
    expect(sentenceFigures(paragraph)).toHaveLength(2);
    expect(proseFigures(paragraph)).toHaveLength(1);
  });

  it("knows how many brackets are open at a place", () => {
    const words = "甲10万元(乙6万元(丙1万元)+丁4万元)，戊";
    const { text, paragraph } = read(words);
    const depthAt = bracketDepths(paragraph, text);
    expect(["甲", "乙", "丙", "丁", "戊"].map((name) => depthAt(text.plain.indexOf(name)))).toEqual(
      [0, 1, 2, 1, 0]
    );
  });
});

const budget = recognizeWorkbook(await readCase("hejing-2026")).budget;
const TIMES = 1500;

it.each([
  ["one sentence of a list", "共5600万元，投向", (at: number) => `道路（${at + 1}万元）`, "、"],
  ["a list that leads on and on", "合计5万元", (at: number) => `分为${at + 1}万元`, ""],
  ["one paragraph of many sentences", "", (at: number) => `道路${at + 3}万元，增长5%。`, ""],
  ["one sentence of prices", "", (at: number) => `每人每月${at + 1}元`, "，"],
])("reads %s as long as a text may be", (_, lead, tell, between) => {
  const words = lead + Array.from({ length: TIMES }, (__, at) => tell(at)).join(between);
  expect(reviewClaims(words, budget, null).entries.length).toBeGreaterThanOrEqual(TIMES);
});
