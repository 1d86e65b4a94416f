import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRangeAddress, toRangeAddress, type RangeBounds } from "../../src/grid/address";
import { toRectangles } from "../../src/grid/rectangles";

const cell = fc.record({ row: fc.nat(12), column: fc.nat(8) });

function cellsOf({ top, left, bottom, right }: RangeBounds): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(`${row} ${column}`);
  return cells;
}

describe("toRectangles", () => {
  it("covers exactly the cells, each once", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const covered = toRectangles(cells).flatMap(cellsOf);
        const wanted = new Set(cells.map(({ row, column }) => `${row} ${column}`));
        expect(covered.sort()).toEqual([...wanted].sort());
      })
    );
  });

  it("stacks rows of equal width and leaves others apart", () => {
    const cells = ["A1", "B1", "A2", "B2", "A3", "D2"].map((address) => {
      const { top: row = 0, left: column = 0 } = parseRangeAddress(address) ?? {};
      return { row, column };
    });
    expect(toRectangles(cells).map(toRangeAddress).sort()).toEqual(["A1:B2", "A3", "D2"]);
  });
});
