import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { parseRuleSettings } from "../../src/app/rule-settings";
import { readKeptSynonyms } from "../../src/app/synonym-settings";
import { toSentence } from "../../src/errors/sentences";
import { randomNineBudget } from "../support/nine-budget";
import { nineWorkbook } from "../support/nine-sheets";
import { SeededRandom } from "../support/seeded-random";

const OWN = { 固定经费: "基本支出", 收支一览表: "收支总表" };
const workbook = nineWorkbook(randomNineBudget(new SeededRandom(21), true), {
  titles: { T1: "2025年部门收支一览表" },
  columns: { 基本支出: "固定经费" },
});

function refusalOf(synonyms: unknown): string {
  try {
    parseRuleSettings(JSON.stringify({ synonyms }), "设置.json");
  } catch (error) {
    return toSentence(error);
  }
  return "";
}

describe("a clerk's own words", () => {
  it("are read as those of the form, and the result says where", () => {
    expect(() => openCase(workbook)).toThrow("unsupported-layout");
    const { findings, layout, tables } = checkWorkbook(openCase(workbook, { synonyms: OWN }));
    expect(findings).toEqual([]);
    expect(tables.filter(({ status }) => status === "missing")).toEqual([]);
    expect(tables[0]?.title).toBe("2025年部门收支一览表");
    expect(layout.synonyms?.map(({ cells }) => cells.length)).toEqual([4, 1]);
    expect(layout.remarks[0]).toBe(
      "按设置的同义词：“固定经费”读作“基本支出”（“Sheet3”D3 等 4 处）；“收支一览表”读作“收支总表”（“Sheet1”A1）。"
    );
  });

  it("that no cell bears are told", () => {
    const synonyms = { 日常开支: "基本支出" };
    const plain = nineWorkbook(randomNineBudget(new SeededRandom(22), false));
    const { remarks } = checkWorkbook(openCase(plain, { synonyms })).layout;
    expect(remarks).toEqual(["按设置的同义词：“日常开支”没有用到。"]);
  });

  it.each([
    [["基本支出"], "synonyms 要写成 { 表上的写法: 表式上的名称 }"],
    [{ " ": "基本支出" }, "要写 1 至 40 个字"],
    [{ 固定经费: 3 }, "要写明当作表式上的哪个名称"],
    [{ 固定经费: "固定支出" }, "“固定支出”不是表式上的表名或栏目"],
    [{ 项目支出: "基本支出" }, "“项目支出”本来就是表式上的名称"],
    [{ "基 本支出": "基本支出" }, "是同一个写法"],
    [{ 一览表: "基本支出" }, "要都是表名（以“表”结尾），或都是栏目"],
  ])("are refused in a sentence where they cannot be meant: %j", (synonyms, sentence) => {
    expect(refusalOf(synonyms)).toContain(sentence);
  });

  it("are forgotten where a kept list is none", () => {
    expect(readKeptSynonyms(JSON.stringify(OWN))).toEqual(OWN);
    expect(readKeptSynonyms("[1]")).toEqual({});
    expect(readKeptSynonyms(null)).toEqual({});
  });
});
