import { DocxBody, type BodyContext } from "./docx-body";
import { joinLines, type DocxLine } from "./docx-line";
import { scanDocxXml } from "./scan-docx-xml";

const MARGIN = /^(header|footer)\d+$/u;
const LABELS: Readonly<Record<string, string>> = { header: "页眉：", footer: "页脚：" };
/** “- 5 -”, “第 5 页”: what counts the pages says nothing. */
const WORDS = /\p{Script=Han}{4}/u;

/** What stands above and below the pages, each line once, with what it is before it. */
export function readMargins(
  parts: ReadonlyMap<string, string>,
  context: BodyContext
): readonly DocxLine[] {
  const lines = new Map<string, DocxLine>();
  for (const [name, source] of parts) {
    const label = LABELS[MARGIN.exec(name)?.[1] ?? ""];
    if (label === undefined) continue;
    for (const line of linesOf(source, context)) {
      const whole = joinLines([{ text: label, pieces: [] }, line]);
      if (WORDS.test(line.text) && !lines.has(whole.text)) lines.set(whole.text, whole);
    }
  }
  return [...lines.values()];
}

function linesOf(source: string, context: BodyContext): readonly DocxLine[] {
  const reader = new DocxBody({ ...context, here: () => null });
  scanDocxXml(source, {
    open: (name, attribute) => reader.open(name, attribute),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.lines;
}
