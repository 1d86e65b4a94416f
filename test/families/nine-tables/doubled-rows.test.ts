import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { Finding } from "../../../src/checking/finding";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { codedRowsOf } from "../../support/coded-rows";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

function findingsOf(workbook: WorkbookSnapshot): readonly Finding[] {
  const { findings } = checkWorkbook(openCase(workbook));
  return findings.filter(({ severity }) => severity !== "info");
}

function doubled(sound: WorkbookSnapshot, name: string, at: number): WorkbookSnapshot {
  return editSheets(sound, (sheet) => {
    if (sheet.name === name) sheet.insertRow(at, sheet.values[at] ?? []);
  });
}

describe("a row of a table of codes that stands twice", () => {
  it.each(["nine-tables-plain", "nine-tables-rich"])(
    "is told as such, whichever it is: %s",
    async (slug) => {
      const sound = await readCase(slug);
      const rows = codedRowsOf(sound, (amount) => amount !== 0);
      const unseen = rows.filter(({ name, at }) => {
        const [finding, ...others] = findingsOf(doubled(sound, name, at));
        const isTold = /有一行重复|只有一行合计/u.test(`${finding?.title} ${finding?.message}`);
        return others.length > 0 || !isTold;
      });
      expect(rows.length).toBeGreaterThan(30);
      expect(unseen).toEqual([]);
    }
  );

  it("hides no other fault of its table", async () => {
    const sound = await readCase("nine-tables-plain");
    const both = editSheets(doubled(sound, "Sheet3", 10), (sheet) => {
      if (sheet.name !== "Sheet3") return;
      const amounts = (sheet.values[6] ?? []).map((value) =>
        typeof value === "number" && value !== 0 ? value + 7 : value
      );
      sheet.values[6] = amounts;
    });
    expect(findingsOf(both).length).toBeGreaterThan(1);
  });
});
