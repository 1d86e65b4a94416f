import { describe, expect, it } from "vitest";
import { cutParts } from "../../../src/review/parts/document-parts";
import { judgeNumbering } from "../../../src/review/parts/judge-numbering";
import { placeLines } from "../../../src/review/parts/part-finding";

function judge(...lines: readonly string[]): readonly string[] {
  const placed = placeLines(lines);
  return judgeNumbering(cutParts(placed), placed).map(({ message }) => message);
}

const sections = ["一、总体", "二、收入", "三、支出", "四、财政拨款", "五、基本支出", "六、其他"];

describe("numbers of sections", () => {
  it("follow each other", () => {
    expect(judge(...sections)).toEqual([]);
    expect(judge("第一部分 概况", "一、职能", "二、机构", "第三部分 说明", ...sections)).toEqual(
      []
    );
  });

  it("are asked about where one is left out", () => {
    const without = sections.filter((line) => !line.startsWith("四"));
    expect(judge(...without)).toEqual([
      "“三、支出”后面就是“五、基本支出”，没有“四、”，是否漏了一节，或序号写错？",
    ]);
    expect(judge("第三部分 说明", "一、总体", "本年如下。", ...without.slice(1))).toHaveLength(1);
  });

  it("leave a list inside a section alone", () => {
    const list = ["一、财政拨款收入", "二、事业收入"];
    expect(judge(...sections.slice(0, 3), ...list, ...sections.slice(3))).toEqual([]);
    expect(judge("一、负责政策落实；", "三、负责资金发放；", "四、负责宣传。")).toEqual([]);
  });

  it.each([
    "表1\t四、财政拨款\t本年安排。",
    "四、财政拨款。本年财政拨款收入和支出各为一百万元，比上年增加的是新进人员的工资和社会保险缴费，其余各项与上年持平，没有变化。",
    "| 四．财政拨款：见表4 |",
  ])("do not miss one that stands in a table or goes on in its line: %s", (line) => {
    expect(judge(...sections.map((one) => (one.startsWith("四") ? line : one)))).toEqual([]);
  });

  it("say nothing where more than one is odd, or few are there", () => {
    expect(judge("一、总体", "三、支出", "五、基本支出", "六、其他", "七、说明")).toEqual([]);
    expect(judge("一、总体", "三、支出")).toEqual([]);
  });
});
