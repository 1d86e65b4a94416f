import { describe, expect, it } from "vitest";
import {
  countCellLines,
  MAX_ROW_HEIGHT,
  MAX_ROW_LINES,
  toRowHeight,
  usableColumns,
} from "../../src/grid/row-height";

describe("row height", () => {
  it("grows with the lines up to Excel's limit", () => {
    expect(toRowHeight(0)).toBe(toRowHeight(1));
    expect(toRowHeight(2)).toBeGreaterThan(toRowHeight(1));
    expect(toRowHeight(10_000)).toBe(MAX_ROW_HEIGHT);
  });

  it("shows MAX_ROW_LINES whole, and no line more", () => {
    const line = toRowHeight(3) - toRowHeight(2);
    expect(toRowHeight(MAX_ROW_LINES)).toBe(toRowHeight(1) + (MAX_ROW_LINES - 1) * line);
    expect(toRowHeight(MAX_ROW_LINES) + line).toBeGreaterThan(MAX_ROW_HEIGHT);
  });

  it("leaves less room for text than the column is wide", () => {
    expect(usableColumns(90)).toBeLessThan(90);
    expect(usableColumns(1)).toBe(2);
  });

  it("counts a title's large letters as more", () => {
    expect(countCellLines("预算", "text", 20)).toBe(1);
    expect(countCellLines("预算", "title", 20)).toBeGreaterThan(1);
    expect(countCellLines("预".repeat(8), "text", 20)).toBe(1);
    expect(countCellLines("预".repeat(8), "title", 20)).toBe(4);
  });
});
