import type { Phrase } from "../narrative/index";
import type { RunLook, TextRun } from "./document-tree";

/** What is still to be filled in, on sheets that we wrote. */
const MISSING = /(【请填写：[^】]*】)/u;

/** A text with what is still to be filled in set apart. */
export function toRuns(text: string, look: RunLook = "plain"): readonly TextRun[] {
  return text
    .split(MISSING)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, look: MISSING.test(piece) ? "missing" : look }));
}

/** Phrases of the text as runs. */
export function phrasesToRuns(phrases: readonly Phrase[]): readonly TextRun[] {
  return phrases.map(({ kind, text }) => ({
    text,
    look: kind === "missing" ? "missing" : "plain",
  }));
}

/** Asks for something: “【请填写：…】”. */
export function missingRun(hint: string): TextRun {
  return { text: `【请填写：${hint}】`, look: "missing" };
}
