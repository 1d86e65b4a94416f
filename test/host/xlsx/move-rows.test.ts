import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { buildWorkbook } from "../../support/build-workbook";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = [
  ["comments", "../comments1.xml"],
  ["drawing", "../drawings/drawing1.xml"],
  ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
]
  .map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  )
  .join("");

/** A sheet with everything that stands beside cells. */
const bytes = buildWorkbook({
  sheets: [
    {
      name: "文字",
      cells: {
        A1: "题",
        A2: "甲",
        A3: { value: "乙" },
        B3: { value: 2, formula: "LEN(A2)+LEN(A3)" },
        A5: "丙",
      },
      merges: ["A2:B2", "A5:B5"],
      hiddenRows: [5],
      xml: {
        conditionalFormatting: `<conditionalFormatting sqref="A2:A90"><cfRule type="expression" priority="1"><formula>A2=$B$3</formula></cfRule></conditionalFormatting>`,
        tail: `<dataValidations count="1"><dataValidation type="whole" sqref="A3"><formula1>A5</formula1></dataValidation></dataValidations>`,
      },
    },
    { name: "别的", cells: { A3: "不动" } },
  ],
  definedNames: [
    '<definedName name="_xlnm.Print_Area" localSheetId="0">\'文字\'!$A$1:$B$5</definedName>',
  ],
  parts: {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${RELATIONS}</Relationships>`,
    "xl/comments1.xml": `<comments><commentList><comment ref="A2" authorId="0"/><comment ref="A3" authorId="0"/></commentList></comments>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr><xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:to></xdr:wsDr>`,
    "xl/drawings/vmlDrawing1.vml": `<xml><x:Anchor>\n 1, 15, 1, 2, 3, 15, 4, 16</x:Anchor><x:Row>2</x:Row><x:Column>0</x:Column></xml>`,
  },
});

const textsOf = (saved: Uint8Array) => (path: string) => strFromU8(unzipSync(saved)[path]!);

describe("rows of a sheet in a file", () => {
  it("come in, and everything below follows: cells, merges, formulas, conditions, comments, pictures, names", () => {
    const document = openWorkbookDocument(bytes, null);
    const sheet = document.sheets[0]!;
    sheet.moveRows(2, 1);
    sheet.setValue(2, 0, "新");
    const saved = document.save();
    const again = openWorkbookDocument(saved, null).sheets[0]!;
    expect([0, 1, 2, 3, 5].map((row) => again.cell(row, 0).value)).toEqual([
      "题",
      "甲",
      "新",
      "乙",
      "丙",
    ]);
    expect(again.cell(3, 1).formula).toBe("=LEN(A2)+LEN(A4)");
    expect(again.merges.map(({ top }) => top)).toEqual([1, 5]);
    expect([again.isRowHidden(4), again.isRowHidden(5)]).toEqual([false, true]);
    for (const { conditionalFormats } of [sheet, again])
      expect(conditionalFormats[0]).toMatchObject({
        formula: "=A2=$B$4",
        ranges: [{ top: 1, bottom: 90 }],
      });
    const text = textsOf(saved);
    expect(text("xl/worksheets/sheet1.xml")).toContain('sqref="A4"><formula1>A6</formula1>');
    expect(text("xl/comments1.xml")).toContain('ref="A2" authorId="0"/><comment ref="A4"');
    expect(text("xl/drawings/drawing1.xml")).toContain(
      "<xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>5</xdr:row>"
    );
    expect(text("xl/drawings/vmlDrawing1.vml")).toContain(
      "1, 15, 1, 2, 3, 15, 5, 16</x:Anchor><x:Row>3</x:Row><x:Column>0</x:Column>"
    );
    expect(text("xl/workbook.xml")).toContain("'文字'!$A$1:$B$6<");
    expect(again.name).toBe("文字");
  });

  it("go again without a trace", () => {
    const document = openWorkbookDocument(bytes, null);
    const sheet = document.sheets[0]!;
    sheet.moveRows(2, 1);
    sheet.moveRows(2, -1);
    const text = textsOf(document.save());
    const before = textsOf(bytes);
    for (const path of ["xl/comments1.xml", "xl/drawings/drawing1.xml", "xl/workbook.xml"])
      expect(text(path)).toBe(before(path));
    const cells = (opened: typeof document) => {
      const found: unknown[] = [];
      opened.sheets[0]!.forEachCell((row, column, cell) => found.push([row, column, cell]));
      return [found, opened.sheets[0]!.merges];
    };
    expect(cells(openWorkbookDocument(document.save(), null))).toEqual(
      cells(openWorkbookDocument(bytes, null))
    );
  });

  it("that hold something take it with them", () => {
    const document = openWorkbookDocument(bytes, null);
    document.sheets[0]!.moveRows(4, -1);
    const again = openWorkbookDocument(document.save(), null).sheets[0]!;
    expect(again.usedBounds).toMatchObject({ bottom: 2 });
  });
});
