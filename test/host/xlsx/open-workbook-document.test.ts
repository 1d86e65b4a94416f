import { strToU8, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isBudgetToolError } from "../../../src/errors/budget-tool-error";
import { toSentence } from "../../../src/errors/sentences";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import type { DocumentSheet } from "../../../src/host/xlsx/workbook-document";
import { createXlsxStore } from "../../../src/host/xlsx/xlsx-store";
import { buildWorkbook, zipParts } from "../../support/build-workbook";
import { compoundFile, encryptedXls } from "../../support/compound-file";
import { featureWorkbook } from "../../support/feature-workbook";
import { partsOf } from "../../support/package-of";

const WORKBOOK = buildWorkbook({ sheets: [{ name: "表", cells: { A1: 1 } }] });
const SHEET = "xl/worksheets/sheet1.xml";

function reasonOf(bytes: Uint8Array): string {
  try {
    openWorkbookDocument(bytes, "坏.xlsx");
    return "opened";
  } catch (error) {
    if (!isBudgetToolError(error, "unreadable-file")) return `other: ${String(error)}`;
    expect(error.info.fileName).toBe("坏.xlsx");
    expect(toSentence(error)).toContain("坏.xlsx");
    return error.info.reason;
  }
}

/** The workbook with parts replaced or added; null removes one. */
function withParts(parts: Readonly<Record<string, string | null>>, bytes = WORKBOOK): Uint8Array {
  const all: Record<string, string | Uint8Array> = {};
  for (const [path, text] of partsOf(bytes)) all[path] = Uint8Array.from(text, byteOf);
  for (const [path, text] of Object.entries(parts))
    if (text === null) Reflect.deleteProperty(all, path);
    else all[path] = text;
  return zipParts(all);
}

function byteOf(character: string): number {
  return character.charCodeAt(0);
}

function withSheetData(rows: string): Uint8Array {
  return buildWorkbook({ sheets: [{ name: "表", xml: { sheetData: rows } }] });
}

function firstSheet(bytes: Uint8Array): DocumentSheet {
  const [sheet] = openWorkbookDocument(bytes, null).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** Changes four bytes at an offset from the directory entry of a part. */
function patchDirectory(
  bytes: Uint8Array,
  path: string,
  offset: number,
  value: number
): Uint8Array {
  const patched = bytes.slice();
  const name = path;
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const at = text.lastIndexOf(name) - 46;
  new DataView(patched.buffer).setUint32(at + offset, value, true);
  return patched;
}

describe("files that are no .xlsx workbook", () => {
  const legacy = compoundFile("Workbook");

  it.each([
    ["empty", "empty", new Uint8Array(0)],
    ["a text file", "not-a-workbook", strToU8("科目,金额\n201,1.00\n")],
    ["a single byte", "not-a-workbook", Uint8Array.of(0x50)],
    ["HTML named .xlsx", "not-a-workbook", strToU8("<html><table></table></html>")],
    ["an .xls", "legacy-format", legacy],
    ["an .xls of 1992", "legacy-format", Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0, 0, 0, 0)],
    ["an .xlsx with a password", "encrypted", compoundFile("EncryptedPackage")],
    ["an .xls with a password", "encrypted", encryptedXls()],
    ["any zip", "not-a-workbook", zipSync({ "a.txt": strToU8("a") })],
    ["no relationships", "not-a-workbook", withParts({ "_rels/.rels": null })],
    ["no workbook part", "not-a-workbook", withParts({ "xl/workbook.xml": null })],
  ])("%s is %s", (_, reason, bytes) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it("knows a .docx and an .xlsb by their main part", () => {
    const rels = (target: string) =>
      `<Relationships xmlns="x"><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
    const docx = { "_rels/.rels": rels("word/document.xml"), "word/document.xml": "<document/>" };
    expect(reasonOf(zipParts(docx))).toBe("not-a-workbook");
    const xlsb = { "_rels/.rels": rels("xl/workbook.bin"), "xl/workbook.bin": "\u0083" };
    expect(reasonOf(zipParts(xlsb))).toBe("legacy-format");
  });
});

describe("damaged files", () => {
  it("refuses a file cut off anywhere", () => {
    const bytes = featureWorkbook();
    for (let length = 4; length < bytes.length; length += 97)
      expect(reasonOf(bytes.subarray(0, length))).toBe("damaged");
    expect(reasonOf(bytes.subarray(0, bytes.length - 1))).toBe("damaged");
  });

  it("refuses or reads a file with any byte changed, and never fails otherwise", () => {
    const bytes = featureWorkbook();
    const reasons = new Set<string>();
    for (let at = 0; at < bytes.length; at += 41) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      reasons.add(reasonOf(changed));
    }
    expect([...reasons].filter((reason) => reason.startsWith("other"))).toEqual([]);
    expect(reasons).toContain("damaged");
  });

  it("refuses a part whose content is not what the directory's checksum says", () => {
    expect(reasonOf(patchDirectory(WORKBOOK, SHEET, 16, 0x12345678))).toBe("damaged");
  });

  it.each([
    ["broken XML in a sheet", { [SHEET]: "<worksheet><sheetData></worksheet>" }],
    ["a sheet without part", { [SHEET]: null }],
    ["bytes that are not text", { "xl/workbook.xml": "\u0000\u0001" }],
    ["a control character", { [SHEET]: "<worksheet><sheetData>\u0001</sheetData></worksheet>" }],
    [
      "a shared string that is not there",
      sheetParts('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
    ],
    ["a row beyond the sheet", sheetParts('<row r="1048577"/>')],
    ["a column beyond the sheet", sheetParts('<row r="1"><c r="XFE1"/></row>')],
    [
      "a DOCTYPE in a sheet",
      { [SHEET]: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/>' },
    ],
    ["a DOCTYPE in a part nobody reads", { "customXml/item1.xml": "<!DOCTYPE x><x/>" }],
    [
      "an entity bomb",
      {
        "xl/workbook.xml":
          '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>',
      },
    ],
    ["an unknown entity", { [SHEET]: "<worksheet>&xxe;</worksheet>" }],
    [
      "XML nested ten thousand deep",
      { [SHEET]: `${"<a>".repeat(10_000)}${"</a>".repeat(10_000)}` },
    ],
    ["a path that leaves the package", { "../evil.xml": "<x/>" }],
    ["an absolute path", { "/etc/evil.xml": "<x/>" }],
    ["a Windows path", { "C:\\evil.xml": "<x/>" }],
  ])("%s", (_, parts) => {
    expect(reasonOf(withParts(parts))).toBe("damaged");
  });

  function sheetParts(rows: string): Readonly<Record<string, string>> {
    return { [SHEET]: `<worksheet><sheetData>${rows}</sheetData></worksheet>` };
  }
});

describe("files that are too large", () => {
  it("refuses a zip that declares too much", () => {
    expect(reasonOf(patchDirectory(WORKBOOK, SHEET, 24, 300 * 1024 * 1024))).toBe("too-large");
  });

  it("stops inflating a part at the size it declares", () => {
    const bomb = withParts({ [SHEET]: `<worksheet>${" ".repeat(30_000_000)}</worksheet>` });
    expect(bomb.length).toBeLessThan(100_000);
    expect(reasonOf(patchDirectory(bomb, SHEET, 24, 1_000))).toBe("damaged");
  });

  it("refuses more entries, sheets or cells than the bounds", () => {
    const entries = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`x/${i}`, "x"]));
    expect(reasonOf(withParts(entries))).toBe("too-large");
    const sheets = Array.from({ length: 2_001 }, (_, i) => ({ name: `表${i}` }));
    expect(reasonOf(buildWorkbook({ sheets }))).toBe("too-large");
  });

  it("refuses a shared formula that would unfold to gigabytes", () => {
    const formula = `"${"长".repeat(8_000)}"&amp;A1`;
    const first = `<row r="1"><c r="A1"><f t="shared" ref="A1:A9999" si="0">${formula}</f></c></row>`;
    const rest = Array.from(
      { length: 9_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/></c></row>`
    );
    expect(reasonOf(withSheetData(first + rest.join("")))).toBe("too-large");
  });

  it("reads a thousand sheets", () => {
    const sheets = Array.from({ length: 1_000 }, (_, i) => ({ name: `表${i}`, cells: { A1: i } }));
    expect(openWorkbookDocument(buildWorkbook({ sheets }), null).sheets).toHaveLength(1_000);
  });
});

describe("odd but readable files", () => {
  it("reads entries that are all named from the root on; a copy names them as everybody does", () => {
    const rooted = zipParts(
      Object.fromEntries([...partsOf(WORKBOOK)].map(([path, text]) => [`/${path}`, text]))
    );
    const document = openWorkbookDocument(rooted, null);
    document.sheets[0]?.setValue(0, 0, 1);
    expect([...partsOf(document.save()).keys()]).toEqual([...partsOf(WORKBOOK).keys()]);
  });

  it("reads formats over the whole sheet without making cells of them", async () => {
    const bytes = withSheetData(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>`
    );
    const store = createXlsxStore(openWorkbookDocument(bytes, null));
    const [sheet] = (await store.read()).sheets;
    expect(sheet?.values).toEqual([[1]]);
    expect(firstSheet(bytes).usedBounds).toEqual({
      top: 0,
      left: 0,
      bottom: 1_048_575,
      right: 16_383,
    });
  });

  it("reads a value in the last row at the cost of its own row", async () => {
    const bytes = withSheetData(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="P1048576"><v>2</v></c></row>`
    );
    const [sheet] = (await createXlsxStore(openWorkbookDocument(bytes, null)).read()).sheets;
    expect(sheet?.values).toHaveLength(1_048_576);
    expect(new Set(sheet?.values).size).toBe(3);
    expect(sheet?.values[1_048_575]?.[15]).toBe(2);
  });

  it("refuses a rectangle of values that no table reader could walk", async () => {
    const bytes = withSheetData(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`
    );
    const store = createXlsxStore(openWorkbookDocument(bytes, "大.xlsx"));
    const error: unknown = await store.read().catch((reason: unknown) => reason);
    expect(isBudgetToolError(error, "unreadable-file") && error.info.reason).toBe("too-large");
    expect(toSentence(error)).toMatch(/^无法读取“大\.xlsx”：工作表“.+”的内容一直到 XFD1048576，/u);
  });

  it("takes cells and rows without addresses, out of order and twice", () => {
    const sheet = firstSheet(
      withSheetData(
        `<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c><c r="B3"><v>3</v></c></row><row r="1"><c><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row><row r="3"><c r="C3"><v>7</v></c></row>`
      )
    );
    const values = [
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
    ].map(([row = 0, column = 0]) => sheet.cell(row, column).value);
    expect(values).toEqual([4, 5, 6, 2, 3, 7]);
  });

  it("reads numbers at the edge, dates, errors and text that is no number", () => {
    const sheet = firstSheet(
      withSheetData(
        `<row r="1"><c r="A1"><v>1E300</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>abc</v></c><c r="D1" t="d"><v>2026-01-20T12:00:00</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="b"><v>true</v></c><c r="G1"/><c r="H1" t="str"><f>""</f><v></v></c></row>`
      )
    );
    const values = Array.from({ length: 8 }, (_, column) => sheet.cell(0, column).value);
    expect(values).toEqual([
      1e300,
      { error: "#NUM!" },
      "abc",
      46042.5,
      { error: "#N/A" },
      true,
      null,
      "",
    ]);
  });

  it("decodes escaped control characters in text", () => {
    const sheet = firstSheet(
      withSheetData(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c></row>`
      )
    );
    expect(sheet.cell(0, 0).value).toBe("a\rb_x000D_");
  });

  it("keeps overlapping merges as they stand", () => {
    const bytes = buildWorkbook({ sheets: [{ name: "表", merges: ["A1:B2", "B2:C3", "坏"] }] });
    expect(firstSheet(bytes).merges).toHaveLength(2);
  });

  it("gives different ids to sheets that share one", () => {
    const text = [...partsOf(buildWorkbook({ sheets: [{ name: "a" }, { name: "b" }] }))];
    const workbook = text.find(([path]) => path === "xl/workbook.xml")?.[1] ?? "";
    const bytes = withParts(
      { "xl/workbook.xml": workbook.replace('sheetId="2"', 'sheetId="1"') },
      buildWorkbook({ sheets: [{ name: "a" }, { name: "b" }] })
    );
    const ids = openWorkbookDocument(bytes, null).sheets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it("reads and patches a file whose elements carry a prefix", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const bytes = withParts({
      [SHEET]: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    const document = openWorkbookDocument(bytes, null);
    document.sheets[0]?.setValue(1, 1, "乙");
    document.sheets[0]?.addConditionalFormat({
      ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }],
      formula: "=TRUE",
      style: { fill: null, fontColor: "#FF0000", bold: true, italic: false },
    });
    const sheet = firstSheet(document.save());
    expect([sheet.cell(0, 0).value, sheet.cell(1, 1).value]).toEqual(["甲", "乙"]);
    expect(sheet.conditionalFormats[0]).toMatchObject({ formula: "=TRUE", style: { bold: true } });
  });

  it("reads UTF-16 parts and writes them back as such", () => {
    const source = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData></worksheet>`;
    const wide = new Uint8Array(new Uint16Array(Array.from(source, byteOf)).buffer);
    const parts = { ...Object.fromEntries(partsOf(WORKBOOK)) };
    const bytes = zipParts({
      ...Object.fromEntries(
        Object.entries(parts).map(([path, text]) => [path, Uint8Array.from(text, byteOf)])
      ),
      [SHEET]: wide,
    });
    const document = openWorkbookDocument(bytes, null);
    document.sheets[0]?.setValue(0, 1, "乙");
    const saved = document.save();
    expect(partsOf(saved).get(SHEET)?.startsWith("\u00ff\u00fe")).toBe(true);
    expect(firstSheet(saved).cell(0, 0).value).toBe("甲");
    expect(firstSheet(saved).cell(0, 1).value).toBe("乙");
  });

  it("opens the published workbooks and writes them back to the byte", () => {
    for (const slug of ["hejing-2026", "aketao-2025"]) {
      const path = fileURLToPath(new URL(`../../cases/${slug}/workbook.xlsx`, import.meta.url));
      const bytes = new Uint8Array(readFileSync(path));
      const document = openWorkbookDocument(bytes, "workbook.xlsx");
      expect(document.sheets.length).toBeGreaterThan(10);
      expect([...partsOf(document.save())]).toEqual([...partsOf(bytes)]);
    }
  });
});
