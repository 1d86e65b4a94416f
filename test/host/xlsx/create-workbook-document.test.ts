import { describe, expect, it } from "vitest";
import { createWorkbookDocument } from "../../../src/host/xlsx/create-workbook-document";
import { writeNewSheets } from "../../../src/host/xlsx/new-sheets";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import type { NewSheetPlan } from "../../../src/grid/plan";
import { partOf, partsOf } from "../../support/package-of";

const plan: NewSheetPlan = {
  replaces: null,
  tag: null,
  name: "表1",
  columnWidths: [40],
  rowHeights: {},
  cells: [{ row: 0, column: 0, value: { kind: "text", text: "01" }, look: "code" }],
  merges: [],
  landscape: false,
};

describe("createWorkbookDocument", () => {
  it("has a title and no sheet of its own", () => {
    const document = createWorkbookDocument("某县“甲&乙”<2026年>单位预算公开");
    expect(document.sheets).toEqual([]);
    expect(document.isStructureProtected).toBe(false);
    expect(openWorkbookDocument(document.save(), null).title).toBe(
      "某县“甲&乙”<2026年>单位预算公开"
    );
  });

  it("takes sheets as any workbook does; saved, it holds them and nothing else", () => {
    const document = createWorkbookDocument("标题");
    writeNewSheets(document, [plan, { ...plan, name: "表2", landscape: true }]);
    const bytes = document.save();
    const again = openWorkbookDocument(bytes, null);
    expect(again.sheets.map(({ name, tag }) => [name, tag])).toEqual([
      ["表1", null],
      ["表2", null],
    ]);
    expect(again.sheets[0]?.cell(0, 0)).toMatchObject({
      value: "01",
      format: { numberFormat: "@", horizontal: "center" },
    });
    expect([...partsOf(bytes).keys()]).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/core.xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
      "xl/styles.xml",
    ]);
  });

  it("declares a type for every part and a relationship for every sheet and the styles", () => {
    const document = createWorkbookDocument("标题");
    writeNewSheets(document, [plan]);
    const bytes = document.save();
    const types = partOf(bytes, "[Content_Types].xml");
    for (const path of ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
      expect(types).toContain(`PartName="/${path}"`);
    const relations = partOf(bytes, "xl/_rels/workbook.xml.rels");
    const id = /<sheet [^>]*r:id="([^"]+)"/u.exec(partOf(bytes, "xl/workbook.xml"))?.[1];
    expect(relations).toMatch(
      new RegExp(`Id="${id ?? "?"}"[^>]*Target="/xl/worksheets/sheet1.xml"`)
    );
    expect(relations).toContain('Target="/xl/styles.xml"');
  });

  it("prints every sheet one page wide, upright or across", () => {
    const document = createWorkbookDocument("标题");
    writeNewSheets(document, [plan, { ...plan, name: "表2", landscape: true }]);
    const bytes = document.save();
    const pages = [1, 2].map((number) => partOf(bytes, `xl/worksheets/sheet${number}.xml`));
    for (const page of pages) {
      expect(page).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(page).toContain('fitToHeight="0"');
    }
    expect(pages[0]).toContain('orientation="portrait"');
    expect(pages[1]).toContain('orientation="landscape"');
  });
});
