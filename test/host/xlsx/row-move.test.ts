import { describe, expect, it } from "vitest";
import { moveAddresses, moveBounds, moveRowsInFormula } from "../../../src/host/xlsx/row-move";

const down = { from: 4, by: 2 };
const up = { from: 4, by: -2 };
const rows = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 1 });

describe("rows that come in or go", () => {
  it("move what stands below, and stretch what stands across", () => {
    expect(moveBounds(rows(4, 6), down)).toEqual(rows(6, 8));
    expect(moveBounds(rows(2, 6), down)).toEqual(rows(2, 8));
    expect(moveBounds(rows(0, 3), down)).toEqual(rows(0, 3));
    expect(moveBounds(rows(6, 8), up)).toEqual(rows(4, 6));
    expect(moveBounds(rows(2, 5), up)).toEqual(rows(2, 3));
    expect(moveAddresses("A5:B6 C2 $D$5", down)).toBe("A7:B8 C2 D7");
  });

  it.each([
    ["SUM(A2:$A$9)+B5", "SUM(A2:$A$11)+B7"],
    ["5:6", "7:8"],
    ["$C:$C", "$C:$C"],
    ['LOG10(A5)&"A5"', 'LOG10(A7)&"A5"'],
    ["其他!A5+本表!A5:B6", "其他!A5+本表!A7:B8"],
    ["'其他'!A5:A6+'本表'!$A$5+A5", "'其他'!A5:A6+'本表'!$A$7+A7"],
  ])("are followed by %s", (formula, moved) => {
    expect(moveRowsInFormula(formula, down, { sheet: "本表", isOnIt: true })).toBe(moved);
    expect(moveRowsInFormula(moved, up, { sheet: "本表", isOnIt: true })).toBe(formula);
  });

  it("are followed elsewhere only by what names the sheet", () => {
    const other = { sheet: "本 表", isOnIt: false };
    expect(moveRowsInFormula("A5+'本 表'!$A$1:$A$9", down, other)).toBe("A5+'本 表'!$A$1:$A$11");
  });
});
