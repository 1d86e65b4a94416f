import { describe, expect, it } from "vitest";
import { examineWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../../src/host/xlsx/xlsx-store";
import { toMarks } from "../../../src/report/highlight-plan";
import { toXlsx } from "../../support/department-sheets";
import { editSheets } from "../../support/edit-sheet";
import { randomNineBudget } from "../../support/nine-budget";
import { NINE_DIALECTS } from "../../support/nine-dialects";
import { nineWorkbook } from "../../support/nine-sheets";
import { changedParts } from "../../support/package-of";
import { SeededRandom } from "../../support/seeded-random";

/** A workbook in the habits of a place with a wrong amount: the largest. */
function withSlip(dialect: (typeof NINE_DIALECTS)[keyof typeof NINE_DIALECTS]): Uint8Array {
  const workbook = nineWorkbook(randomNineBudget(new SeededRandom(51), true), dialect);
  let isDone = false;
  return toXlsx(
    editSheets(workbook, (sheet) => {
      const amounts = sheet.values.flat().filter((value) => typeof value === "number");
      const largest = Math.max(...amounts);
      sheet.values.forEach((row, at) =>
        row.forEach((value, column) => {
          if (isDone || value !== largest) return;
          isDone = true;
          sheet.values[at]![column] = largest + 7;
        })
      );
    })
  );
}

describe("marks on the nine tables", () => {
  it.each(Object.entries(NINE_DIALECTS))(
    "stand on the finding's cells and come off without a trace: %s",
    async (_name, dialect) => {
      const bytes = withSlip(dialect);
      const document = openWorkbookDocument(bytes, "表.xlsx");
      const store = createXlsxStore(document);
      const read = await store.read();
      const { report } = examineWorkbook(openCase(read));
      expect(report.findings.length).toBeGreaterThan(0);
      const { marked } = await store.setMarks(toMarks(report.findings, read), read);
      expect(marked).toBeGreaterThan(0);
      const again = openWorkbookDocument(document.save(), "表.xlsx");
      const kept = createXlsxStore(again);
      const { findings } = examineWorkbook(openCase(await kept.read())).report;
      expect(findings.map(({ message }) => message)).toEqual(
        report.findings.map(({ message }) => message)
      );
      expect(await kept.clearMarks()).toBe(marked);
      const parts = changedParts(bytes, again.save()).filter((part) => part !== "xl/styles.xml");
      expect(parts).toEqual([]);
    }
  );
});
