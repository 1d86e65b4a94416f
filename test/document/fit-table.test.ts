import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableCell } from "../../src/document/document-tree";
import { textOf } from "../../src/document/document-tree";
import { rowHeight } from "../../src/document/document-looks";
import { fitTable, rowHeights } from "../../src/document/fit-table";
import { textWidthOf } from "../../src/document/page-layout";
import type { GridRows } from "../../src/document/sheet-table";
import { textWidth } from "../../src/text/width";

function cell(column: number, text: string, align: TableCell["align"] = "left"): TableCell {
  return { column, columnSpan: 1, rowSpan: 1, runs: [{ text, look: "plain" }], align };
}

/** A table of names and amounts under one header row. */
function grid(names: readonly string[], amounts: number, amount = "1,234.56"): GridRows {
  const columns = amounts + 1;
  const header = Array.from({ length: columns }, (_, column) =>
    cell(column, column === 0 ? "科目名称" : "一般公共预算拨款", "center")
  );
  const rows = names.map((name) => [
    cell(0, name),
    ...Array.from({ length: amounts }, (_, at) => cell(at + 1, amount, "right")),
  ]);
  return { columns, headerRows: 1, rows: [header, ...rows] };
}

const NAME = "社会保障和就业支出";

describe("a table on its page", () => {
  it("stands upright while it fits, across when it does not, smaller when that is not enough", () => {
    const fits = (amounts: number): readonly [string, number] => {
      const { orientation, table } = fitTable(grid([NAME], amounts));
      return [orientation, table.fontSize];
    };
    expect(fits(3)).toEqual(["portrait", 10.5]);
    expect(fits(7)).toEqual(["portrait", 9]);
    expect(fits(9)).toEqual(["landscape", 10.5]);
    expect(fits(14)).toEqual(["landscape", 7.5]);
    expect(fits(40)).toEqual(["landscape", 6.5]);
  });

  it("is made a little smaller to stay on one page, but never across for that", () => {
    const names = (count: number): readonly string[] => Array.from({ length: count }, () => NAME);
    expect(fitTable(grid(names(20), 3)).table.fontSize).toBe(10.5);
    expect(fitTable(grid(names(34), 3)).table.fontSize).toBe(9);
    expect(fitTable(grid(names(300), 3)).orientation).toBe("portrait");
  });

  it("is made up to 15 % smaller where its last rows would stand on a page of their own", () => {
    const names = (count: number): readonly string[] => Array.from({ length: count }, () => NAME);
    const looks = (count: number): readonly [string, number] => {
      const { orientation, table } = fitTable(grid(names(count), 3));
      return [orientation, table.fontSize];
    };
    expect(looks(29)).toEqual(["portrait", 10.5]);
    expect(looks(32)).toEqual(["portrait", 9.5]);
    expect(looks(34)).toEqual(["portrait", 9]);
    expect(looks(60)).toEqual(["portrait", 10.5]);
  });

  it("gives names room before captions, which may stand on two lines", () => {
    const { table } = fitTable(
      grid(
        Array.from({ length: 33 }, () => "资源勘探工业信息等支出"),
        5,
        "1.00"
      )
    );
    const wrapped = rowHeights(table)
      .slice(1)
      .filter((height) => height > rowHeight(table.fontSize));
    expect(wrapped).toEqual([]);
  });

  it("fills the width of its page and breaks no amount", () => {
    const amounts = fc.integer({ min: 1, max: 12 });
    const digits = fc.stringMatching(/^[1-9]\d{0,7}\.\d\d$/u);
    fc.assert(
      fc.property(amounts, digits, fc.string({ maxLength: 60 }), (count, amount, name) => {
        const { orientation, table } = fitTable(grid([name], count, amount));
        const total = table.columnWidths.reduce((sum, next) => sum + next, 0);
        expect(total).toBeCloseTo(textWidthOf(orientation), 3);
        const isSqueezed = table.fontSize === 6.5;
        for (const { column, runs, align } of table.rows[1] ?? []) {
          if (align !== "right" || isSqueezed) continue;
          const needed = (textWidth(textOf(runs)) * table.fontSize) / 2;
          expect(table.columnWidths[column]).toBeGreaterThan(needed);
        }
      }),
      { seed: 20_260_210, numRuns: 200 }
    );
  });

  it("gives a merged cell the room it needs and no more", () => {
    const wide: TableCell = { ...cell(0, "财政拨款收入".repeat(4)), columnSpan: 2 };
    const { table } = fitTable({
      columns: 2,
      headerRows: 0,
      rows: [[wide], [cell(0, "甲"), cell(1, "乙")]],
    });
    expect(table.columnWidths[0]).toBeCloseTo(table.columnWidths[1] ?? 0, 3);
    const [high, low] = rowHeights(table);
    expect(high).toBe(low);
  });
});
