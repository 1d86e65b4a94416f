import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { Finding } from "../../src/checking/finding";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import type { CheckReport } from "../../src/report/check-report";
import { toXlsx } from "../support/department-sheets";
import {
  DEPARTMENT_FAMILIES,
  departmentWorkbook,
  withWrongItems,
} from "../support/department-workbook";
import { readCase } from "../support/read-workbook";

const ROWS = 800;
/** The sample of 陕西 leaves tables out and carries over a wrong number that was published. */
const OF_SAMPLE = ["BC099", "BC100"];

function findingsOf({ findings }: CheckReport): readonly Finding[] {
  return findings.filter(({ code }) => !OF_SAMPLE.includes(code));
}

describe.each(DEPARTMENT_FAMILIES)("a department with 200 subordinate units, $name", (family) => {
  it("is read from its file and checked without a finding", async () => {
    const bytes = toXlsx(departmentWorkbook(family, await readCase(family.sample), ROWS));
    const workbook = await createXlsxStore(openWorkbookDocument(bytes, null)).read();
    const report = checkWorkbook(workbook);
    const { problems, coverage, budgetUnit } = report;
    expect(findingsOf(report)).toEqual([]);
    expect(problems).toEqual([]);
    expect(budgetUnit).toBe("甲县示范部门");
    expect(coverage.satisfied).toBeGreaterThan(8 * ROWS);
  }, 60_000);

  it("names each wrong cell, once, and the amount it should hold", async () => {
    const clean = departmentWorkbook(family, await readCase(family.sample), ROWS);
    const { workbook, wrong } = withWrongItems(clean, family, 100);
    const findings = findingsOf(checkWorkbook(workbook));
    expect(wrong.length).toBeGreaterThan(5);
    expect(findings.map(({ suspects: [first] }) => first)).toEqual(
      wrong.map((cell) => ({ ...cell, suggested: expect.any(String) as string }))
    );
  }, 60_000);
});
