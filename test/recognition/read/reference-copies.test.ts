import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/grid/snapshot";
import { readCase } from "../../support/read-workbook";

const TITLE = "单位收支总体情况表";

/** 表1 once more on a sheet of its own, with other amounts. */
async function withCopy(name: string, title: string, at: "first" | "last") {
  const workbook = await readCase("hejing-2026");
  const [sheet] = workbook.sheets as readonly [SheetSnapshot];
  const values = sheet.values.map((row) =>
    row.map((value) => (typeof value === "number" ? value - 1 : value === TITLE ? title : value))
  );
  const copy = { ...sheet, id: "copy", name, values };
  const sheets = at === "first" ? [copy, ...workbook.sheets] : [...workbook.sheets, copy];
  return { workbook, copied: { ...workbook, sheets } };
}

const check = (workbook: WorkbookSnapshot) => checkWorkbook(openCase(workbook));

describe("a table that is kept for reference beside the published one", () => {
  it.each([
    { name: "参考：上年收支总表", title: TITLE, at: "last" },
    { name: "参考：上年收支总表", title: `2025年${TITLE}`, at: "last" },
    { name: "Sheet1", title: `${TITLE}（上年）`, at: "last" },
    { name: "Sheet1", title: `${TITLE}（参考）`, at: "first" },
    { name: "Sheet1", title: `2025年${TITLE}`, at: "first" },
  ] as const)("“$title” on “$name”, $at", async ({ name, title, at }) => {
    const { workbook, copied } = await withCopy(name, title, at);
    const report = check(copied);
    const { findings, problems, coverage } = check(workbook);
    expect(report.findings).toEqual(findings);
    expect(report.problems).toEqual(problems);
    expect(report.coverage).toEqual(coverage);
    expect(report.otherSheets.map((sheet) => sheet.name)).toContain(name);
    expect(report.layout.remarks.join("")).toContain(`“${title}”写明是上年或供参考的表`);
  });

  it("two places that say nothing are told as such", async () => {
    const { copied } = await withCopy("Sheet1", TITLE, "last");
    expect(check(copied).problems).toMatchObject([{ kind: "ambiguous-table" }]);
  });

  it("the balances of 上年结转 are no table of last year", async () => {
    const workbook = await readCase("hejing-2026");
    expect(check(workbook).otherSheets).toEqual([]);
  });
});
