/**
 * Commented documents in LibreOffice Writer, which the tests do not want to be there: the text of every case reads the same
 * with and without our comments, and a commented document that Writer has saved is commented the same again.
 */
import { strFromU8 } from "fflate";
import { countComments, documentOf, reviewDocx } from "../test/support/commented-case";
import { partsOf } from "../test/support/docx-file";
import { convertDocx } from "../test/support/convert-docx";

const SLUG = "hejing-2026";

function countQuotes(docx: Uint8Array): number {
  return (partsOf(docx)["word/comments.xml"] ?? "").split("原句：").length - 1;
}

function state(what: string, holds: boolean): void {
  console.log(`${holds ? "yes" : "NO "}  ${what}`);
  if (!holds) process.exitCode = 1;
}

const before = documentOf(SLUG);
const { bytes } = await reviewDocx(before);
const [plain, commented] = convertDocx([before, bytes], "txt").map((text) => strFromU8(text));
state(`${countComments(bytes)} comments leave the text as it was`, plain === commented);

// Writer multiplies content controls, with comments or without.
const simple = await reviewDocx(documentOf(SLUG, false));
for (const saved of convertDocx([simple.bytes], "docx")) {
  const again = await reviewDocx(saved);
  state(
    `${countComments(simple.bytes)} comments are kept by Writer`,
    countComments(saved) === countComments(simple.bytes)
  );
  // Writer joins runs of one look, and with them comments that end there: the sentences are counted.
  state(
    "they are replaced in what Writer has saved",
    countQuotes(again.bytes) === countQuotes(simple.bytes)
  );
}
