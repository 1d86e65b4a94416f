import { describe, expect, it } from "vitest";
import { fillMissingResults } from "../../src/formula/fill-missing-results";
import type { CellValue, SheetSnapshot } from "../../src/grid/snapshot";

interface FormulaCell {
  readonly formula: string;
  readonly value?: CellValue;
}

type Cell = CellValue | FormulaCell;

const isFormula = (cell: Cell): cell is FormulaCell =>
  typeof cell === "object" && cell !== null && "formula" in cell;

function sheet(
  name: string,
  rows: readonly (readonly Cell[])[],
  tag: string | null = null
): SheetSnapshot {
  return {
    id: name,
    name,
    visibility: "visible",
    isProtected: false,
    tag,
    top: 1,
    left: 1,
    values: rows.map((row) =>
      row.map((cell): CellValue => (isFormula(cell) ? (cell.value ?? null) : cell))
    ),
    formulas: rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null))),
    numberFormats: rows.map((row) => row.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    conditionalFormats: [],
  };
}

const fill = (...sheets: readonly SheetSnapshot[]) =>
  fillMissingResults({ fileName: null, title: null, sheets });

describe("fillMissingResults", () => {
  it("calculates sums and references, also through other formulas and sheets", () => {
    const { workbook, calculated } = fill(
      sheet("一", [[1.1, 2.2, { formula: "=SUM(B2:C2)" }, { formula: "=D2*2" }]]),
      sheet("二", [[{ formula: "=一!E2" }]])
    );
    expect(workbook.sheets.map(({ values }) => values)).toEqual([
      [[1.1, 2.2, 3.3000000000000003, 6.6000000000000005]],
      [[6.6000000000000005]],
    ]);
    expect(calculated).toEqual([
      { sheet: "一", address: "D2" },
      { sheet: "一", address: "E2" },
      { sheet: "二", address: "B2" },
    ]);
  });

  it("takes stored results as they are", () => {
    const source = {
      fileName: null,
      title: null,
      sheets: [sheet("一", [[1, { formula: "=B2", value: 9 }]])],
    };
    expect(fillMissingResults(source)).toEqual({
      workbook: source,
      calculated: [],
      isStale: false,
      differing: [{ cell: { sheet: "一", address: "C2" }, stored: 9, result: 1 }],
    });
    expect(fillMissingResults(source).workbook).toBe(source);
    const { workbook } = fill(sheet("一", [[1, { formula: "=B2", value: 9 }, { formula: "=C2" }]]));
    expect(workbook.sheets[0]?.values).toEqual([[1, 9, 9]]);
  });

  it("takes empty texts for no results where a formula cannot have given one", () => {
    const { workbook, calculated } = fill(
      sheet("一", [
        [1, 2, { formula: "=B2+C2", value: "" }, { formula: '=IF(D2="","",D2*2)', value: "" }],
        [{ formula: "=SUM(D2:E2)", value: "" }, { formula: "=STDEV(1,2)", value: "" }],
      ])
    );
    expect(workbook.sheets[0]?.values).toEqual([
      [1, 2, 3, 6],
      [9, null],
    ]);
    expect(calculated.map(({ address }) => address)).toEqual(["D2", "E2", "B3"]);
  });

  it("keeps the empty texts that formulas give, and those that nobody knows", () => {
    const source = {
      fileName: null,
      title: null,
      sheets: [
        sheet("一", [
          [null, { formula: '=IF(B2="","",B2)', value: "" }, { formula: "=C2&B2", value: "" }],
          [{ formula: "=STDEV(1,2)", value: "" }, { formula: "=C2+1", value: "" }],
        ]),
      ],
    };
    expect(fillMissingResults(source).workbook).toBe(source);
  });

  it("leaves circles, what it does not know and what depends on it", () => {
    const { workbook, calculated } = fill(
      sheet("一", [
        [{ formula: "=C2" }, { formula: "=B2" }, { formula: "=STDEV(1,2)" }, { formula: "=D2+1" }],
      ])
    );
    expect(workbook.sheets[0]?.values).toEqual([[null, null, null, null]]);
    expect(calculated).toEqual([]);
  });

  it("believes no stored result of a file that asks to be calculated", () => {
    const rows: readonly (readonly Cell[])[] = [
      [
        1,
        { formula: "=B2+1", value: 7 },
        { formula: "=C2*2", value: 0 },
        { formula: "=STDEV(1,2)", value: 0 },
        { formula: "=STDEV(1,2)", value: 0.7 },
        { formula: "=B2", value: 1 },
      ],
    ];
    const source = { fileName: null, title: null, sheets: [sheet("一", rows)] };
    const { workbook, calculated, isStale } = fillMissingResults({
      ...source,
      hasStaleResults: true,
    });
    expect(workbook.sheets[0]?.values).toEqual([[1, 2, 4, null, 0.7, 1]]);
    expect(calculated.map(({ address }) => address)).toEqual(["C2", "D2"]);
    expect(isStale).toBe(true);
    expect(fillMissingResults(source).workbook).toBe(source);
  });

  it("takes nothing but zeros for no results", () => {
    const zeros = fill(
      sheet("一", [[1, { formula: "=B2+1", value: 0 }, { formula: "=C2", value: 0 }]])
    );
    expect(zeros.workbook.sheets[0]?.values).toEqual([[1, 2, 2]]);
    const honest = fill(
      sheet("一", [[1, { formula: "=B2-1", value: 0 }, { formula: "=C2", value: 0 }]])
    );
    expect(honest).toMatchObject({ calculated: [], isStale: false, differing: [] });
  });

  it("leaves sheets of ours alone", () => {
    expect(fill(sheet("校核表", [[{ formula: "=1+1" }]], "audit")).calculated).toEqual([]);
  });

  it("survives a chain as long as a sheet", () => {
    const rows = Array.from({ length: 5000 }, (_, row): readonly Cell[] => [
      { formula: `=B${row + 3}+1` },
    ]);
    const { workbook, calculated } = fill(sheet("一", [...rows, [1]]));
    expect(workbook.sheets[0]?.values[5000]).toEqual([1]);
    expect(workbook.sheets[0]?.values[4999]).toEqual([2]);
    expect(calculated.length).toBeGreaterThan(200);
    const down = Array.from({ length: 5000 }, (_, row): readonly Cell[] => [
      row === 0 ? 1 : { formula: `=B${row + 1}+1` },
    ]);
    expect(fill(sheet("一", down)).calculated).toHaveLength(4999);
  });
});
