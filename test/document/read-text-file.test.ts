import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTextFile } from "../../src/document/read-text-file";
import { isBudgetToolError } from "../../src/errors/budget-tool-error";
import { toSentence } from "../../src/errors/sentences";

const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc"`;
const document = (body: string): string =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
const p = (text: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { "word/document.xml": document(body), ...more };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  );
}

function read(bytes: Uint8Array): readonly string[] {
  return readTextFile({ fileName: "文稿", bytes });
}

function reasonOf(bytes: Uint8Array): string {
  try {
    read(bytes);
  } catch (error) {
    if (isBudgetToolError(error, "unreadable-text")) {
      expect(toSentence(error)).toMatch(/^无法读取“文稿”：.+。$/u);
      return error.info.reason;
    }
    throw error;
  }
  throw new Error("was read");
}

describe("a plain text", () => {
  // 收支总预算 in GBK.
  const gbk = [0xca, 0xd5, 0xd6, 0xa7, 0xd7, 0xdc, 0xd4, 0xa4, 0xcb, 0xe3];

  it.each([
    ["UTF-8", [...strToU8("收支总预算")]],
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, ...strToU8("收支总预算")]],
    [
      "UTF-16, little end first",
      [0xff, 0xfe, 0x36, 0x65, 0x2f, 0x65, 0x3b, 0x60, 0x84, 0x98, 0x97, 0x7b],
    ],
    [
      "UTF-16, big end first",
      [0xfe, 0xff, 0x65, 0x36, 0x65, 0x2f, 0x60, 0x3b, 0x98, 0x84, 0x7b, 0x97],
    ],
    ["GBK", gbk],
  ])("is read in %s", (_name, bytes) => {
    expect(read(Uint8Array.from(bytes))).toEqual(["收支总预算"]);
  });

  it("is cut at every kind of line end", () => {
    expect(read(strToU8("一\r\n二\n三\r四\u2028五"))).toEqual(["一", "二", "三", "四", "五"]);
  });
});

describe("a Word document", () => {
  it("gives paragraphs, tabs, breaks and runs in order", () => {
    const body = `<w:p><w:r><w:t>收支</w:t></w:r><w:r><w:t xml:space="preserve"> 总预算</w:t><w:tab/><w:t>1</w:t></w:r><w:r><w:br/><w:t>第二行</w:t></w:r></w:p>${p("末段")}`;
    expect(read(docx(body))).toEqual(["收支 总预算\t1", "第二行", "末段"]);
  });

  it("gives a table row by row, tables in tables too", () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(p("内"))}</w:tr></w:tbl>`;
    const body = `${p("前")}<w:tbl><w:tr>${cell(p("项目"))}${cell(p("金额") + p("万元"))}${cell(inner + p(""))}</w:tr></w:tbl>${p("后")}`;
    expect(read(docx(body))).toEqual(["前", "项目\t金额 万元\t内", "后"]);
  });

  it("keeps what stands below a cell over several columns in its column", () => {
    const cell = (content: string, span = ""): string => `<w:tc>${span}${p(content)}</w:tc>`;
    const wide = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>`;
    const body = `<w:tbl><w:tr>${cell("宽", wide)}${cell("末")}</w:tr><w:tr>${cell("左")}${cell("")}${cell("右")}</w:tr></w:tbl>`;
    expect(read(docx(body))).toEqual(["宽\t\t末", "左\t\t右"]);
  });

  it("leaves out what is not on the page", () => {
    const body = `<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p><mc:AlternateContent><mc:Choice>${p("框")}</mc:Choice><mc:Fallback>${p("框")}</mc:Fallback></mc:AlternateContent>`;
    expect(read(docx(body))).toEqual(["新", "框"]);
  });

  it("writes the numbers that the word processor computes", () => {
    const level = (format: string, text: string, at: number): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${level("chineseCountingThousand", "%1、", 0)}${level("decimal", "（%2）", 1)}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level("bullet", "•", 0)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
    const styles = `<w:styles ${W}><w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const inList = (list: number, at: number): string =>
      `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
    const body = [
      p("甲", inList(1, 0)),
      p("子", inList(1, 1)),
      p("子", inList(1, 1)),
      p("乙", `<w:pStyle w:val="H"/>`),
      p("子", inList(1, 1)),
      p("丙", `<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>`),
      p("点", inList(2, 0)),
    ].join("");
    const parts = { "word/numbering.xml": numbering, "word/styles.xml": styles };
    expect(read(docx(body, parts))).toEqual([
      "一、甲",
      "（1）子",
      "（2）子",
      "二、乙",
      "（1）子",
      "丙",
      "点",
    ]);
  });
});

describe("what is no text", () => {
  const zip = (name: string, text: string): Uint8Array => zipSync({ [name]: strToU8(text) });
  const deep = "<w:p>".repeat(2000);

  it.each([
    ["nothing", new Uint8Array(), "empty"],
    ["an old Word file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "legacy-format"],
    ["rich text", strToU8("{\\rtf1 abc}"), "legacy-format"],
    ["a PDF", strToU8("%PDF-1.7 abc"), "pdf"],
    [
      "a picture",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      "not-text",
    ],
    ["a workbook", zip("xl/workbook.xml", "<workbook/>"), "not-text"],
    ["blank paragraphs", docx(p(" ")), "no-text"],
    ["a cut zip", docx(p("甲")).slice(0, 60), "damaged"],
    ["broken XML", zip("word/document.xml", "<a><b></a>"), "damaged"],
    ["entities", zip("word/document.xml", `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`), "damaged"],
    ["senseless nesting", docx(`${deep}${deep.replace(/</gu, "</")}`), "damaged"],
  ])("is refused with one sentence: %s", (_name, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it("is refused whatever bytes are changed", () => {
    const good = docx(p("收支总预算").repeat(20));
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        try {
          read(bytes);
        } catch (error) {
          expect(isBudgetToolError(error, "unreadable-text")).toBe(true);
        }
      }),
      { seed: 5, numRuns: 300 }
    );
  });
});
