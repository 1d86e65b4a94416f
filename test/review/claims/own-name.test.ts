import { describe, expect, it } from "vitest";
import { lengthOfOwn } from "../../../src/review/claims/own-name";

describe("what a unit calls itself", () => {
  it("is told by its kind, at the beginning of the words", () => {
    expect(lengthOfOwn("2025年学校公用经费", "江南财经学院")).toBe(7);
    expect(lengthOfOwn("全院基本支出", "甲县人民医院")).toBe(2);
  });

  it("is a name like any other for units of another kind", () => {
    expect(lengthOfOwn("学校公用经费", "甲县教育局")).toBe(0);
    expect(lengthOfOwn("安排学校公用经费", "江南财经学院")).toBe(0);
  });
});
