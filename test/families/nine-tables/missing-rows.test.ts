import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

/** Tables of codes: each row from the total on is left out once. */
const SHEETS = ["Sheet2", "Sheet3", "Sheet5", "Sheet6", "Sheet8", "Sheet9"];
const FIRST_ROW = 3;

describe("a row that is left out of a table of codes", () => {
  it.each(["nine-tables-plain", "nine-tables-rich"])(
    "is told, whichever it is: %s",
    async (slug) => {
      const sound = await readCase(slug);
      const rows = sound.sheets
        .filter(({ name }) => SHEETS.includes(name))
        .flatMap(({ name, values }) =>
          values.flatMap((row, at) =>
            at >= FIRST_ROW && row.some((value) => typeof value === "number") ? [{ name, at }] : []
          )
        );
      const unseen = rows.filter(({ name, at }) => {
        const faulty = editSheets(sound, (sheet) => {
          if (sheet.name === name) sheet.deleteRow(at);
        });
        const { findings } = checkWorkbook(openCase(faulty));
        return !findings.some(({ severity }) => severity !== "info");
      });
      expect(rows.length).toBeGreaterThan(30);
      expect(unseen).toEqual([]);
    }
  );
});
