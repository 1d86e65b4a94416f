import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

/** Rows of a sheet stand once more further down, as a clerk copies them to the top of a printed page. */
function withRowsRepeated(
  workbook: WorkbookSnapshot,
  name: string,
  at: number,
  [from, to]: readonly [number, number]
): WorkbookSnapshot {
  return editSheets(workbook, (sheet) => {
    if (sheet.name !== name) return;
    const rows = sheet.values.slice(from, to);
    [...rows].reverse().forEach((row) => sheet.insertRow(at, row));
  });
}

/** What is said of a workbook, whatever the rows it stands in. */
function saidOf(workbook: WorkbookSnapshot) {
  const { findings, problems, coverage } = checkWorkbook(openCase(workbook));
  const words = findings.map(({ code, message }) => `${code} ${message.replace(/[A-Z]\d+/gu, "")}`);
  return { words, problems: problems.map(({ message }) => message), coverage };
}

describe("title and header that stand again among the rows of their table", () => {
  it.each<readonly [string, string, number, readonly [number, number]]>([
    ["hejing-2026", "三、单位支出总体情况表", 13, [0, 6]],
    ["hejing-2026", "三、单位支出总体情况表", 13, [1, 6]],
    ["hejing-2026", "三、单位支出总体情况表", 13, [1, 2]],
    ["hejing-2026", "二、单位收入总体情况表", 14, [0, 5]],
    ["hejing-2026", "一、单位收支总体情况表", 20, [0, 5]],
    ["hejing-2026", "六、一般公共预算基本支出情况表", 15, [0, 6]],
    ["aketao-2025", "表5", 15, [0, 7]],
  ])("%s %s: before row %i rows %j", async (slug, name, at, rows) => {
    const workbook = await readCase(slug);
    expect(saidOf(withRowsRepeated(workbook, name, at, rows))).toEqual(saidOf(workbook));
  });

  it("a second copy of the table is still two tables", async () => {
    const workbook = await readCase("hejing-2026");
    const twice = withRowsRepeated(workbook, "三、单位支出总体情况表", 24, [0, 24]);
    expect(saidOf(twice).problems).toEqual([expect.stringContaining("分不清哪一张是公开表")]);
  });
});
