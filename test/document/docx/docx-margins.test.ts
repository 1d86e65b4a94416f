import { describe, expect, it } from "vitest";
import { readMargins } from "../../../src/document/docx/docx-margins";
import { readNumbering } from "../../../src/document/docx/docx-numbering";
import { readDocxStyles } from "../../../src/document/docx/docx-styles";
import { readDocx } from "../../../src/document/docx/read-docx";
import { docxFile, field, paragraph, partOf, run } from "../../support/docx-file";

const context = {
  numbering: readNumbering(null, null),
  styles: readDocxStyles(null),
  here: () => null,
};
const part = (words: string): string =>
  `<w:hdr xmlns:w="x">${paragraph(run(words))}${paragraph(field("PAGE", run("5")))}</w:hdr>`;

describe("what stands above and below the pages", () => {
  it("is told once, however many sections have it, and without the numbers of the pages", () => {
    const parts = new Map([
      ["header1", part("甲县某某局2025年部门预算")],
      ["header2", part("甲县某某局2025年部门预算")],
      ["footer1", part("- 5 -")],
      ["footer2", part("甲县某某局办公室编印")],
      ["word/styles.xml", part("不是页眉的文字")],
    ]);
    expect(readMargins(parts, context).map(({ text }) => text)).toEqual([
      "页眉：甲县某某局2025年部门预算",
      "页脚：甲县某某局办公室编印",
    ]);
  });

  it("comes last of all lines of a document", () => {
    const header = partOf("header", paragraph(run("甲县某某局2024年部门预算")));
    const file = docxFile(paragraph(run("正文。")), [header]);
    expect(readDocx(file)).toEqual(["正文。", "页眉：甲县某某局2024年部门预算"]);
  });
});
