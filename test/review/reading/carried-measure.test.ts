import { describe, expect, it } from "vitest";
import { ReadText } from "../../../src/narrative/text/read-text";
import { readParagraphs } from "../../../src/review/reading/paragraph";

const kindsOf = (line: string): readonly string[] =>
  readParagraphs(new ReadText(line)).flatMap(({ quantities }) =>
    quantities.map(({ kind, digits, unit }) => `${kind} ${digits}${unit}`)
  );

describe("the measure of figures without a unit", () => {
  it("goes on from the amount before where several are told so", () => {
    expect(kindsOf("商品和服务支出4.5万元：办公费2.3、电费1.2，培训费1。")).toEqual([
      "amount 4.5万元",
      "amount 2.3万元",
      "amount 1.2万元",
      "plain 1",
    ]);
  });

  it("is left open where one alone has none, and where no amount stands before", () => {
    expect(kindsOf("商品和服务支出4.5万元：办公费2.3，电费1.2万元。")).toContain("plain 2.3");
    expect(kindsOf("办公费2.3、电费1.2，共4.5万元。")).toContain("plain 2.3");
  });
});
