import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWrappedLines, textWidth } from "../../src/text/width";

describe("textWidth", () => {
  it.each([
    ["", 0],
    ["预算", 4],
    ["预算2026", 8],
    ["（万元）", 8],
    ["１２", 4],
    ["1,234.56", 8],
    ["“三公”", 8],
    ["≥95%", 5],
    ["𠮷", 2],
    ["a\u200bb", 2],
    ["e\u0301", 1],
    ["①", 2],
    ["\u3000", 2],
  ])("%j takes %d columns", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it("adds up", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        expect(textWidth(a + b)).toBe(textWidth(a) + textWidth(b));
      })
    );
  });
});

describe("countWrappedLines", () => {
  it.each([
    ["", 10, 1],
    ["预算公开表", 10, 1],
    ["预算公开表格", 10, 2],
    ["预\n算\r\n表", 10, 3],
    ["预算公开", 5, 2],
    ["预算1202.95万元", 11, 2],
    ["预算1202.95万元", 10, 3],
    ["abcdefghijkl", 5, 3],
    ["a bcdefg", 7, 2],
    ["a bcdefgh", 5, 3],
    ["预算", 1, 2],
  ])("%j on %d columns takes %d lines", (text, columns, lines) => {
    expect(countWrappedLines(text, columns)).toBe(lines);
  });

  it("never takes fewer lines than the width needs", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 2, max: 60 }),
        (text, columns) => {
          const lines = countWrappedLines(text, columns);
          expect(lines).toBeGreaterThanOrEqual(Math.ceil(textWidth(text) / columns));
        }
      )
    );
  });

  it("fills lines of Chinese text to the last whole character", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 2, max: 60 }),
        (n, columns) => {
          const perLine = Math.floor(columns / 2);
          expect(countWrappedLines("预".repeat(n), columns)).toBe(Math.ceil(n / perLine));
        }
      )
    );
  });
});
