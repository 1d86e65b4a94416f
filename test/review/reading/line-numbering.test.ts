import { describe, expect, it } from "vitest";
import { ReadText } from "../../../src/narrative/text/read-text";
import { readParagraphs } from "../../../src/review/reading/paragraph";

const readOf = (...lines: readonly string[]) =>
  readParagraphs(new ReadText(lines.join("\n"))).map(({ kind, headings, quantities }) => ({
    kind,
    depth: headings.length,
    numbers: quantities.map(({ digits, unit }) => `${digits}${unit}`),
  }));

describe("numbers of lines that only a blank sets off", () => {
  it("are no part of the figure behind them", () => {
    expect(readOf("5.1 24.50万元，为货物12.00万元、服务12.50万元。")[0]?.numbers).toEqual([
      "24.50万元",
      "12.00万元",
      "12.50万元",
    ]);
    expect(readOf("2.1.1 2010301 行政运行：648.49")[0]?.numbers).toEqual(["2010301", "648.49"]);
  });

  it("make headings by their levels", () => {
    const told = readOf(
      "2 支出科目",
      "2.1 基本支出",
      "共10.00万元。",
      "3 三公经费",
      "共1.00万元。"
    );
    expect(told.map(({ kind, depth }) => `${kind} ${depth}`)).toEqual([
      "heading 1",
      "heading 2",
      "prose 2",
      "heading 1",
      "prose 1",
    ]);
    expect(readOf("二 收支总体", "一般公共预算1.00万元。").map(({ kind }) => kind)).toEqual([
      "heading",
      "prose",
    ]);
  });

  it("are not the rest of a broken line", () => {
    const lines = [
      "本镇共有社区和行政村，按照规定的标准安排村级组织办公经费，合计",
      "15 个行政村共75.00万元。",
    ];
    expect(readOf(...lines)).toHaveLength(1);
  });
});
