import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

/** The class of health with one character in the place of another on both sheets of two sides, its amounts changed so. */
async function misspelt(name: string, change: number): Promise<WorkbookSnapshot> {
  return editSheets(await readCase("nine-tables-plain"), (sheet) => {
    if (sheet.name !== name) return;
    for (const row of sheet.values)
      for (const [at, value] of row.entries())
        if (typeof value === "string" && value.endsWith("卫生健康支出")) {
          row[at] = value.replace("健康", "建康");
          const amount = row[at + 1];
          if (typeof amount === "number") row[at + 1] = amount + change;
        }
  });
}

function codesOf(workbook: WorkbookSnapshot): readonly string[] {
  const { findings } = checkWorkbook(openCase(workbook));
  return findings.filter(({ severity }) => severity !== "info").map(({ code }) => code);
}

describe.each(["Sheet1", "Sheet4"])("a class whose name is misspelt: %s", (name) => {
  it("is told, and is still that class", async () => {
    expect(codesOf(await misspelt(name, 0))).toEqual(["BC095"]);
    expect(codesOf(await misspelt(name, 3)).length).toBeGreaterThan(1);
  });
});

describe("a class whose name is wrong in several characters", () => {
  it.each(["Sheet1", "Sheet4"])("is told by its money in another table: %s", async (name) => {
    const workbook = editSheets(await readCase("nine-tables-plain"), (sheet) => {
      if (sheet.name === name)
        sheet.map((value) =>
          typeof value === "string" ? value.replace("社会保障和就业", "社保障与就业") : value
        );
    });
    expect(codesOf(workbook)).toEqual(["BC409"]);
  });

  it("is a class of the place's own where no other table has its money", async () => {
    const workbook = editSheets(await readCase("nine-tables-plain"), (sheet) => {
      if (sheet.name === "Sheet1")
        sheet.map((value) => (value === "六、节能环保支出" ? "六、人行科目" : value));
    });
    expect(codesOf(workbook)).toEqual([]);
  });
});
