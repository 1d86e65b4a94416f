import { describe, expect, it } from "vitest";
import { fitPages } from "../../src/grid/fit-pages";

const high = (rows: number): Readonly<Record<number, number>> =>
  Object.fromEntries(Array.from({ length: rows }, (_, row) => [row, 20]));

describe("tables on pages of their own", () => {
  it("begin a page each, at the scale that the highest of them needs", () => {
    const one = fitPages({ columnWidths: [40], rowHeights: high(60), starts: [0], end: 60 });
    const two = fitPages({ columnWidths: [40], rowHeights: high(70), starts: [0, 60], end: 70 });
    expect(one).toEqual({ landscape: false, pages: { starts: [0], scale: 57 } });
    expect(two).toEqual({ landscape: false, pages: { starts: [0, 60], scale: 57 } });
  });

  it("turn the page where that leaves them larger", () => {
    const wide = { columnWidths: [60, 60], rowHeights: high(10), starts: [0], end: 10 };
    expect(fitPages(wide).landscape).toBe(true);
  });

  it("are never enlarged, and run over pages rather than become too small to read", () => {
    const small = fitPages({ columnWidths: [10], rowHeights: high(3), starts: [0], end: 3 });
    expect(small.pages?.scale).toBe(100);
    const long = fitPages({ columnWidths: [10], rowHeights: high(500), starts: [0], end: 500 });
    expect(long.pages?.scale).toBe(45);
  });

  it("count columns without a width as nothing", () => {
    const plain = { columnWidths: [90], rowHeights: high(3), starts: [0], end: 3 };
    expect(fitPages({ ...plain, columnWidths: [90, 0] })).toEqual(fitPages(plain));
  });
});
