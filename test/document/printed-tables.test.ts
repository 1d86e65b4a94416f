import { expect, test } from "vitest";
import { toPrintedTables } from "../../src/document/printed-tables";

test("lines become rows, their cells side by side; a page break within a table is passed over", () => {
  const { sheet, broken, lines } = toPrintedTables([
    "项目支出绩效目标表",
    "",
    "甲\t 乙 \t",
    "",
    "丙\t丁\t戊",
    "",
    "后文",
  ]);
  expect(sheet.values).toEqual([
    ["项目支出绩效目标表", null, null],
    [null, null, null],
    ["甲", "乙", null],
    ["丙", "丁", "戊"],
    [null, null, null],
    ["后文", null, null],
  ]);
  expect([...broken]).toEqual([]);
  expect(lines[3]).toBe("丙\t丁\t戊");
});
