import { describe, expect, it } from "vitest";
import { tableNumberOf, withoutNumbering } from "../../src/text/numbering";

describe("what numbers a label", () => {
  it.each([
    ["一、工资福利支出", "工资福利支出"],
    ["其中:1.办公费", "办公费"],
    ["(1)办公费", "办公费"],
    ["十二、其他", "其他"],
    ["三公经费", "三公经费"],
  ])("%s -> %s", (label, bare) => {
    expect(withoutNumbering(label)).toBe(bare);
  });

  it.each([
    ["表3", 3],
    ["附表11", 11],
    ["表十二", 12],
    ["表5一般公共预算支出情况表", null],
    ["表", null],
    ["表十十十", null],
  ])("%s is table %s", (text, number) => {
    expect(tableNumberOf(text)).toBe(number);
  });
});
