import { describe, expect, it } from "vitest";
import { ReadText } from "../../../src/narrative/text/read-text";
import { readParagraphs } from "../../../src/review/reading/paragraph";
import { moneyOf, type Quantity } from "../../../src/review/reading/quantity";

const quantitiesOf = (...lines: readonly string[]): readonly Quantity[] =>
  readParagraphs(new ReadText(lines.join("\n"))).flatMap(({ quantities }) => quantities);
const said = (...lines: readonly string[]): readonly string[] =>
  quantitiesOf(...lines).map(({ kind, digits, unit }) => `${kind} ${digits}${unit}`);

describe("numbers of a text", () => {
  it.each([
    ["收入1,202.50万元，占85.23%", ["amount 1202.50万元", "percentage 85.23%"]],
    ["安排3.2亿元、500元和4.56万，", ["amount 3.2亿元", "amount 500元", "amount 4.56万"]],
    [
      "标准120.00元/月/人，200人次，12个月",
      ["standard 120.00元/月/人", "count 200人次", "count 12个月"],
    ],
    ["1.2024年预算数", ["year 2024年"]],
    ["自2024年3月至2025年12月", ["year 2024年", "day 3月", "year 2025年", "day 12月"]],
    ["2024与2025年均未安排", ["year 2024", "year 2025年"]],
    ["某财社〔2025〕12号文件第7条", ["document 2025", "document 12", "law 7条"]],
    ["行政单位医疗（2101101）3万元", ["code 2101101", "amount 3万元"]],
    ["档案5万份", ["count 5万份"]],
    ["绩效目标1个；目标1：见表3", ["count 1个"]],
  ])("%s", (line, expected) => {
    expect(said(line).filter((one) => !one.startsWith("ordinal"))).toEqual(expected);
  });

  it("leaves the number of an item out", () => {
    expect(said("（1）甲项目2万元", "2、乙项目3万元")).toEqual(["amount 2万元", "amount 3万元"]);
  });

  it("joins a line that an export broke inside a figure's sentence", () => {
    expect(said("本年预算数为15.31万元，比上年预算增加3.36", "", "万元，增长28.12%。")).toEqual([
      "amount 15.31万元",
      "amount 3.36万元",
      "percentage 28.12%",
    ]);
  });

  it("converts 元 and 亿元 exactly", () => {
    const amounts = quantitiesOf("38880元、0.5亿元").map((one) => moneyOf(one)?.toString());
    expect(amounts).toEqual(["3.888", "5000"]);
  });
});
