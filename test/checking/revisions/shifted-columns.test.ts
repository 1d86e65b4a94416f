import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { CellValue, WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { randomNineBudget } from "../../support/nine-budget";
import { nineWorkbook } from "../../support/nine-sheets";
import { SeededRandom } from "../../support/seeded-random";

const FIRST_AMOUNT = 2;

/** All amounts from a code on one row lower (1) or higher (-1) than they belong. */
function slid(
  workbook: WorkbookSnapshot,
  name: string,
  code: string,
  step: number
): WorkbookSnapshot {
  return editSheets(workbook, (sheet) => {
    if (sheet.name !== name) return;
    const first = sheet.values.findIndex((row) => row[0] === code);
    const amounts = sheet.values.map((row) => row.slice(FIRST_AMOUNT));
    const none = (amounts[first] ?? []).map((): CellValue => null);
    const isOpen = (at: number): boolean => at >= first && at < amounts.length;
    for (let at = first; at < sheet.values.length; at += 1) {
      const moved = isOpen(at - step) ? amounts[at - step] : none;
      sheet.values[at] = [...sheet.values[at]!.slice(0, FIRST_AMOUNT), ...(moved ?? none)];
    }
  });
}

describe("all amounts from a row on one row too low, or too high", () => {
  const workbook = nineWorkbook(randomNineBudget(new SeededRandom(31), true));

  it.each([
    ["Sheet5", "20103", 1],
    ["Sheet5", "2010302", 1],
    ["Sheet5", "20103", -1],
    ["Sheet3", "20103", 1],
  ] as const)("%s from %s by %i: one finding with the right amounts", (name, code, step) => {
    const opened = openCase(slid(workbook, name, code, step));
    const { findings } = checkWorkbook(opened);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/（“Sheet\d”）从第 \d+ 行“.*”到第 \d+ 行“.*”的金额像是错开了一行/u),
    ]);
    const valueAt = (address: string): number => {
      const sheet = workbook.sheets.find((one) => one.name === name);
      const column = address.charCodeAt(0) - "A".charCodeAt(0);
      return Number(sheet?.values[Number(address.slice(1)) - 1]?.[column] ?? 0);
    };
    const { suspects = [] } = findings[0] ?? {};
    expect(suspects.length).toBeGreaterThan(8);
    for (const { address, suggested } of suspects)
      expect(`${address} ${Number(suggested)}`).toBe(`${address} ${valueAt(address)}`);
  });
});
