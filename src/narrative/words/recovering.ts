import { toComparable } from "../../text/normalize";
import type { Environment } from "../references/environment";
import { stopsEnd } from "../text/loose-words";
import type { ReadText } from "../text/read-text";
import { remark, reviewing, toWords, type Match, type Part } from "./part";

/** Least characters of a label by which a paragraph is known. */
const LABEL = 4;

/**
 * The same paragraph of a repetition, whose others are read even where this one is not: a line with its label is stepped over
 * with a note, and where there is none the paragraph is missing. The first paragraph, which tells the repetition, must be read.
 */
export function recovering(part: Part, index: number): Part {
  if (index === 0) return part;
  const label = toComparable(part.literals[0] ?? "").replace(/:$/u, "");
  return {
    ...part,
    *match(text, position, environment) {
      const start = stopsEnd(text, position);
      let isRead = false;
      for (const match of part.match(text, start, environment)) {
        isRead = true;
        yield match;
      }
      if (isRead) return;
      const isThere = label.length >= LABEL && text.startsWith(label, start);
      yield isThere ? unread(text, start, environment) : missing(part, start, environment);
    },
  };
}

function unread(text: ReadText, start: number, environment: Environment): Match {
  const end = text.nextBreak(start);
  const written = text.slice(start, end);
  const message = `“${written}”的写法没有读懂，没有核对。`;
  const note = remark(start, end, message, { severity: "info", written });
  return { end, environment, readings: [reviewing(() => [note])] };
}

function missing(part: Part, position: number, environment: Environment): Match {
  const reading = reviewing(function* (current) {
    const expected = toWords(part.write(current));
    if (expected !== "")
      yield remark(position, position, `这里漏写了“${expected}”。`, { expected, gap: "form" });
  });
  return { end: position, environment, readings: [reading] };
}
