import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import { codedRowsOf } from "../../support/coded-rows";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

describe("a row that is left out of a table of codes", () => {
  it.each(["nine-tables-plain", "nine-tables-rich"])(
    "is told, whichever it is, from the total on: %s",
    async (slug) => {
      const sound = await readCase(slug);
      const rows = codedRowsOf(sound);
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
