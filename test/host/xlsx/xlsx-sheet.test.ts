import { describe, expect, it } from "vitest";
import { parseAddress, parseRangeAddress } from "../../../src/grid/address";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import type { DocumentSheet, WorkbookDocument } from "../../../src/host/xlsx/workbook-document";
import { buildWorkbook } from "../../support/build-workbook";
import { featureWorkbook } from "../../support/feature-workbook";
import { changedParts, partOf, partsOf } from "../../support/package-of";

const SHEET = "xl/worksheets/sheet1.xml";

function open(bytes: Uint8Array): { document: WorkbookDocument; sheet: DocumentSheet } {
  const document = openWorkbookDocument(bytes, null);
  return { document, sheet: sheetAt(document, 0) };
}

function sheetAt(document: WorkbookDocument, index: number): DocumentSheet {
  const sheet = document.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

function at(address: string): [number, number] {
  const position = parseAddress(address);
  if (!position) throw new Error(address);
  return [position.row, position.column];
}

function reopen(document: WorkbookDocument): DocumentSheet {
  return open(document.save()).sheet;
}

describe("reading cells", () => {
  const { sheet } = open(featureWorkbook());

  it("joins rich text and leaves phonetic runs out", () => {
    expect(sheet.cell(...at("A1")).value).toBe("主 表");
  });

  it("gives every cell of a shared formula its own formula and stored value", () => {
    const cells = ["B2", "B3", "B4"].map((address) => sheet.cell(...at(address)));
    expect(cells.map(({ formula, value }) => [formula, value])).toEqual([
      ["=A2*2", 2],
      ["=A3*2", 5],
      ["=A4*2", 200],
    ]);
  });

  it("unescapes formulas and text results", () => {
    expect(sheet.cell(...at("E2"))).toMatchObject({ formula: '="x"&"<y>"', value: "x<y>" });
  });

  it("gives sizes, hidden rows and columns", () => {
    expect([sheet.rowHeight(0), sheet.rowHeight(1), sheet.rowHeight(500)]).toEqual([30, 15, 15]);
    expect([sheet.columnWidth(1), sheet.columnWidth(4), sheet.columnWidth(99)]).toEqual([
      12.5, 9, 9.140625,
    ]);
    expect([sheet.isRowHidden(8), sheet.isRowHidden(7)]).toEqual([true, false]);
    expect([sheet.isColumnHidden(4), sheet.isColumnHidden(3)]).toEqual([true, false]);
  });

  it("reads shared strings with runs, phonetic runs and escapes", () => {
    const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>一</t></si><si><r><t>二</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>er</t></rPh></si><si/><si><t>_x0009_</t></si></sst>`;
    const cells = ["A", "B", "C", "D"].map(
      (column, index) => `<c r="${column}1" t="s"><v>${index}</v></c>`
    );
    const { sheet: shared } = open(
      buildWorkbook({
        sheets: [{ name: "表", xml: { sheetData: `<row r="1">${cells.join("")}</row>` } }],
        parts: { "xl/sharedStrings.xml": strings },
        workbookRelations: `<Relationship Id="s" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
      })
    );
    expect([0, 1, 2, 3].map((column) => shared.cell(0, column).value)).toEqual([
      "一",
      "二 三",
      "",
      "\t",
    ]);
  });

  it("passes over chart sheets but counts them for names", () => {
    const bytes = buildWorkbook({
      sheets: [{ name: "图" }, { name: "说明", tag: "narrative" }],
    });
    const rels = partOf(bytes, "xl/_rels/workbook.xml.rels").replace(
      /Id="rId1" Type="([^"]*)worksheet"/,
      'Id="rId1" Type="$1chartsheet"'
    );
    const { document } = open(
      buildWorkbook({
        sheets: [{ name: "图" }, { name: "说明", tag: "narrative" }],
        parts: { "xl/_rels/workbook.xml.rels": rels },
      })
    );
    expect(document.sheets.map(({ name, tag }) => [name, tag])).toEqual([["说明", "narrative"]]);
  });
});

describe("writing cells of an existing sheet", () => {
  it("changes only the cell and what hangs on it", () => {
    const before = featureWorkbook();
    const { document, sheet } = open(before);
    sheet.setValue(...at("A3"), 9.75);
    const after = document.save();
    expect(changedParts(before, after)).toEqual(["xl/workbook.xml", SHEET]);
    expect(partOf(after, SHEET)).toBe(
      partOf(before, SHEET).replace('<c r="A3"><v>2.50</v></c>', '<c r="A3"><v>9.75</v></c>')
    );
    expect(partOf(after, "xl/workbook.xml")).toBe(
      partOf(before, "xl/workbook.xml").replace(
        "</definedNames>",
        '</definedNames><calcPr fullCalcOnLoad="1"/>'
      )
    );
  });

  it("keeps values of every kind", () => {
    const { document, sheet } = open(featureWorkbook());
    const values = { G1: '文<字>&"\n 尾 ', G2: true, G3: false, G4: -1e-7, G5: 1e300, A2: "换" };
    for (const [address, value] of Object.entries(values)) sheet.setValue(...at(address), value);
    const again = reopen(document);
    for (const [address, value] of Object.entries(values))
      expect(again.cell(...at(address))).toMatchObject({ value, formula: null });
  });

  it("keeps control characters, halves of surrogate pairs and text that looks escaped", () => {
    const { document, sheet } = open(featureWorkbook());
    const texts = ["a\u0001\u000b\r\nb", "𠀀\ud800x\udc00", "_x0041_", "\uffff"];
    texts.forEach((text, row) => sheet.setValue(row, 9, text));
    const again = reopen(document);
    expect(texts.map((_, row) => again.cell(row, 9).value)).toEqual(texts);
  });

  it("marks text that begins like a formula, and unmarks it when the text goes", () => {
    const { document, sheet } = open(featureWorkbook());
    sheet.setValue(...at("A2"), "=1+1");
    expect(partOf(document.save(), SHEET)).toMatch(/<c r="A2" s="1" t="inlineStr">/);
    expect(partOf(document.save(), "xl/styles.xml")).toContain('quotePrefix="1"');
    sheet.setValue(...at("A2"), 5);
    expect(partOf(document.save(), SHEET)).toContain('<c r="A2"><v>5</v></c>');
  });

  it("inserts rows and cells in order and drops the spans hint", () => {
    const { document, sheet } = open(featureWorkbook());
    for (const address of ["D2", "H2", "C2", "A6", "A5", "A12"]) sheet.setValue(...at(address), 1);
    const text = partOf(document.save(), SHEET);
    const rows = [...text.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
    expect(rows).toEqual([1, 2, 3, 4, 5, 6, 9, 12]);
    const second = /<row r="2"[^]*?<\/row>/.exec(text)?.[0] ?? "";
    expect([...second.matchAll(/<c r="(\w+)"/g)].map(([, cell]) => cell)).toEqual([
      "A2",
      "B2",
      "C2",
      "D2",
      "E2",
      "H2",
    ]);
    expect(second).not.toContain("spans");
    expect(text).toContain("spans='1:6'");
  });

  it("opens an empty row element and a sheet without rows", () => {
    const { document, sheet } = open(featureWorkbook());
    sheet.setValue(...at("A9"), 1);
    expect(partOf(document.save(), SHEET)).toContain(
      '<row r="9" hidden="1"><c r="A9"><v>1</v></c></row>'
    );
    const bare = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>`;
    for (const xml of [bare, bare.replace("<sheetData/>", "")]) {
      const empty = open(buildWorkbook({ sheets: [{ name: "空" }], parts: { [SHEET]: xml } }));
      empty.sheet.setValue(0, 0, 1);
      expect(reopen(empty.document).cell(0, 0).value).toBe(1);
    }
  });

  it("widens the dimension that a sheet states", () => {
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="B2:C3"/><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData></worksheet>`;
    const { document, sheet } = open(
      buildWorkbook({ sheets: [{ name: "表" }], parts: { [SHEET]: xml } })
    );
    sheet.setValue(...at("E1"), 1);
    expect(partOf(document.save(), SHEET)).toContain('<dimension ref="B1:E3"/>');
  });

  it("gives a new cell the style of its row or column", () => {
    const { document, sheet } = open(
      buildWorkbook({
        sheets: [
          {
            name: "表",
            cells: { A1: { value: 1, numberFormat: "0.000" } },
            xml: {
              cols: `<cols><col min="2" max="2" width="9" style="1"/></cols>`,
              sheetData: `<row r="1" s="1" customFormat="1"/>`,
            },
          },
        ],
      })
    );
    expect(sheet.cell(4, 1).format.numberFormat).toBe("0.000");
    sheet.setValue(4, 1, 2);
    sheet.setValue(0, 7, 3);
    const again = reopen(document);
    expect(again.cell(4, 1).format.numberFormat).toBe("0.000");
    expect(again.cell(0, 7).format.numberFormat).toBe("0.000");
    expect(again.cell(4, 2).format.numberFormat).toBe("General");
  });

  it("empties a cell but keeps its format, and makes none for nothing", () => {
    const bytes = buildWorkbook({
      sheets: [{ name: "表", cells: { A1: { value: 1, numberFormat: "0.000" }, B1: 2 } }],
    });
    const { document, sheet } = open(bytes);
    sheet.setValue(0, 0, null);
    sheet.setValue(0, 1, "");
    sheet.setValue(5, 5, null);
    expect(partOf(document.save(), SHEET)).toContain('<row r="1"><c r="A1" s="1"/></row>');
    expect(sheet.usedBounds).toEqual(parseRangeAddress("A1"));
  });
});

describe("formulas", () => {
  it("asks Excel to compute, and drops the calculation chain with its relations", () => {
    const before = featureWorkbook();
    const { document, sheet } = open(before);
    sheet.setFormula(...at("G1"), '=SUM(A2:A4)&"<"');
    const after = document.save();
    expect(partsOf(after).has("xl/calcChain.xml")).toBe(false);
    expect(partOf(after, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partOf(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(partOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(open(after).sheet.cell(...at("G1"))).toMatchObject({
      formula: '=SUM(A2:A4)&"<"',
      value: null,
    });
  });

  it("keeps the other cells of a shared formula when its master is overwritten", () => {
    const { document, sheet } = open(featureWorkbook());
    sheet.setValue(...at("B2"), 7);
    const again = reopen(document);
    expect(again.cell(...at("B2"))).toMatchObject({ value: 7, formula: null });
    expect(again.cell(...at("B3"))).toMatchObject({ value: 5, formula: "=A3*2" });
    expect(again.cell(...at("B4"))).toMatchObject({ value: 200, formula: "=A4*2" });
    expect(partOf(document.save(), SHEET)).not.toContain("shared");
  });

  it("leaves a shared formula alone when another of its cells is overwritten", () => {
    const { document, sheet } = open(featureWorkbook());
    sheet.setValue(...at("B3"), 7);
    const again = reopen(document);
    expect(again.cell(...at("B2")).formula).toBe("=A2*2");
    expect(again.cell(...at("B3"))).toMatchObject({ value: 7, formula: null });
    expect(again.cell(...at("B4")).formula).toBe("=A4*2");
  });

  it("does not ask for a computation in a workbook without formulas", () => {
    const bytes = buildWorkbook({ sheets: [{ name: "表", cells: { A1: 1 } }] });
    const { document, sheet } = open(bytes);
    sheet.setValue(0, 0, 2);
    expect(changedParts(bytes, document.save())).toEqual([SHEET]);
  });
});

describe("formats, sizes and merges", () => {
  it("changes a style and nothing else of the cell", () => {
    const before = featureWorkbook();
    const { document, sheet } = open(before);
    sheet.setFormat(...at("B2"), { fill: "#FFF2CC", bold: true });
    const after = document.save();
    expect(changedParts(before, after)).toEqual(["xl/styles.xml", SHEET]);
    expect(partOf(after, SHEET)).toBe(
      partOf(before, SHEET).replace('<c r="B2" s="0">', '<c r="B2" s="1">')
    );
  });

  it("cuts a column out of a range of columns", () => {
    const { document, sheet } = open(featureWorkbook());
    sheet.setColumnWidth(1, 30);
    sheet.setColumnWidth(9, 7);
    sheet.setColumnWidth(3, 8);
    const again = reopen(document);
    expect([0, 1, 2, 3, 4, 9].map((column) => again.columnWidth(column))).toEqual([
      12.5, 30, 12.5, 8, 9, 7,
    ]);
    const mins = [...partOf(document.save(), SHEET).matchAll(/<col min="(\d+)" max="(\d+)"/g)];
    expect(mins.map(([, min, max]) => `${min}-${max}`)).toEqual([
      "1-1",
      "2-2",
      "3-3",
      "4-4",
      "5-5",
      "10-10",
    ]);
    expect(again.isColumnHidden(4)).toBe(true);
  });

  it("sets row heights, merges and the page", () => {
    const { document, sheet } = open(featureWorkbook());
    sheet.setRowHeight(0, 42);
    sheet.setRowHeight(20, 24);
    sheet.merge({ top: 9, left: 0, bottom: 9, right: 2 });
    sheet.setOrientation("landscape");
    const again = reopen(document);
    expect([again.rowHeight(0), again.rowHeight(20)]).toEqual([42, 24]);
    expect(again.merges.map(({ top }) => top)).toEqual([5, 9]);
    expect(partOf(document.save(), SHEET)).toContain('<mergeCells count="2">');
  });
});

describe("sheets", () => {
  it("gives the package back to the byte when an added sheet is deleted", () => {
    for (const before of [featureWorkbook(), buildWorkbook({ sheets: [{ name: "表" }] })]) {
      const { document } = open(before);
      const added = document.addSheet("新表 & <1>");
      added.setTag('a"b');
      added.setValue(0, 0, "甲");
      expect(openWorkbookDocument(document.save(), null).sheets.slice(-1)[0]).toMatchObject({
        name: "新表 & <1>",
        tag: 'a"b',
      });
      document.deleteSheet(added.id);
      expect(changedParts(before, document.save())).toEqual([]);
    }
  });

  it("writes a sheet that a strict reader accepts: parts, type and relation agree", () => {
    const { document } = open(featureWorkbook());
    document.addSheet("新表").setValue(0, 0, 1);
    const saved = document.save();
    expect(partOf(saved, "[Content_Types].xml")).toContain('PartName="/xl/worksheets/sheet3.xml"');
    const [, id = ""] =
      /Id="(\w+)"[^>]*Target="\/xl\/worksheets\/sheet3.xml"/.exec(
        partOf(saved, "xl/_rels/workbook.xml.rels")
      ) ?? [];
    expect(partOf(saved, "xl/workbook.xml")).toContain(
      `<sheet name="新表" sheetId="3" r:id="${id}"/>`
    );
  });

  it("takes the names of a deleted sheet along and moves those of later sheets up", () => {
    const { document } = open(featureWorkbook());
    const added = document.addSheet("说明");
    added.setTag("narrative");
    document.deleteSheet(sheetAt(document, 0).id);
    const names = partOf(document.save(), "xl/workbook.xml");
    expect(names).not.toContain("Print_Titles");
    expect(names).toContain('name="_xlnm._FilterDatabase" localSheetId="0"');
    expect(openWorkbookDocument(document.save(), null).sheets.map(({ tag }) => tag)).toEqual([
      null,
      "narrative",
    ]);
  });

  it("keeps the tab that opens first within the sheets that are left", () => {
    const bytes = buildWorkbook({ sheets: [{ name: "a" }, { name: "b" }] });
    const workbook = partOf(bytes, "xl/workbook.xml").replace(
      "<sheets>",
      '<bookViews><workbookView activeTab="1"/></bookViews><sheets>'
    );
    const { document } = open(
      buildWorkbook({
        sheets: [{ name: "a" }, { name: "b" }],
        parts: { "xl/workbook.xml": workbook },
      })
    );
    document.deleteSheet(sheetAt(document, 1).id);
    expect(partOf(document.save(), "xl/workbook.xml")).toContain('activeTab="0"');
  });

  it("renames a sheet", () => {
    const { document, sheet } = open(featureWorkbook());
    sheet.name = "改名 & 表";
    expect(reopen(document).name).toBe("改名 & 表");
  });
});
