import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { countComments, documentOf, reviewDocx } from "../support/commented-case";
import { partsOf } from "../support/docx-file";
import { createMemoryIo } from "../support/memory-io";
import { findAll, readDocx, textOf } from "../support/read-docx";
import { casePath } from "../support/read-workbook";

const WORKBOOK = casePath("hejing-2026");
const TEXT = casePath("hejing-2026", "text.txt");

describe("budget-disclosure review -o", () => {
  it("comments on the clerk's document, which then is reviewed the same and commented the same", async () => {
    const before = documentOf("hejing-2026");
    const first = await reviewDocx(before);
    expect(first.findings.length).toBeGreaterThan(5);
    expect(countComments(first.bytes)).toBeGreaterThan(3);
    expect(first.messages).toMatch(/批注写入 审阅\.docx，共 \d+ 处。/u);
    const again = await reviewDocx(first.bytes);
    expect(again.findings).toEqual(first.findings);
    const [once, twice] = [partsOf(first.bytes), partsOf(again.bytes)];
    expect(twice["word/document.xml"]).toBe(once["word/document.xml"]);
    expect(countComments(again.bytes)).toBe(countComments(first.bytes));
  });

  it("writes a numbered list of whole sentences, as .txt or, for a text that is no Word file, as .docx", async () => {
    const io = createMemoryIo();
    for (const output of ["审阅.txt", "审阅.docx"])
      expect(await run(["review", WORKBOOK, "--text", TEXT, "-o", output], io)).toBe(1);
    const list = io.written.get("审阅.txt") as string;
    expect(list).toMatch(/^1\. .*\n {3}原句：.*【.+】.*\n {3}(?:不一致|提醒|提示)：/u);
    const word = readDocx(io.written.get("审阅.docx") as Uint8Array);
    const lines = findAll(word["word/document.xml"]!, "w:p").map(textOf);
    const said = list.split("\n").flatMap((line) => line.trim() || []);
    expect(said.every((line) => lines.includes(line))).toBe(true);
  });

  it("takes no other kind of file, and not the text itself", async () => {
    const io = createMemoryIo();
    expect(await run(["review", WORKBOOK, "--text", TEXT, "-o", "审阅.pdf"], io)).toBe(2);
    expect(io.err()).toContain("-o 的文件名要以 .docx 或 .txt 结尾。");
    expect(await run(["review", WORKBOOK, "--text", TEXT, "-o", TEXT], io)).toBe(2);
    expect(io.written.size).toBe(0);
  });

  it("says in the JSON where each finding stands", async () => {
    const io = createMemoryIo();
    await run(["review", WORKBOOK, "--text", TEXT, "--format", "json"], io);
    const { findings } = JSON.parse(io.out()) as {
      readonly findings: readonly { readonly place: Readonly<Record<string, unknown>> }[];
    };
    const text = strFromU8(await io.read(TEXT));
    for (const { place } of findings) {
      expect(Object.keys(place)).toEqual([
        "section",
        "quote",
        "part",
        "heading",
        "paragraph",
        "sentence",
      ]);
      expect(text).toContain(place["sentence"]);
      expect(place["heading"]).toMatch(/^[一二三四五六七八九十]+、/u);
    }
  });
});
