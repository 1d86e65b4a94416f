import { describe, expect, it } from "vitest";
import { MARK_STYLES } from "../../../src/grid/plan";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import type { DocumentSheet } from "../../../src/host/xlsx/workbook-document";
import { createXlsxStore } from "../../../src/host/xlsx/xlsx-store";
import { featureWorkbook } from "../../support/feature-workbook";
import { buildWorkbook } from "../../support/build-workbook";
import { changedParts, partOf, partsOf } from "../../support/package-of";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";
const { fill, font, bold, italic } = MARK_STYLES.error;
const STYLE = { fill, fontColor: font, bold, italic };

function open(bytes: Uint8Array) {
  const document = openWorkbookDocument(bytes, "f.xlsx");
  return { document, sheet: sheetOf(document.sheets[0]) };
}

function sheetOf(sheet: DocumentSheet | undefined): DocumentSheet {
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  const { document } = open(bytes);
  const store = createXlsxStore(document);
  const snapshot = await store.read();
  await store.setMarks(
    [
      {
        sheetId: snapshot.sheets[0]?.id ?? "",
        addresses: ["A2", "B3:B4"],
        code: "BC014",
        severity: "error",
      },
    ],
    snapshot
  );
  return document.save();
}

describe("reading conditional formats", () => {
  it("names types as Office.js does, the uppermost first, counting a data bar with details once", () => {
    const types = open(featureWorkbook()).sheet.conditionalFormats.map(({ type }) => type);
    expect(types).toEqual([
      "IconSet",
      "Custom",
      "TopBottom",
      "PresetCriteria",
      "DataBar",
      "Custom",
      "ContainsText",
    ]);
  });

  it("gives ranges, formula and style of custom ones, plain and extended", () => {
    const custom = open(featureWorkbook()).sheet.conditionalFormats.filter(
      ({ type }) => type === "Custom"
    );
    expect(custom[0]).toMatchObject({
      formula: '=AND($B2>1,"a"b"<>"c")',
      ranges: [
        { top: 1, left: 1, bottom: 8, right: 1 },
        { top: 1, left: 3, bottom: 1, right: 3 },
      ],
      style: { fill: "#C6EFCE", fontColor: "#000000", bold: true, italic: false },
    });
    expect(custom[1]).toMatchObject({
      formula: "=辅助表!$A$1>$B2",
      ranges: [{ top: 1, left: 3, bottom: 8, right: 3 }],
      style: { fill: null, fontColor: "#7030A0", bold: false, italic: true },
    });
  });

  it("gives the same ids whenever the same bytes are opened", () => {
    const ids = () => open(featureWorkbook()).sheet.conditionalFormats.map(({ id }) => id);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(7);
  });
});

describe("marks in a workbook full of features", () => {
  it("leaves every other part equal to the byte, and in its place", async () => {
    const before = featureWorkbook();
    const after = await marked(before);
    expect(changedParts(before, after)).toEqual([STYLES, SHEET]);
    expect([...partsOf(after).keys()]).toEqual([...partsOf(before).keys()]);
  });

  it("changes the sheet by one node, placed as the schema wants, and moves the other rules down by one", async () => {
    const before = partOf(featureWorkbook(), SHEET);
    const after = partOf(await marked(featureWorkbook()), SHEET);
    const node = `<conditionalFormatting sqref="A2 B3:B4"><cfRule type="expression" dxfId="2" priority="1"><formula>N(&quot;budget-disclosure:BC014:error&quot;)=0</formula></cfRule></conditionalFormatting>`;
    expect(after.split(node)).toHaveLength(2);
    const moved = after
      .replace(node, "")
      .replace(/priority="(\d+)"/gu, (_, priority: string) => `priority="${Number(priority) - 1}"`);
    expect(moved).toBe(before);
    // LibreOffice shows what stands first in the file.
    expect(after.indexOf(node)).toBe(after.indexOf("<conditionalFormatting"));
  });

  it("appends one differential format and nothing else to the styles", async () => {
    const before = partOf(featureWorkbook(), STYLES);
    const after = partOf(await marked(featureWorkbook()), STYLES);
    const [, added = ""] = /(<dxf><font><b\/><color rgb="FF9C0006".*?<\/dxf>)/.exec(after) ?? [];
    expect(added).not.toBe("");
    expect(after.replace(added, "").replace('<dxfs count="3">', '<dxfs count="2">')).toBe(before);
    expect(open(await marked(featureWorkbook())).sheet.conditionalFormats[0]).toMatchObject({
      style: STYLE,
    });
  });

  it("uses the same differential format for the next run", async () => {
    const once = await marked(featureWorkbook());
    expect(partOf(await marked(once), STYLES)).toBe(partOf(once, STYLES));
    expect(partOf(await marked(once), SHEET)).toBe(partOf(once, SHEET));
  });

  it("gives the sheet back to the byte when the marks are cleared after saving", async () => {
    const before = featureWorkbook();
    const { document } = open(await marked(before));
    expect(await createXlsxStore(document).clearMarks()).toBe(1);
    const after = document.save();
    expect(changedParts(before, after)).toEqual([STYLES]);
  });

  it("writes the file back to the byte when nothing was asked for", () => {
    const before = featureWorkbook();
    const { document } = open(before);
    expect(changedParts(before, document.save())).toEqual([]);
  });
});

describe("adding and deleting conditional formats", () => {
  const crossSheet = {
    ranges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
    formula: "=AND(N(\"budget-disclosure:BC014:error\")=0,'辅助表'!$A$1<>$A$2)",
    style: STYLE,
  };

  it("puts a formula that refers to another sheet into the extension list, and takes it out again", () => {
    for (const bytes of [featureWorkbook(), buildWorkbook({ sheets: [{ name: "辅助表" }] })]) {
      const { document, sheet } = open(bytes);
      const id = sheet.addConditionalFormat(crossSheet);
      const saved = document.save();
      expect(changedParts(bytes, saved)).toEqual([SHEET]);
      const again = open(saved).sheet.conditionalFormats[0];
      expect(again).toMatchObject(crossSheet);
      sheet.deleteConditionalFormat(id);
      expect(changedParts(bytes, document.save())).toEqual([]);
    }
  });

  it("takes a string with an exclamation mark for what it is", () => {
    const { document, sheet } = open(featureWorkbook());
    sheet.addConditionalFormat({ ...crossSheet, formula: '="a!b"=$A$1' });
    expect(partOf(document.save(), SHEET)).toContain("<formula>&quot;a!b&quot;=$A$1</formula>");
  });

  it("deletes one rule of a block, and the block with its last rule", () => {
    const { document, sheet } = open(featureWorkbook());
    const [, custom, top, preset] = sheet.conditionalFormats.map(({ id }) => id);
    sheet.deleteConditionalFormat(top ?? "");
    expect(partOf(document.save(), SHEET)).not.toContain("top10");
    expect(partOf(document.save(), SHEET)).toContain("stopIfTrue");
    sheet.deleteConditionalFormat(custom ?? "");
    sheet.deleteConditionalFormat(preset ?? "");
    expect(partOf(document.save(), SHEET)).not.toContain('sqref="B2:B9 D2"');
    expect(sheet.conditionalFormats).toHaveLength(4);
  });

  it("deletes an extended rule and keeps its neighbors", () => {
    const { document, sheet } = open(featureWorkbook());
    sheet.deleteConditionalFormat(sheet.conditionalFormats[5]?.id ?? "");
    const text = partOf(document.save(), SHEET);
    expect(text).not.toContain("22222222");
    expect(text).toContain("<x14:dataBar");
    expect(text).toContain("sparklineGroup");
  });

  it("moves nothing where a pivot table knows rules by their priority", () => {
    const pivot = `<conditionalFormatting pivot="1" sqref="A1"><cfRule type="expression" priority="4"><formula>TRUE</formula></cfRule></conditionalFormatting>`;
    const bytes = buildWorkbook({
      sheets: [{ name: "表", xml: { conditionalFormatting: pivot } }],
    });
    const { document, sheet } = open(bytes);
    sheet.addConditionalFormat({ ...crossSheet, formula: "=TRUE" });
    const text = partOf(document.save(), SHEET);
    expect(text).toContain(pivot);
    expect(text).toContain('priority="5"');
  });

  it("never gives an id twice, nor takes a priority that is in use", () => {
    const { sheet } = open(featureWorkbook());
    const plain = { ...crossSheet, formula: "=TRUE" };
    const ids = [sheet.addConditionalFormat(plain)];
    sheet.deleteConditionalFormat(ids[0] ?? "");
    ids.push(sheet.addConditionalFormat(plain), sheet.addConditionalFormat(crossSheet));
    expect(new Set(ids).size).toBe(3);
  });
});
