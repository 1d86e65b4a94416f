import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import type { WorkbookDocument } from "../../src/host/xlsx/workbook-document";
import { compoundFile, encryptedXls } from "../support/compound-file";
import { createMemoryIo } from "../support/memory-io";
import { casePath } from "../support/read-workbook";

const PUBLISHED = new Uint8Array(readFileSync(casePath("hejing-2026")));
const SHEET = "xl/worksheets/sheet1.xml";

interface Result {
  readonly tables: readonly { readonly status: string }[];
  readonly findings: readonly { readonly severity: string; readonly code: string }[];
  readonly problems: readonly { readonly kind: string; readonly message: string }[];
}

async function check(bytes: Uint8Array, format = "json") {
  const io = createMemoryIo({ "坏.xlsx": bytes });
  return { code: await run(["check", "坏.xlsx", "--format", format], io), io };
}

async function resultOf(bytes: Uint8Array): Promise<Result> {
  const { code, io } = await check(bytes);
  expect(io.err()).toBe("");
  expect([0, 1, 3]).toContain(code);
  const [result] = JSON.parse(io.out()) as [Result];
  return result;
}

/** The published workbook with parts changed, added, or left out with null. */
function withParts(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(PUBLISHED);
  change(parts);
  return zipSync(parts);
}

function withSheet(change: (xml: string) => string): Uint8Array {
  return withParts((parts) => {
    parts[SHEET] = strToU8(change(strFromU8(parts[SHEET] ?? new Uint8Array())));
  });
}

function edited(change: (document: WorkbookDocument) => void): Uint8Array {
  const document = openWorkbookDocument(PUBLISHED, null);
  change(document);
  return document.save();
}

const addPart = (path: string, text: string) =>
  withParts((parts) => {
    parts[path] = strToU8(text);
  });

/** Says of a part that it is so large once inflated. */
function declaring(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const at = Buffer.from(bytes).lastIndexOf(path) - 46;
  const patched = bytes.slice();
  new DataView(patched.buffer).setUint32(at + 24, size, true);
  return patched;
}

describe("files that are refused", () => {
  const spaces = withSheet((xml) =>
    xml.replace("<sheetData>", `${" ".repeat(40_000_000)}<sheetData>`)
  );
  const many = withParts((parts) => {
    for (let index = 0; index < 10_001; index++) parts[`x/${index}`] = strToU8("x");
  });

  it.each([
    ["empty", new Uint8Array(), "文件是空的"],
    ["truncated", PUBLISHED.slice(0, PUBLISHED.length / 2), "已损坏或不完整"],
    ["with its end missing", PUBLISHED.slice(0, -10), "已损坏或不完整"],
    ["encrypted by a new Office", compoundFile("EncryptedPackage"), "设置了打开密码"],
    ["encrypted by an old Office", encryptedXls(), "设置了打开密码"],
    ["an .xls", compoundFile("Workbook"), "是旧版 .xls"],
    ["a .csv", strToU8("科目,金额\n201,1.00\n"), "不是 .xlsx 工作簿"],
    ["a zip bomb that says so", declaring(PUBLISHED, SHEET, 400_000_000), "过大"],
    ["a zip bomb that lies", declaring(spaces, SHEET, 1_000), "已损坏或不完整"],
    ["a zip of too many files", many, "过大"],
    [
      "a DOCTYPE",
      withSheet((xml) => xml.replace("<worksheet", "<!DOCTYPE worksheet><worksheet")),
      "已损坏或不完整",
    ],
    [
      "an external entity",
      withSheet((xml) =>
        xml.replace(
          "<worksheet",
          '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet'
        )
      ),
      "已损坏或不完整",
    ],
    [
      "a DOCTYPE in a part nobody reads",
      addPart("customXml/item9.xml", "<!DOCTYPE x><x/>"),
      "已损坏",
    ],
    ["a path out of the zip", addPart("../../evil.xml", "<x/>"), "已损坏或不完整"],
    ["an absolute path", addPart("/etc/evil.xml", "<x/>"), "已损坏或不完整"],
    ["a path of Windows", addPart("C:\\evil.xml", "<x/>"), "已损坏或不完整"],
    [
      "a raw control character",
      withSheet((xml) => xml.replace("</worksheet>", "\u0001</worksheet>")),
      "已损坏",
    ],
  ])("%s: one sentence, exit code 2", async (_, bytes, sentence) => {
    for (const format of ["text", "json"]) {
      const { code, io } = await check(bytes, format);
      expect(code).toBe(2);
      expect(io.err()).toContain(sentence);
      expect(io.err().trim().split("\n")).toHaveLength(1);
      expect(io.err() + io.out()).not.toMatch(/\.ts:|Error|at /u);
    }
  });
});

describe("files that are read all the same", () => {
  it("a thousand sheets", async () => {
    const bytes = edited((document) => {
      for (let index = document.sheets.length; index < 1_000; index++)
        document.addSheet(`另${index}`).setValue(0, 0, index);
    });
    const { tables, findings } = await resultOf(bytes);
    expect(tables.filter(({ status }) => status !== "missing")).toHaveLength(12);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  }, 60_000);

  it("two hundred thousand rows of something else", async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, row) =>
        `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>明细</t></is></c><c r="B${row + 1}"><v>${row}</v></c></row>`
    ).join("");
    const added = edited((document) => document.addSheet("明细"));
    const parts = unzipSync(added);
    const path =
      Object.keys(parts)
        .filter((name) => name.startsWith("xl/worksheets/sheet"))
        .slice(-1)[0] ?? "";
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const bytes = zipSync({
      ...parts,
      [path]: strToU8(
        xml.replace(/<sheetData>.*<\/sheetData>|<sheetData\/>/u, `<sheetData>${rows}</sheetData>`)
      ),
    });
    expect(openWorkbookDocument(bytes, null).sheets[12]?.usedBounds?.bottom).toBe(199_999);
    const { tables, findings } = await resultOf(bytes);
    expect(tables.filter(({ status }) => status !== "missing")).toHaveLength(12);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  }, 60_000);

  it("error values: named, and what they touch is not judged", async () => {
    const bytes = withSheet((xml) =>
      xml.replace(
        /<c r="B6"([^>]*?)(?: t="[^"]*")?([^>]*)>.*?<\/c>/u,
        '<c r="B6"$1 t="e"$2><v>#REF!</v></c>'
      )
    );
    expect(bytes).not.toEqual(PUBLISHED);
    const { problems } = await resultOf(bytes);
    expect(problems.map(({ kind, message }) => `${kind} ${message}`)).toEqual([
      expect.stringContaining(
        "unreadable-amount “一、单位收支总体情况表”B6 的“#REF!”不是金额"
      ) as string,
    ]);
  });

  it("totals that their writer did not calculate and stored as empty texts", async () => {
    // What SheetJS 0.18.5 writes for an .xls of xlwt 1.3.0; R's openxlsx 4.2.5 leaves the value out (findings/empty-texts-for-uncalculated-formulas.sh).
    for (const stored of ["<v></v>", ""]) {
      const bytes = withParts((parts) => {
        const path = "xl/worksheets/sheet3.xml";
        const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(
          /<c r="E(\d+)"( s="\d+")?><v>[^<]*<\/v><\/c>/gu,
          (_, row: string, style = "") =>
            `<c r="E${row}"${style} t="str"><f>F${row}+G${row}</f>${stored}</c>`
        );
        expect(xml.match(/t="str"/gu)?.length).toBeGreaterThan(9);
        parts[path] = strToU8(xml);
      });
      const { findings, problems } = await resultOf(bytes);
      expect(findings.map(({ code }) => code)).toEqual(["BC092"]);
      expect(problems.map(({ kind }) => kind)).toEqual(["calculated-formulas"]);
    }
  });

  it("a table of amounts that cannot be read, which is no empty table", async () => {
    const bytes = edited(({ sheets: [sheet] }) => {
      sheet?.forEachCell((row, column, { value }) => {
        if (typeof value === "number") sheet.setValue(row, column, `${value}元`);
      });
    });
    const { tables, problems } = await resultOf(bytes);
    expect(tables[0]?.status).toBe("recognized");
    expect(problems.map(({ kind }) => kind)).toContain("unreadable-amount");
  });

  it("overlapping merges", async () => {
    const bytes = withSheet((xml) =>
      xml.replace(
        /<mergeCells[^>]*>/u,
        '$&<mergeCell ref="C2:E3"/><mergeCell ref="F1:G40"/><mergeCell ref="G5:H20"/>'
      )
    );
    const { tables } = await resultOf(bytes);
    expect(tables[0]?.status).toBe("recognized");
  });

  it.each([1e300, -1e300, 1e-300, Number.MAX_VALUE])(
    "an amount of %d: an error, exactly computed",
    async (amount) => {
      const bytes = edited((document) => document.sheets[0]?.setValue(5, 1, amount));
      const { findings } = await resultOf(bytes);
      expect(findings.some(({ severity }) => severity === "error")).toBe(true);
      expect(JSON.stringify(findings)).not.toMatch(/NaN|Infinity/u);
    }
  );

  it("control characters in text do not reach the terminal", async () => {
    const bytes = edited((document) => {
      document.sheets[0]?.setValue(8, 0, "\u001b[31m其中\u0007\u0000：一般财力");
    });
    const { code, io } = await check(bytes, "text");
    expect([0, 1, 3]).toContain(code);
    expect(io.out() + io.err()).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/u);
  });
});
