import { expect, it } from "vitest";
import { createLocator } from "../../../src/review/handback/locate";

const LONG = "本单位当年安排的各项支出均已列入上表，".repeat(4);
const LINES = [
  "第二部分 公开表",
  "一、收支情况",
  "说明如下。",
  "单位收支总体情况表",
  "单位：万元",
  "项目\t预算数",
  "一、本年收入\t10.00",
  "二、上年结转\t1.00",
  LONG,
];

function placeOf(at: number) {
  const start = LINES.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  const { heading, paragraph } = createLocator(LINES)({ start, end: start + 2 });
  return { heading, paragraph };
}

it("a row of a printed table stands below the title of the table, and is no heading", () => {
  expect(placeOf(4)).toEqual({ heading: "单位收支总体情况表", paragraph: 1 });
  expect(placeOf(6)).toEqual({ heading: "单位收支总体情况表", paragraph: null });
  expect(placeOf(7)).toEqual({ heading: "单位收支总体情况表", paragraph: null });
});

it("running text behind a table stands below the numbered heading", () => {
  expect(placeOf(8)).toEqual({ heading: "一、收支情况", paragraph: 4 });
});

it("a note is no paragraph of its own, and what stands above the pages is of no part", () => {
  const lines = ["第三部分 说明", "一、收入", "甲。", "脚注：含结转。", "乙。", "页眉：2025年预算"];
  const at = (words: string): string => {
    const start = lines.join("\n").indexOf(words);
    const { part, heading, paragraph } = createLocator(lines)({ start, end: start + 1 });
    return [part, heading, paragraph].join();
  };
  expect(at("含结转")).toBe("第三部分 说明,一、收入,1");
  expect(at("乙")).toBe("第三部分 说明,一、收入,2");
  expect(at("2025")).toBe("页眉,,1");
});
