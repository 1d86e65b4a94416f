import { describe, expect, it } from "vitest";
import { revenueAndExpenditureSection } from "../../../../src/families/shaanxi/sections/revenue-and-expenditure";
import { SHAANXI_UNITS, shaanxiUnit } from "../../../support/shaanxi-units";
import { linesOf, paragraphsOf, remarksOn, testSection } from "../../../support/test-section";

/** 表12 and 表13 have sections of their own. */
const UNITS = Object.fromEntries(
  Object.entries(SHAANXI_UNITS).filter(([name]) => !/meetings|procurement/u.test(name))
);

describe("revenue-and-expenditure", () => {
  // The longest section of all: changed sentence by sentence in parts, since the whole is read again for every change.
  const { paragraphs } = revenueAndExpenditureSection;
  describe.each([
    [0, 4],
    [4, 9],
    [9, 12],
    [12, 16],
    [16, paragraphs.length],
  ])("paragraphs %i to %i", (from, to) => {
    const part = { ...revenueAndExpenditureSection, paragraphs: paragraphs.slice(from, to) };
    testSection(part, UNITS);
  });

  it.each(Object.entries(UNITS))(
    "is read back as a whole without a remark: %s",
    (_name, source) => {
      const lines = linesOf(revenueAndExpenditureSection, source);
      expect(remarksOn(revenueAndExpenditureSection, lines, source)).toEqual([]);
    }
  );

  const lines = (name: string) => linesOf(revenueAndExpenditureSection, shaanxiUnit(name));
  const lineOf = (name: string, words: string) => lines(name).find((line) => line.includes(words));

  it("writes the whole with its sources and last year's amount", () => {
    expect(lines("nothing changed")[1]).toBe(
      "按照综合预算的原则，本单位所有收入和支出均纳入部门预算管理。本单位当年预算收入13349.12万元，其中一般公共预算拨款收入13349.12万元，上年预算收入13349.12万元，较上年无变化；本单位当年预算支出13349.12万元，其中一般公共预算拨款支出13349.12万元，上年预算支出13349.12万元，较上年无变化。"
    );
  });

  it("speaks of an item kind by kind where it has several, as a whole where it has one", () => {
    expect(lineOf("nothing changed", "2080109")).toBe(
      "（1）社会保险经办机构（2080109）5288.19万元，其中：人员经费173.23万元，较上年无变化；公用经费4.56万元，较上年无变化；专项业务费5110.40万元，较上年无变化；"
    );
    expect(lineOf("nothing changed", "2082699")).toBe(
      "（4）财政对其他基本养老保险基金的补助（2082699）8000万元，较上年无变化；"
    );
  });

  it("lists an item that was cut", () => {
    expect(lineOf("an item cut", "2089999")).toMatch(
      /（2089999）0万元，较上年减少0.\d+万元，主要原因是【/u
    );
  });

  it("adds the government classes up without the fund", () => {
    expect(lines("with a fund").filter((line) => /^对.*（5\d\d）/u.test(line))).toEqual(
      lines("plain").filter((line) => /^对.*（5\d\d）/u.test(line))
    );
    expect(lineOf("with a fund", "政府性基金预算收入")).toMatch(
      /^本单位当年政府性基金预算收入30万元，较上年增加30万元，主要原因是【/u
    );
  });

  it("leaves the government classes to the clerk where state capital cannot be told apart", () => {
    expect(lines("with state capital").filter((line) => /（50\d）/u.test(line))).toEqual([]);
    expect(lineOf("with state capital", "国有资本经营预算拨款收入")).toContain("12万元");
  });

  it("gives every number its cells, and says that 元 was divided", () => {
    const facts = paragraphsOf(revenueAndExpenditureSection, shaanxiUnit("plain"))
      .flat()
      .filter((phrase) => phrase.kind === "fact")
      .filter(({ explanation }) => explanation !== "序号");
    expect(facts.length).toBeGreaterThan(80);
    for (const fact of facts) expect(fact.cells.length, fact.text).toBeGreaterThan(0);
    const [first] = facts.filter(({ text }) => text === "13349.12");
    expect(first).toMatchObject({
      explanation: "= 表1!C38 ÷ 10000",
      cells: [{ sheet: "表1-收支总表", address: "C38", year: "current" }],
    });
  });

  it("notices a wrong code", () => {
    const source = shaanxiUnit("plain");
    const wrong = linesOf(revenueAndExpenditureSection, source).map((line) =>
      line.replace("（505）", "（501）")
    );
    expect(remarksOn(revenueAndExpenditureSection, wrong, source)).toEqual([
      "科目编码写的是“501”，应为“505”。",
    ]);
  });
});
