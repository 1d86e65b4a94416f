import { expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { readCase, withCell } from "../../support/read-workbook";

it("one code under two names in 表2 and 表3 is told", async () => {
  const of = (workbook: WorkbookSnapshot) =>
    checkWorkbook(openCase(workbook)).findings.filter(({ code }) => code === "BC252");
  const workbook = await readCase("zizhou-2024");
  expect(of(workbook)).toEqual([]);
  const renamed = withCell(workbook, "表3-支出总表", "C8", "子洲县养老保险服务中心");
  expect(of(renamed)).toMatchObject([
    { severity: "warning", cells: [{ sheet: "表3-支出总表", address: "C8" }] },
  ]);
});
