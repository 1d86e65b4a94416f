import { describe, expect, it } from "vitest";
import { toSnapshotCells } from "../../../src/host/officejs/cell-matrix";

const general = (values: readonly (readonly unknown[])[]) =>
  values.map((row) => row.map(() => "General"));

function convert(values: readonly (readonly unknown[])[], formulas = values) {
  return toSnapshotCells({ top: 2, left: 1, values, formulas, numberFormats: general(values) });
}

describe("toSnapshotCells", () => {
  it("cuts empty edges and keeps the place", () => {
    const cells = convert([
      ["", "", ""],
      ["", "合计", ""],
      ["", "", 5],
      ["", "", ""],
    ]);
    expect(cells).toMatchObject({
      top: 3,
      left: 2,
      values: [
        ["合计", null],
        [null, 5],
      ],
    });
    expect(cells.numberFormats).toEqual([
      ["General", "General"],
      ["General", "General"],
    ]);
  });

  it("keeps a formula whose result is empty", () => {
    const cells = convert([["", ""]], [["", '=IF(A1>0,A1,"")']]);
    expect(cells).toMatchObject({ left: 2, values: [[""]], formulas: [['=IF(A1>0,A1,"")']] });
  });

  it("takes a text that begins with = for a text", () => {
    const cells = convert([["=1+1", 3]], [["=1+1", "=1+2"]]);
    expect(cells.formulas).toEqual([[null, "=1+2"]]);
    expect(cells.values).toEqual([["=1+1", 3]]);
  });

  it("knows error values, zero and truth values", () => {
    const values = [["#DIV/0!", "#N/A", 0, false, "0"]];
    expect(convert(values).values).toEqual([
      [{ error: "#DIV/0!" }, { error: "#N/A" }, 0, false, "0"],
    ]);
  });

  it("gives no rows when all is empty", () => {
    expect(convert([["", ""]])).toEqual({
      top: 0,
      left: 0,
      values: [],
      formulas: [],
      numberFormats: [],
    });
  });
});
