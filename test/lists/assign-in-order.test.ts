import { describe, expect, it } from "vitest";
import { assignInOrder } from "../../src/lists/assign-in-order";

describe("assignInOrder", () => {
  const scores = [
    [9, 1, 0],
    [8, 2, 3],
  ];

  it("pairs for the highest sum, not one after the other", () => {
    expect(assignInOrder(2, 3, (row, column) => scores[row]?.[column] ?? null)).toEqual([0, 2]);
  });

  it("keeps the order of both and leaves out what may not be paired", () => {
    const crossed = (row: number, column: number): number | null => (row === column ? null : 1);
    expect(assignInOrder(2, 2, crossed).filter((column) => column !== null)).toHaveLength(1);
    expect(assignInOrder(2, 2, () => null)).toEqual([null, null]);
    expect(assignInOrder(0, 3, () => 1)).toEqual([]);
  });

  it("takes the later of equal columns", () => {
    expect(assignInOrder(1, 3, () => 1)).toEqual([2]);
  });
});
