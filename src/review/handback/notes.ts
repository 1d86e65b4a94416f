import { groupBy } from "../../lists/group-by";
import type { TextLocation } from "./locate";

/** What is handed back of a statement about a text. */
export interface Remarkable {
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly place: { readonly start: number; readonly end: number };
  readonly location: TextLocation;
  readonly cells: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly year: "current" | "prior";
  }[];
}

/** Everything that is said about one sentence. */
export interface SentenceNote {
  readonly location: TextLocation;
  /** The first stretch that is said to be wrong. */
  readonly place: { readonly start: number; readonly end: number };
  /** The sentence with the wrong stretches marked 【】; empty where something is missing. */
  readonly marked: string;
  readonly lines: readonly string[];
}

/** Words that a statement and the quote above it begin with. */
export const QUOTE = "原句";
export const GRADES = { error: "不一致", warning: "提醒", info: "提示" } as const;
/** Cells beyond these are counted. */
const SHOWN_CELLS = 4;

/** Statements about a text by its sentences, in the order of the text. */
export function toSentenceNotes(findings: readonly Remarkable[]): readonly SentenceNote[] {
  const bySentence = groupBy(
    [...findings].sort((a, b) => a.place.start - b.place.start),
    ({ location }) => `${location.start} ${location.end}`
  );
  return [...bySentence.values()].flatMap((about) => {
    const [first] = about;
    return first
      ? [
          {
            location: first.location,
            place: first.place,
            marked: markSentence(about),
            lines: about.map(toLine),
          },
        ]
      : [];
  });
}

/** Numbered list of notes, to be copied or kept as a file. */
export function toNumberedList(notes: readonly SentenceNote[]): string {
  return notes
    .map(({ location, marked, lines }, index) =>
      [
        `${index + 1}. ${describeLocation(location)}`,
        ...(marked === "" ? [] : [`${QUOTE}：${marked}`]),
        ...lines,
      ].join("\n   ")
    )
    .join("\n\n");
}

/** “第三部分 …，二、…，第 2 段”. */
export function describeLocation({ part, heading, paragraph }: TextLocation): string {
  const place = [part, heading, paragraph === null ? null : `第 ${paragraph} 段`];
  return place.flatMap((words) => words?.replace(/\s+/gu, " ") ?? []).join("，") || "文稿开头";
}

/** A sentence as it is quoted: the wrong stretches in 【】, the cells of a row apart. */
export function markSentence(findings: readonly Pick<Remarkable, "place" | "location">[]): string {
  const [first] = findings;
  if (!first) return "";
  const { sentence, start } = first.location;
  const stretches: { start: number; end: number }[] = [];
  for (const { place } of [...findings].sort((a, b) => a.place.start - b.place.start)) {
    const from = Math.max(0, place.start - start);
    const to = Math.min(sentence.length, place.end - start);
    const last = stretches[stretches.length - 1];
    if (last && from < last.end) last.end = Math.max(last.end, to);
    else if (from < to) stretches.push({ start: from, end: to });
  }
  let marked = sentence;
  for (const { start: from, end: to } of stretches.reverse())
    marked = `${marked.slice(0, from)}【${marked.slice(from, to)}】${marked.slice(to)}`;
  return marked.replace(/\t+/gu, " | ").replace(/\s+/gu, " ").trim();
}

function toLine({ severity, message, cells }: Remarkable): string {
  const names = [
    ...new Set(
      cells
        .filter(({ year }) => year === "current")
        .map(({ sheet, address }) => `“${sheet}”${address}`)
    ),
  ];
  const shown = names.slice(0, SHOWN_CELLS).join("、");
  const more = names.length > SHOWN_CELLS ? `等 ${names.length} 个单元格` : "";
  const where = names.length === 0 ? "" : `（见${shown}${more}）`;
  return `${GRADES[severity]}：${message}${where}`;
}
