import { describe, expect, it } from "vitest";
import type { RangeBounds } from "../../src/grid/address";
import { MergeIndex } from "../../src/grid/merge-index";
import type { SheetSnapshot } from "../../src/grid/snapshot";

const WHOLE: RangeBounds = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

function indexOf(merges: readonly RangeBounds[]): MergeIndex {
  const rows = Array.from({ length: 3 }, () => [1, 2, 3]);
  const sheet: SheetSnapshot = {
    id: "1",
    name: "表",
    visibility: "visible",
    isProtected: false,
    tag: null,
    top: 1,
    left: 0,
    values: rows,
    formulas: rows.map((row) => row.map(() => null)),
    numberFormats: rows.map((row) => row.map(() => "General")),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    conditionalFormats: [],
  };
  return new MergeIndex(sheet);
}

describe("the merged range around a cell", () => {
  it("is the first of those that overlap", () => {
    const [one, two] = [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 2, left: 0, bottom: 3, right: 1 },
    ];
    const index = indexOf([one, two]);
    expect(index.at({ row: 2, column: 0 })).toBe(one);
    expect(index.at({ row: 2, column: 1 })).toBe(two);
    expect(index.at({ row: 3, column: 0 })).toBe(two);
    expect(index.at({ row: 1, column: 2 })).toBeNull();
  });

  it("may be the whole sheet, as often as a file says so: only used rows are looked at", () => {
    const index = indexOf(Array.from({ length: 10_000 }, () => WHOLE));
    expect(index.at({ row: 1, column: 16_000 })).toBe(WHOLE);
    expect(index.at({ row: 500_000, column: 0 })).toBeNull();
  });
});
