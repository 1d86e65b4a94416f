import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { toXlsx } from "../support/department-sheets";
import {
  DEPARTMENT_FAMILIES,
  departmentWorkbook,
  withWrongItems,
} from "../support/department-workbook";
import { readCase } from "../support/read-workbook";

const ROWS = 800;
describe.each(DEPARTMENT_FAMILIES)("a department with 200 subordinate units, $name", (family) => {
  it("is read from its file and checked without a false finding", async () => {
    const bytes = toXlsx(departmentWorkbook(family, await readCase(family.sample), ROWS));
    const workbook = await createXlsxStore(openWorkbookDocument(bytes, null)).read();
    const { findings, problems, coverage, budgetUnit } = checkWorkbook(openCase(workbook));
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(family.findings);
    expect(problems).toEqual([]);
    expect(budgetUnit).toBe("甲县示范部门");
    expect(coverage.satisfied).toBeGreaterThan(8 * ROWS);
  }, 60_000);

  it("names each wrong cell, once, and the amount it should hold", async () => {
    const clean = departmentWorkbook(family, await readCase(family.sample), ROWS);
    const { workbook, wrong } = withWrongItems(clean, family, 100);
    const slips = checkWorkbook(openCase(workbook)).findings.filter(
      ({ code }) => !family.findings.includes(code)
    );
    expect(wrong.length).toBeGreaterThan(5);
    expect(slips.map(({ suspects: [first] }) => first)).toEqual(
      wrong.map((cell) => ({ ...cell, suggested: expect.any(String) as string }))
    );
  }, 60_000);
});
