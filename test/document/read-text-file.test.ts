import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTextFile } from "../../src/document/read-text-file";
import { isBudgetToolError } from "../../src/errors/budget-tool-error";
import { toSentence } from "../../src/errors/sentences";

const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc" xmlns:m="m"`;
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

  const SHOWN: readonly (readonly [
    string,
    string,
    readonly string[],
    Readonly<Record<string, string>>?,
  ])[] = [
    [
      "the base of a phonetic guide",
      `<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>hé jìng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>和静</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>县</w:t></w:r></w:p>`,
      ["和静县"],
    ],
    [
      "no hidden text, by itself or by its style",
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>批注</w:t></w:r><w:r><w:rPr><w:rStyle w:val="B"/></w:rPr><w:t>底稿</w:t></w:r><w:r><w:rPr><w:rStyle w:val="B"/><w:vanish w:val="0"/></w:rPr><w:t>正</w:t></w:r><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>文</w:t></w:r></w:p>`,
      ["正文"],
      {
        "word/styles.xml": `<w:styles ${W}><w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`,
      },
    ],
    [
      "a fraction with its bar",
      `<w:p><w:r><w:t>占</w:t></w:r><m:oMath><m:f><m:fPr/><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
      ["占1/3"],
    ],
    [
      "no row that is deleted, nor a deleted cell",
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p("旧行")}</w:tc><w:tc>${p("1.00")}</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="2"/></w:trPr><w:tc>${p("新行")}</w:tc><w:tc><w:tcPr><w:cellDel w:id="3"/></w:tcPr>${p("旧格")}</w:tc><w:tc>${p("2.00")}</w:tc></w:tr></w:tbl>`,
      ["新行\t2.00"],
    ],
    [
      "a paragraph and the next as one where the mark between is deleted or moved away",
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>收入</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:moveFrom w:id="2"/></w:rPr></w:pPr><w:moveFrom w:id="3"><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>${p("预算")}`,
      ["收入预算"],
    ],
    [
      "tabs of the line, not the places of tab stops",
      `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>合计</w:t><w:ptab w:alignment="right"/><w:t>3.00</w:t></w:r></w:p>`,
      ["合计\t3.00"],
    ],
    [
      "a list number of now, not that before a tracked change",
      p("甲", `<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`),
      ["甲"],
    ],
    [
      "a text box once",
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p("框里")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p("框里")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>`,
      ["框里", "正文"],
    ],
    [
      "a note behind its paragraph, without those nobody refers to",
      `<w:p><w:r><w:t>总预算</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>3.00万元。</w:t></w:r></w:p>${p("末段")}`,
      ["总预算3.00万元。", "脚注：含结转。", "末段"],
      {
        "word/footnotes.xml": `<w:footnotes ${W}><w:footnote w:id="0">${p("分隔")}</w:footnote><w:footnote w:id="2">${p("含结转。")}</w:footnote></w:footnotes>`,
      },
    ],
    [
      "the notes of a table behind all",
      `<w:tbl><w:tr><w:tc>${p("甲")}</w:tc><w:tc><w:p><w:r><w:t>1.00</w:t></w:r><w:r><w:endnoteReference w:id="3"/></w:r></w:p></w:tc></w:tr><w:tr><w:tc>${p("乙")}</w:tc><w:tc>${p("2.00")}</w:tc></w:tr></w:tbl>${p("末段")}`,
      ["甲\t1.00", "乙\t2.00", "末段", "尾注：含结转。"],
      {
        "word/endnotes.xml": `<w:endnotes ${W}><w:endnote w:id="3">${p("含结转。")}</w:endnote></w:endnotes>`,
      },
    ],
    [
      "a whole section inside one cell line by line",
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>${p("一、收支情况")}${p("共3.00万元。")}<w:tbl><w:tr><w:tc>${p("甲")}</w:tc><w:tc>${p("1.00")}</w:tc></w:tr></w:tbl>${p("")}</w:tc></w:tr></w:tbl>`,
      ["一、收支情况", "共3.00万元。", "甲\t1.00", ""],
    ],
    [
      "the result of a field, not what is computed for it",
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:t>代码</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3.00</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>万元</w:t></w:r></w:p>`,
      ["3.00万元"],
    ],
  ];

  it.each(SHOWN.map(([name, body, lines, parts = {}]) => ({ name, body, lines, parts })))(
    "gives $name",
    ({ body, lines, parts }) => {
      expect(read(docx(body, parts))).toEqual(lines);
    }
  );

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
    ["a web page named .doc", strToU8("\n<!DOCTYPE html><html><body>甲</body></html>"), "not-text"],
    ["a Word file of 2003 in XML", strToU8(`<?xml version="1.0"?><w:wordDocument/>`), "not-text"],
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
