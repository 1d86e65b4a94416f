import { beforeAll, describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { tablesOf } from "../../../src/budget/budget";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

describe("a measure that no “单位：万元” tells", () => {
  let workbook: WorkbookSnapshot;
  beforeAll(async () => {
    workbook = await readCase("hejing-2026");
  });

  /** The measure and the state of 表3, whose line of the unit and whose caption 合计 say what is given. */
  function read(line: string, caption: string): readonly unknown[] {
    const changed = editSheets(workbook, (sheet) => {
      if (!sheet.name.startsWith("三、")) return;
      sheet.map((value) => {
        if (value === "合计") return caption;
        return value === "单位：万元" ? line : value;
      });
    });
    const { budget, problems } = openCase(changed).recognition;
    const table = tablesOf(budget).find(({ number }) => number === 3);
    return [table?.measure ?? null, table?.status, problems.map(({ kind }) => kind)];
  }

  it.each([
    ["", "合计（万元）", "ten-thousand-yuan"],
    ["", "合计（单位：元）", "yuan"],
    ["（万元）", "合计", "ten-thousand-yuan"],
    ["元", "合计", "yuan"],
    ["单位：万元", "合计（元）", "ten-thousand-yuan"],
  ])("“%s” above %s", (line, caption, measure) => {
    expect(read(line, caption)).toEqual([measure, "recognized", []]);
  });

  it.each([
    ["", "合计"],
    ["（万元）", "合计（元）"],
  ])(
    "“%s” above %s tells none: nothing is judged, and the table is not called empty",
    (line, caption) => {
      const [, status, problems] = read(line, caption);
      expect([status, problems]).toEqual(["recognized", ["missing-measure"]]);
    }
  );
});
