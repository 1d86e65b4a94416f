import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { commentOnText, listFindings } from "../../src/app/hand-back";
import { readTextFile } from "../../src/document/read-text-file";
import { isBudgetToolError } from "../../src/errors/budget-tool-error";
import { createLocator } from "../../src/review/handback/locate";
import type { Remarkable } from "../../src/review/handback/notes";
import {
  docxFile,
  field,
  paragraph,
  partOf,
  partsOf,
  row,
  run,
  table,
  withPart,
} from "../support/docx-file";
import { findAll, readDocx, textOf } from "../support/read-docx";

const AT = "2026-11-29T01:02:03";
const BODY = "word/document.xml";

/** Findings about words of a document, and the document with comments. */
function comment(bytes: Uint8Array, ...words: readonly string[]) {
  const file = { fileName: "文稿.docx", bytes };
  const lines = readTextFile(file);
  return commentOnText(file, lines, findingsAbout(lines, words), AT);
}

function findingsAbout(lines: readonly string[], words: readonly string[]): readonly Remarkable[] {
  const text = lines.join("\n");
  const locate = createLocator(lines);
  return words.map((quote) => {
    const start = text.indexOf(quote);
    expect(start, quote).toBeGreaterThanOrEqual(0);
    const place = { start, end: start + quote.length };
    return {
      severity: "error",
      message: `${quote}与表格不一致。`,
      place,
      location: locate(place),
      cells: [{ sheet: "表1", address: "D6", year: "current" }],
    };
  });
}

/** The same document under other names of its parts. */
function renamed(bytes: Uint8Array, names: readonly (readonly [string, string])[]): Uint8Array {
  const parts = Object.entries(partsOf(bytes)).map(([path, source]) => {
    const [, name = path] = names.find(([old]) => old === path) ?? [];
    // Targets of the package and of the document, names in the list of types.
    const told = names.reduce(
      (text, [old, next]) =>
        text.replace(`"/${old}"`, `"/${next}"`).replace(`"${old}"`, `"${next}"`),
      source.replace(`"footnotes.xml"`, `"footnotes2.xml"`)
    );
    return [name, strToU8(told)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** Text of each comment, a line for a paragraph. */
function commentsIn(bytes: Uint8Array): readonly string[] {
  const part = readDocx(withoutBinary(bytes))["word/comments.xml"];
  if (!part) return [];
  return findAll(part, "w:comment").map((one) => findAll(one, "w:p").map(textOf).join("\n"));
}

function withoutBinary(bytes: Uint8Array): Uint8Array {
  return withPart(bytes, "docProps/own.bin", () => "<own/>");
}

/** The words between the marks of the comment with an id. */
function commented(bytes: Uint8Array, id = 0): string {
  const body = partsOf(bytes)[BODY] ?? "";
  const range = new RegExp(
    `<w:commentRangeStart w:id="${id}"/>(.*)<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    "su"
  ).exec(body)?.[1];
  expect(range).toBeDefined();
  return [...(range ?? "").matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, text]) => text).join("");
}

const OURS =
  /<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/gu;

const SENTENCES = [
  paragraph(run("第三部分 预算情况说明")),
  paragraph(run("一、收支总体情况")),
  paragraph(run("本年收入总预算"), run("417.49", "<w:b/>"), run("万元。"), run("支出相同。")),
].join("");

describe("comments in the clerk's own document", () => {
  it("stand around the runs of the sentence; every other part is the same, byte for byte", () => {
    const before = docxFile(SENTENCES);
    const { bytes, sentences, unplaced } = comment(before, "417.49");
    expect([sentences, unplaced]).toEqual([1, ""]);
    expect(commented(bytes)).toBe("本年收入总预算417.49万元。");
    expect(commentsIn(bytes)).toEqual([
      "原句：本年收入总预算【417.49】万元。\n不一致：417.49与表格不一致。（见“表1”D6）",
    ]);
    const [old, now] = [partsOf(before), partsOf(bytes)];
    expect(now[BODY]?.replace(OURS, "")).toBe(old[BODY]);
    expect(now["word/comments.xml"]).toMatch(
      /w:author="预算公开助手" w:date="2026-11-29T01:02:03Z" w:initials="审"/u
    );
    const changed = Object.keys(now).filter((path) => now[path] !== old[path]);
    expect(changed.sort()).toEqual(
      ["[Content_Types].xml", "word/_rels/document.xml.rels", BODY, "word/comments.xml"].sort()
    );
    expect(now["[Content_Types].xml"]).toContain(`PartName="/word/comments.xml"`);
    expect(now["word/_rels/document.xml.rels"]).toContain("/relationships/comments");
  });

  it("stand in a document whose parts have other names, as Word on the web writes them", () => {
    const note = partOf("footnotes", `<w:footnote w:id="2">${paragraph(run("附注"))}</w:footnote>`);
    const noted = paragraph(run("支出417.49万元。"), `<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const usual = docxFile(noted, [note]);
    const before = renamed(usual, [
      ["word/document.xml", "text/document2.xml"],
      ["word/footnotes.xml", "text/footnotes2.xml"],
      ["word/_rels/document.xml.rels", "text/_rels/document2.xml.rels"],
    ]);
    expect(partsOf(before)["word/document.xml"]).toBeUndefined();
    const lines = readTextFile({ fileName: "文稿.docx", bytes: before });
    expect(lines).toEqual(readTextFile({ fileName: "文稿.docx", bytes: usual }));
    expect(lines).toContain("脚注：附注");
    const { bytes, unplaced } = comment(before, "417.49");
    expect(unplaced).toBe("");
    const [old, now] = [partsOf(before), partsOf(bytes)];
    expect(now["text/document2.xml"]?.replace(OURS, "")).toBe(old["text/document2.xml"]);
    expect(now["text/_rels/document2.xml.rels"]).toContain("/relationships/comments");
  });

  it("are one for a sentence, and one for all sentences that end in the same run", () => {
    const before = docxFile(paragraph(run("收入1.00万元，支出2.00万元。结余3.00万元。")));
    const { bytes, sentences } = comment(before, "1.00", "2.00", "3.00");
    expect(sentences).toBe(2);
    expect(commentsIn(bytes)).toEqual([
      [
        "原句：收入【1.00】万元，支出【2.00】万元。",
        "不一致：1.00与表格不一致。（见“表1”D6）",
        "不一致：2.00与表格不一致。（见“表1”D6）",
        "原句：结余【3.00】万元。",
        "不一致：3.00与表格不一致。（见“表1”D6）",
      ].join("\n"),
    ]);
  });

  it.each([
    [
      "a field, in the result of which nothing may stand",
      paragraph(run("共"), field("DOCPROPERTY total", run("1.00") + run("万")), run("元。")),
      "1.00",
      "共1.00万元。",
    ],
    [
      "a field over several paragraphs",
      paragraph(
        run("目录"),
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
        run("一、收入1.00万元")
      ) + paragraph(run("二、支出"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      "1.00",
      "目录一、收入1.00万元二、支出",
    ],
    [
      "a simple field",
      paragraph(`<w:fldSimple w:instr="SEQ a">${run("1.00")}</w:fldSimple>`),
      "1.00",
      "1.00",
    ],
    [
      "an inline control",
      paragraph(
        `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run("1.00")}</w:sdtContent></w:sdt>`,
        run("万元")
      ),
      "1.00",
      "1.00万元",
    ],
    [
      "the second paragraph of a control",
      `<w:sdt><w:sdtContent>${paragraph(run("首段"))}${paragraph(run("收入1.00万元。"))}</w:sdtContent></w:sdt>`,
      "1.00",
      "收入1.00万元。",
    ],
    [
      "the paragraph before a control, not its first one",
      `${paragraph(run("前段"))}<w:sdt><w:sdtContent>${paragraph(run("收入1.00万元。"))}</w:sdtContent></w:sdt>`,
      "1.00",
      "前段",
    ],
    [
      "the paragraph after a control where none is before",
      `<w:sdt><w:sdtContent>${paragraph(run("收入1.00万元。"))}</w:sdtContent></w:sdt>${paragraph(run("后段"))}`,
      "1.00",
      "后段",
    ],
    [
      "a paragraph outside of a control around a cell",
      `${paragraph(run("前段"))}<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:sdt><w:sdtContent><w:tc>${paragraph(run("甲"))}${paragraph(run("1.00"))}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>${paragraph(run("后段"))}`,
      "1.00",
      "前段",
    ],
    [
      "the place in the body that a text box hangs on",
      paragraph(
        run("正文"),
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run("收入1.00万元。"))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
      ),
      "1.00",
      "收入1.00万元。",
    ],
    [
      "a tracked insertion as a whole",
      paragraph(run("收入"), `<w:ins w:id="1" w:author="甲">${run("1.00")}</w:ins>`, run("万元。")),
      "1.00",
      "收入1.00万元。",
    ],
    [
      "the cell that is wrong",
      table(row(paragraph(run("合计")), paragraph(run("1.00")))),
      "1.00",
      "1.00",
    ],
  ])("stand at %s", (_name, body, words, expected) => {
    const { bytes, unplaced } = comment(docxFile(body), words);
    expect(unplaced).toBe("");
    expect(commented(bytes)).toBe(expected);
  });

  it("stand in the body where a footnote is referred to", () => {
    const note = `<w:footnote w:id="2">${paragraph(run("其中结转1.00万元。"))}</w:footnote>`;
    const body = paragraph(run("收入2.00万元"), `<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const before = docxFile(body, [partOf("footnotes", note)]);
    const { bytes } = comment(before, "1.00");
    expect(partsOf(bytes)[BODY]).toMatch(
      /<w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd/u
    );
    expect(partsOf(bytes)["word/footnotes.xml"]).toBe(partsOf(before)["word/footnotes.xml"]);
    expect(commentsIn(bytes)[0]).toContain("原句：脚注：其中结转【1.00】万元。");
  });

  it("that can stand nowhere are listed", () => {
    const body = `<w:sdt><w:sdtContent>${paragraph(run("收入1.00万元。"))}</w:sdtContent></w:sdt>`;
    const before = docxFile(body);
    const { bytes, sentences, unplaced } = comment(before, "1.00");
    expect(sentences).toBe(0);
    expect(unplaced).toContain("原句：收入【1.00】万元。");
    expect(partsOf(bytes)).toEqual(partsOf(before));
  });

  it("are replaced by a second run, those of the clerk are not", () => {
    const theirs = `<w:comment w:id="7" w:author="甲" w:date="2026-11-01T00:00:00Z" w:initials="甲">${paragraph(run("不一致：请王某核。"))}</w:comment>`;
    const marks = (content: string): string =>
      `<w:commentRangeStart w:id="7"/>${content}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`;
    const body = paragraph(marks(run("收入1.00万元。")), run("支出2.00万元。"));
    const before = docxFile(body, [partOf("comments", theirs)]);
    const first = comment(before, "1.00", "2.00").bytes;
    expect(commentsIn(first)).toHaveLength(3);
    const second = comment(first, "2.00").bytes;
    expect(commentsIn(second)).toEqual([
      "不一致：请王某核。",
      "原句：支出【2.00】万元。\n不一致：2.00与表格不一致。（见“表1”D6）",
    ]);
    expect(partsOf(comment(first, "1.00", "2.00").bytes)).toEqual(partsOf(first));
    expect(partsOf(comment(second).bytes)).toEqual(partsOf(before));
  });

  it("are kept, and not said again, where somebody settled them or changed their words", () => {
    const first = comment(docxFile(SENTENCES), "417.49").bytes;
    const changed = withPart(first, "word/comments.xml", (source) =>
      source.replace("</w:comment>", `${paragraph(run("已与预算科核对"))}</w:comment>`)
    );
    expect(commentsIn(comment(changed).bytes)).toHaveLength(1);
    expect(commentsIn(comment(first).bytes)).toHaveLength(0);

    const body = partsOf(first);
    const comments = body["word/comments.xml"]!.replace(
      /^.*?<w:comments[^>]*>|<\/w:comments>$/gsu,
      ""
    ).replace(/<w:p>(?!.*<w:p>)/su, `<w:p w14:paraId="11111111">`);
    const extended = {
      kind: "commentsExtended",
      source: `<w15:commentsEx xmlns:w15="w15"><w15:commentEx w15:paraId="11111111" w15:done="1"/></w15:commentsEx>`,
    };
    const inner = body[BODY]!.replace(/^.*<w:body>|<w:sectPr\/>.*$/gsu, "");
    const settled = docxFile(inner, [partOf("comments", comments), extended]);
    expect(commentsIn(comment(settled, "417.49").bytes)).toHaveLength(1);
    expect(commentsIn(comment(settled).bytes)).toHaveLength(1);
  });

  it("extend an empty part and follow its prefix", () => {
    const before = withPart(
      docxFile(SENTENCES, [partOf("comments", "")]),
      "word/comments.xml",
      () => `<x:comments xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`
    );
    const { bytes } = comment(before, "417.49");
    expect(partsOf(bytes)["word/comments.xml"]).toMatch(
      /^<x:comments [^>]*><x:comment x:id="0".*<\/x:comments>$/su
    );
  });

  it("never are written into a file that is damaged", () => {
    const broken = docxFile(SENTENCES).slice(0, 200);
    expect(() => commentOnText({ fileName: "文稿.docx", bytes: broken }, ["甲"], [], AT)).toThrow(
      expect.objectContaining({
        info: expect.objectContaining({ reason: "damaged" }) as unknown,
      }) as Error
    );
    try {
      commentOnText({ fileName: "文稿.docx", bytes: broken }, ["甲"], [], AT);
    } catch (error) {
      expect(isBudgetToolError(error, "unreadable-text")).toBe(true);
    }
  });
});

describe("the list of findings", () => {
  it("says where each sentence stands and marks what is wrong in it", () => {
    const lines = [
      "第三部分 说明",
      "一、收支",
      "总述。",
      "收入1.00万元，支出2.00万元。",
      "项目\t3.00",
    ];
    expect(listFindings(findingsAbout(lines, ["3.00", "2.00"]))).toBe(
      [
        "1. 第三部分 说明，一、收支，第 2 段",
        "   原句：收入1.00万元，支出【2.00】万元。",
        "   不一致：2.00与表格不一致。（见“表1”D6）",
        "",
        "2. 第三部分 说明，一、收支",
        "   原句：项目 | 【3.00】",
        "   不一致：3.00与表格不一致。（见“表1”D6）",
      ].join("\n")
    );
  });
});
