import { describe, expect, it } from "vitest";
import { isInYear, valueSince } from "../../src/budget/by-year";

describe("what changes with the year of the form", () => {
  it("is the value of the latest year not after it, before all of them the earliest", () => {
    const captions = { 2024: "功能分类科目编码", 2026: "科目代码" };
    expect([2023, 2024, 2025, 2026, 2030].map((year) => valueSince(captions, year))).toEqual([
      ...["功能分类科目编码", "功能分类科目编码", "功能分类科目编码"],
      ...["科目代码", "科目代码"],
    ]);
    expect(valueSince(captions, Infinity)).toBe("科目代码");
    expect(() => valueSince({}, 2026)).toThrow(RangeError);
  });

  it("holds within its years, both included, and always where none are said", () => {
    const within = (years: { from?: number; to?: number }) =>
      [2024, 2025, 2026].filter((year) => isInYear({ years }, year));
    expect(within({ from: 2025 })).toEqual([2025, 2026]);
    expect(within({ to: 2025 })).toEqual([2024, 2025]);
    expect(within({ from: 2025, to: 2025 })).toEqual([2025]);
    expect(isInYear({}, 1999)).toBe(true);
  });
});
