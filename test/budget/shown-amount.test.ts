import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readShownNumber } from "../../src/budget/shown-amount";
import { toShownText } from "../../src/grid/shown-text";
import type { Measure } from "../../src/money/amount";

function read(value: number, format: string, measure: Measure = "ten-thousand-yuan"): string {
  const shown = readShownNumber(value, format, measure);
  if (shown.kind === "hidden") return shown.how;
  const stored = shown.stored ? ` stored ${String(shown.stored.amount)}` : "";
  return `${String(shown.amount)} ±${shown.step}${stored}`;
}

describe("readShownNumber", () => {
  it("takes the digits that the cell shows, and tells of more", () => {
    expect(read(27.738812, "#,##0.00")).toBe("27.74 ±0.01 stored 27.738812");
    expect(read(0.88, "0.000000")).toBe("0.88 ±0.000001");
    expect(read(27.738812, "General")).toBe("27.738812 ±0.000001");
    expect(read(1234.56, "#,##0", "yuan")).toBe("1235 ±1 stored 1234.56");
  });

  it("is never coarser than the forms demand", () => {
    expect(read(12.34, "0")).toBe("12.34 ±0.01");
    expect(read(12.345, "0.0")).toBe("12.35 ±0.01 stored 12.345");
    expect(read(5, "General", "yuan")).toBe("5 ±1");
  });

  it("drops the residue of binary arithmetic", () => {
    expect(read(354.25000000000006, "General")).toBe("354.25 ±0.01");
    expect(read(20.500000000000114, "General")).toBe("20.5 ±0.01");
    expect(read(1.8189894035458565e-12, "#,##0.00")).toBe("0 ±0.01");
    expect(read(1e-7, "#,##0.00")).toBe("0 ±0.01 stored 0.0000001");
  });

  it("reads formats that move the digits as shown", () => {
    expect(read(3964000, "0!.0000")).toBe("396.4 ±0.01 stored 396.4");
    expect(read(3964567, "0!.0000")).toBe("396.4567 ±0.0001 stored 396.4567");
    expect(read(123456, "0!.0,")).toBe("12.35 ±0.01 stored 12.3456");
    expect(read(123456, '0!.0,"万"')).toBe("12.35 ±0.01 stored 12.3456");
    expect(read(-3964000, "0!.0000")).toBe("-396.4 ±0.01 stored -396.4");
  });

  it("refuses what shows no amount of the measure", () => {
    expect(read(0.5, "0.00%")).toBe("显示成百分数");
    expect(read(5, "0.00元")).toBe("加了“元”");
    expect(read(5, '0.00"万元"', "yuan")).toBe("加了“万元”");
    expect(read(5, ";;;")).toBe("不显示这个数");
    expect(read(0, ";;;")).toBe("0 ±0.01");
  });

  it("agrees with what is printed wherever enough decimals are shown", () => {
    const formats = ["0.00", "#,##0.000", "0!.0000", "0.00,", "0.00_);(0.00)", '0.00"万元"'];
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.constantFrom(0, 1, 2, 3),
        fc.constantFrom(...formats),
        (digits, places, format) => {
          const value = Number(`${digits}e-${places}`);
          const text = toShownText(value, format).replace(/[,()万元\s-]/gu, "");
          const shown = readShownNumber(value, format, "ten-thousand-yuan");
          expect(shown.kind === "amount" && Number(shown.amount.absolute().toString())).toBe(
            Number(text)
          );
        }
      )
    );
  });
});
