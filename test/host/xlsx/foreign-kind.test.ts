import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { toSentence } from "../../../src/errors/sentences";

function sentenceOf(bytes: Uint8Array): string {
  try {
    openWorkbookDocument(bytes, "表.xls");
  } catch (error) {
    return toSentence(error);
  }
  return "opened";
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
}

/** "部门预算" in GBK. */
const GBK = [0xb2, 0xbf, 0xc3, 0xc5, 0xd4, 0xa4, 0xcb, 0xe3];
const zip = (...paths: readonly string[]) =>
  zipSync(Object.fromEntries(paths.map((path) => [path, strToU8("<x/>")])));

describe("what a file is that is no workbook", () => {
  it.each([
    ["a web page as systems export it", strToU8("\n<html><head></head></html>"), "网页形式的表格"],
    ["a table alone", strToU8("<table border=1><tr><td>201</td></tr></table>"), "网页形式的表格"],
    ["a web page in GBK", Uint8Array.of(...strToU8("<TABLE>"), ...GBK), "网页形式的表格"],
    ["a web page in UTF-16", utf16("<!DOCTYPE html><html>"), "网页形式的表格"],
    ["a web page in one file", strToU8("MIME-Version: 1.0\r\nX-Document-Type: Workbook"), "网页"],
    [
      "an XML spreadsheet",
      strToU8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>`),
      "XML 电子表格 2003",
    ],
    [
      "an XML spreadsheet without the instruction",
      strToU8(`<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"/>`),
      "XML 电子表格 2003",
    ],
    ["a flat OpenDocument", strToU8(`<?xml version="1.0"?><office:document/>`), "OpenDocument"],
    ["an OpenDocument", zip("mimetype", "content.xml", "META-INF/manifest.xml"), "OpenDocument"],
    ["lines of text", strToU8("科目,金额\n201,1.00\n"), "文字文件"],
    ["lines of text in GBK", Uint8Array.of(...GBK, 0x2c, 0x31, 0x0a), "文字文件"],
    ["a PDF", strToU8("%PDF-1.7\n"), "是 PDF"],
    ["a picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "是图片"],
    ["an archive", Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07), "是压缩包"],
    ["an archive of workbooks", zip("公开表/甲单位.xlsx", "公开表/乙单位.xls"), "是压缩包"],
    ["a Word text", zip("_rels/.rels", "word/document.xml"), "是 Word 文稿"],
    ["a Numbers file", zip("Index/Document.iwa"), "是 Numbers 表格"],
  ])("%s: what it is, what it is not, what to do", (_, bytes, words) => {
    const sentence = sentenceOf(bytes);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^无法读取“表\.xls”：是[^。]*，不是 \.xlsx 工作簿，请[^。]*。$/u);
  });

  it.each([
    ["bytes of no known kind", Uint8Array.of(1, 2, 3, 0, 5)],
    ["a zip file of no known kind", zip("a.txt")],
  ])("%s: only that it is none", (_, bytes) => {
    expect(sentenceOf(bytes)).toContain("不是 .xlsx 工作簿（内容与扩展名不符）");
  });
});
