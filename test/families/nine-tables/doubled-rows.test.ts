import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { Finding } from "../../../src/checking/finding";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

/** Tables of codes: each row from the total on stands twice once. */
const SHEETS = ["Sheet2", "Sheet3", "Sheet5", "Sheet6", "Sheet8", "Sheet9"];
const FIRST_ROW = 3;

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
      const rows = sound.sheets
        .filter(({ name }) => SHEETS.includes(name))
        .flatMap(({ name, values }) =>
          values.flatMap((row, at) =>
            at >= FIRST_ROW && row.some((value) => typeof value === "number" && value !== 0)
              ? [{ name, at }]
              : []
          )
        );
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
