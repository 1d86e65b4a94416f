import { readFileSync } from "node:fs";
import { run as runCommand } from "../../src/cli/run";
import { docxFile, field, paragraph, partOf, partsOf, row, run, table } from "./docx-file";
import { createMemoryIo } from "./memory-io";
import { casePath } from "./read-workbook";

const WORKBOOK = casePath("hejing-2026");

/** The text of a case as a Word document: sentences in runs of their own, tables as tables, and everything a comment must go around. */
export function documentOf(slug: string, withControls = true): Uint8Array {
  const lines = readFileSync(casePath(slug, "text.txt"), "utf8").split("\n");
  const body = lines.map((line, index) => {
    if (line.includes("\t"))
      return table(row(...line.split("\t").map((cell) => paragraph(run(escape(cell))))));
    const runs = (line.match(/[^。，；]+[。，；]?/gu) ?? []).map((words) => run(escape(words)));
    if (index % 5 === 1) return paragraph(field(`DOCPROPERTY n${index}`, runs.join("")));
    if (withControls && index % 5 === 2)
      return `<w:sdt><w:sdtPr><w:id w:val="${index}"/></w:sdtPr><w:sdtContent>${paragraph(...runs)}</w:sdtContent></w:sdt>`;
    if (index % 5 === 3)
      return paragraph(
        `<w:ins w:id="${900 + index}" w:author="甲" w:date="2026-11-01T00:00:00Z">${runs.join("")}</w:ins>`
      );
    return paragraph(...runs);
  });
  const note = `<w:footnote w:type="separator" w:id="0">${paragraph(`<w:r><w:separator/></w:r>`)}</w:footnote><w:footnote w:id="2">${paragraph(run("和静县社会保险管理局另有说明。"))}</w:footnote>`;
  const reference = paragraph(run("补充"), `<w:r><w:footnoteReference w:id="2"/></w:r>`);
  return docxFile(body.join("") + reference, [partOf("footnotes", note)]);
}

const escape = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

/** What `review` makes of a Word document, and the copy with comments. */
export async function reviewDocx(bytes: Uint8Array) {
  const io = createMemoryIo({ "文稿.docx": bytes });
  await runCommand(
    ["review", WORKBOOK, "--text", "文稿.docx", "--format", "json", "-o", "审阅.docx"],
    io
  );
  const written = io.written.get("审阅.docx");
  if (!(written instanceof Uint8Array)) throw new Error(io.err());
  const { findings } = JSON.parse(io.out()) as { readonly findings: readonly unknown[] };
  return { findings, bytes: written, messages: io.err() };
}

export const countComments = (bytes: Uint8Array): number =>
  (partsOf(bytes)["word/comments.xml"] ?? "").split("<w:comment ").length - 1;
