import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { CellValue, WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

const TABLE = "Sheet5";
const ROW = 14;
/** Its 款, its 类 and the total. */
const ROWS_ABOVE = [13, 12, 4];

/** The table of 一般公共预算支出 with last year's 7.00万元 beside this year's 7.67万元, and how they compare. */
async function compared(
  caption: string,
  rate: CellValue,
  format = "General",
  change: CellValue = 0.67
): Promise<WorkbookSnapshot> {
  return editSheets(await readCase("nine-tables-plain"), (sheet) => {
    if (sheet.name !== TABLE) return;
    for (let column = 5; column < 8; column += 1) sheet.insertColumn(column);
    const set = (row: number, values: readonly CellValue[]): void =>
      values.forEach((value, at) => sheet.values[row - 1]?.splice(5 + at, 1, value));
    set(3, ["2024年执行数", "增减额", caption]);
    for (const above of ROWS_ABOVE) set(above, [7]);
    set(ROW, [7, change, rate]);
    sheet.numberFormats[ROW - 1]?.splice(7, 1, format);
  });
}

const told = (workbook: WorkbookSnapshot): readonly string[] =>
  checkWorkbook(openCase(workbook)).findings.map(({ code, message }) => `${code} ${message}`);

describe("rates of change beside the rows of a table", () => {
  it.each([
    ["增减%", "9.57", "General"],
    ["增减%", 9.57, "0.00"],
    ["增减率", "9.57%", "General"],
    ["增减率", 0.0957142857, "0.00%"],
    ["增长幅度（%）", 9.6, "0.0"],
    ["增减%", 0.0957, "General"],
    ["增减%", "—", "General"],
    ["增减%", null, "General"],
  ] as const)("are right as they are shown: %s %s %s", async (caption, rate, format) => {
    expect(told(await compared(caption, rate, format))).toEqual([]);
  });

  it.each([
    ["增减%", "9.75", "General"],
    ["增减率", 0.0857, "0.00%"],
    ["增长幅度（%）", -9.57, "0.00"],
  ] as const)("are wrong: %s %s %s", async (caption, rate, format) => {
    const [finding, ...others] = told(await compared(caption, rate, format));
    expect(others).toEqual([]);
    expect(finding).toContain("BC437");
    expect(finding).toContain("应为：9.57%");
  });

  it("are judged apart from the change in money", async () => {
    const [finding, ...others] = told(await compared("增减%", "9.57", "General", 0.97));
    expect(others).toEqual([]);
    expect(finding).toContain("BC436");
  });
});
