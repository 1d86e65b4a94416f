import { isDocx, readTextFile } from "../document/read-text-file";
import type { ChosenFile, ReviewForm, WrittenReview } from "./budget-assistant";
import { commentOnText, composeFindings, listFindings } from "./hand-back";
import type { TextFinding } from "./review-text";

/**
 * A review as a file; the text that was reviewed is not changed.
 * @param open - the numbers that were compared with nothing, for a file of our own
 * @param at - local time: “2026-11-29T01:02:03”
 * @throws BudgetToolError "unreadable-text"
 */
export async function writeReview(
  file: ChosenFile,
  findings: readonly TextFinding[],
  form: ReviewForm,
  open: readonly string[] = [],
  at = localTime()
): Promise<WrittenReview> {
  const { fileName, bytes } = file;
  const name = (ending: string): string => `审阅-${fileName.replace(/\.[^.]*$/u, "")}.${ending}`;
  if (form === "list")
    return {
      fileName: name("txt"),
      // The mark at the beginning tells older editors that it is UTF-8.
      bytes: new TextEncoder().encode(`\uFEFF${[listFindings(findings), ...open].join("\n")}\n`),
      unplaced: "",
    };
  if (isDocx(bytes)) {
    const commented = commentOnText(file, readTextFile(file), findings, at);
    return { fileName: name("docx"), bytes: commented.bytes, unplaced: commented.unplaced };
  }
  const { writeDocument } = await import(
    /* webpackChunkName: "word" */ "../document/write-document"
  );
  return {
    fileName: name("docx"),
    bytes: await writeDocument(composeFindings(fileName, findings, open)),
    unplaced: "",
  };
}

/** On the clock of this machine: “2026-11-29T01:02:03”. */
function localTime(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
