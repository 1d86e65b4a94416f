import { expect, it } from "vitest";
import type { CellValue, SheetSnapshot } from "../../src/grid/snapshot";
import { SheetView } from "../../src/grid/sheet-view";
import { plainSheet } from "../support/edit-sheet";

function viewOf(values: readonly (readonly CellValue[])[], rest: Partial<SheetSnapshot> = {}) {
  return new SheetView({ ...plainSheet("表", values), top: 1, left: 1, ...rest });
}

const CELLS = [
  [" 合 计 ", null, 0.95],
  [null, { error: "#REF!" }, null],
];
const view = viewOf(CELLS, {
  merges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
  numberFormats: CELLS.map((row) => row.map(() => "0.0%")),
  formulas: [
    [null, null, null],
    [null, null, "=A1"],
  ],
});

it("tells a cell of a merged range by itself", () => {
  expect([view.value(2, 1), view.text(2, 1), view.ref(2, 1).address]).toEqual([null, "", "B3"]);
  expect([view.text(1, 1), view.text(1, 3), view.text(2, 2)]).toEqual([" 合 计 ", "0.95", ""]);
});

it("tells of every cell of a box what its first cell says", () => {
  expect(view.box(2, 1)).toEqual({ top: 1, left: 1, bottom: 2, right: 1 });
  expect([view.boxValue(2, 1), view.boxText(2, 1)]).toEqual([" 合 计 ", "合 计"]);
  expect([view.comparable(2, 1), view.boxRef(2, 1).address]).toEqual(["合计", "B2"]);
  expect(view.mergeAt(1, 2)).toBeNull();
});

it("shows percentages, errors and formulas that have no value", () => {
  expect([view.boxShown(1, 3), view.boxText(1, 3)]).toEqual(["95%", "0.95"]);
  expect([view.boxText(2, 2), view.boxText(2, 3)]).toEqual(["#REF!", "=A1"]);
});

it("has no rows and no columns where the sheet is empty", () => {
  const { bounds, columns } = viewOf([]);
  expect([bounds.bottom - bounds.top, columns]).toEqual([-1, []]);
});

it("shows of a part nothing that stands outside it", () => {
  const part = view.part({ left: 2 });
  expect(part.columns).toEqual(view.columns.filter((column) => column >= 2));
  expect([part.value(1, 1), part.own(1, 1), part.comparable(2, 1)]).toEqual([null, "", ""]);
  expect([part.text(1, 3), part.boxShown(1, 3)]).toEqual(["0.95", "95%"]);
  expect(part.part({ right: 2 }).bounds).toEqual({ ...view.bounds, left: 2, right: 2 });
});
