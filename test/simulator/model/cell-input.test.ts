import { describe, expect, it } from "vitest";
import { interpretInput, valueTypeOf } from "../../../src/simulator/model/cell-input";

describe("interpretInput", () => {
  it.each([
    ["", null, null, undefined],
    [null, null, null, undefined],
    [12.5, 12.5, null, undefined],
    [true, true, null, undefined],
    ["科目", "科目", null, undefined],
    ["=A1+1", null, "=A1+1", undefined],
    ["=", "=", null, undefined],
    ["'=A1", "=A1", null, undefined],
    ["''引号", "'引号", null, undefined],
    ["001", 1, null, undefined],
    ["1,234.50", 1234.5, null, "#,##0.00"],
    ["12%", 0.12, null, "0%"],
    ["true", true, null, undefined],
    ["2026-01", 46_023, null, "mmm-yy"],
    ["1月2日", 46_024, null, 'm"月"d"日"'],
    ["2026年1月", 46_023, null, 'yyyy"年"m"月"'],
    ["+A1", null, "=A1", undefined],
    ["-A1", null, "=-A1", undefined],
    ["@SUM(A1)", null, "=SUM(A1)", undefined],
    ["-5", -5, null, undefined],
    ["-", "-", null, undefined],
    ["100万元", "100万元", null, undefined],
  ])("%j", (typed, value, formula, numberFormat) => {
    const input = interpretInput(typed, "General");
    expect(input).toMatchObject({ value, formula });
    expect(input.numberFormat).toBe(numberFormat);
  });

  it("keeps text as it is in cells of format @", () => {
    for (const typed of ["=A1", "001", "'x", "1月2日"])
      expect(interpretInput(typed, "@")).toEqual({ value: typed, formula: null });
  });

  it("refuses what no cell can hold", () => {
    expect(() => interpretInput("长".repeat(32_768), "General")).toThrow(/32,767/u);
    expect(() => interpretInput({}, "General")).toThrow(/InvalidArgument|invalid/u);
    expect(() => interpretInput("#N/A", "General")).toThrow(/not simulated/u);
  });
});

describe("valueTypeOf", () => {
  it.each([
    [null, "Empty"],
    ["", "Empty"],
    ["字", "String"],
    [0, "Double"],
    [false, "Boolean"],
    [{ error: "#REF!" }, "Error"],
  ])("%j", (value, type) => {
    expect(valueTypeOf(value)).toBe(type);
  });
});
