import { describe, expect, it } from "vitest";
import { bareTitle } from "../../src/text/title";

describe("bareTitle", () => {
  it.each([
    ["单位收支总体情况表", "收支总体情况表"],
    ["表1 2026年部门收支总体情况表", "收支总体情况表"],
    ["表１　２０２６年度单位收支总体情况表", "收支总体情况表"],
    ["表12026年单位收支总体情况表", "收支总体情况表"],
    ["表一、单位收支总体情况表", "收支总体情况表"],
    ["表5 一般公共预算支出情况表", "一般公共预算支出情况表"],
    ["一般公共预算支出情况表", "一般公共预算支出情况表"],
  ])("%s", (title, bare) => {
    expect(bareTitle(title)).toBe(bare);
  });
});
