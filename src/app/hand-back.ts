import { commentDocx, type DocxComment } from "../document/docx/comment-docx";
import { BODY, findDocxParts } from "../document/docx/docx-paths";
import { readDocx } from "../document/docx/read-docx";
import type { DisclosureDocument, DocumentParagraph } from "../document/document-tree";
import type { TextLines } from "../document/read-text-file";
import { BudgetToolError } from "../errors/budget-tool-error";
import { openContentTypes } from "../host/xlsx/content-types";
import { createPackageParts, type PackageParts } from "../host/xlsx/package-parts";
import { openRelationships } from "../host/xlsx/relationships";
import { readZipEntries } from "../host/xlsx/zip-reader";
import {
  describeLocation,
  GRADES,
  QUOTE,
  toNumberedList,
  toSentenceNotes,
  type Remarkable,
  type SentenceNote,
} from "../review/handback/notes";

/** A clerk's document with a comment at each sentence that something is said about. */
export interface CommentedText {
  readonly bytes: Uint8Array;
  /** Sentences that are commented on. */
  readonly sentences: number;
  /** What could stand nowhere in the document, as a numbered list; empty when everything stands in it. */
  readonly unplaced: string;
}

const COMMENTS = "word/comments.xml";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const AUTHOR = { name: "预算公开助手", initials: "审" } as const;
const OWN_LINES = new RegExp(`^(?:${[QUOTE, ...Object.values(GRADES)].join("|")})：`, "u");

/** The findings as a list, to be copied or kept as a file. */
export function listFindings(findings: readonly Remarkable[]): string {
  return toNumberedList(toSentenceNotes(findings));
}

/**
 * Puts the findings into the clerk's own .docx as comments, in the place of those of an earlier run; everything else stays as it is.
 * @param at - local time: “2026-11-29T01:02:03”
 * @throws BudgetToolError "unreadable-text"
 */
export function commentOnText(
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  lines: TextLines,
  findings: readonly Remarkable[],
  at: string
): CommentedText {
  const { fileName, bytes } = file;
  try {
    const parts = createPackageParts(readZipEntries(bytes));
    const notes = toSentenceNotes(findings);
    const toComment = commentMaker(lines);
    const comments = new Map(notes.map((note) => [toComment(note), note]));
    const unplaced = writeComments(parts, [...comments.keys()], at);
    const written = parts.save();
    assertSameText(bytes, written);
    return {
      bytes: written,
      sentences: notes.length - unplaced.length,
      unplaced: toNumberedList(unplaced.flatMap((comment) => comments.get(comment) ?? [])),
    };
  } catch (cause) {
    throw new BudgetToolError("unreadable-text", { fileName, reason: "damaged" }, { cause });
  }
}

function writeComments(
  parts: PackageParts,
  added: readonly DocxComment[],
  at: string
): readonly DocxComment[] {
  const textOf = (path: string | null): string | null =>
    path !== null && parts.has(path) ? parts.text(path) : null;
  const places = findDocxParts(textOf);
  const bodyPath = places.get(BODY) ?? BODY;
  const relationships = openRelationships(parts, bodyPath);
  const pathOf = (kind: string): string | null => {
    const target = relationships.all.find((one) => one.kind === kind)?.target ?? null;
    return target !== null && parts.has(target) ? target : null;
  };
  const path = pathOf("comments");
  const { body, comments, unplaced } = commentDocx(
    {
      texts: new Map(
        [...places].flatMap(([usual, path]) => {
          const text = textOf(path);
          return text === null ? [] : [[usual, text] as const];
        })
      ),
      comments: textOf(path),
      extended: textOf(pathOf("commentsExtended")),
    },
    added,
    { ...AUTHOR, date: `${at}Z` },
    (paragraphs) => paragraphs.length > 0 && paragraphs.every((line) => OWN_LINES.test(line))
  );
  parts.setText(bodyPath, body);
  if (comments !== null) parts.setText(path ?? freePath(parts), comments);
  if (comments !== null && path === null) {
    const added = lastOf(parts.paths);
    relationships.add("comments", added);
    openContentTypes(parts).add(added, COMMENTS_TYPE);
  }
  return unplaced;
}

function freePath(parts: PackageParts): string {
  let path = COMMENTS;
  for (let number = 2; parts.has(path); number += 1) path = COMMENTS.replace(".", `${number}.`);
  return path;
}

function lastOf(paths: readonly string[]): string {
  return paths[paths.length - 1] ?? COMMENTS;
}

/** Where the sentence of a note stands in its line; in a row of a table the wrong cell alone. */
function commentMaker(lines: TextLines): (note: SentenceNote) => DocxComment {
  const starts: number[] = [];
  let next = 0;
  for (const line of lines) {
    starts.push(next);
    next += line.length + 1;
  }
  return ({ location, place, marked, lines: said }) => {
    const isRow = location.sentence.includes("\t");
    const { start, end } = isRow || marked === "" ? place : location;
    let line = starts.length - 1;
    while (line > 0 && (starts[line] ?? 0) > start) line -= 1;
    const from = starts[line] ?? 0;
    const paragraphs = [...(marked === "" ? [] : [`${QUOTE}：${marked}`]), ...said];
    return { line, start: start - from, end: Math.max(start, end) - from, paragraphs };
  };
}

/** The clerk's words are sacred: what would read otherwise is never handed out. */
function assertSameText(before: Uint8Array, after: Uint8Array): void {
  const [old, written] = [readDocx(before), readDocx(after)];
  if (old.length !== written.length || old.some((line, index) => line !== written[index]))
    throw new Error("the text would not be the same");
}

/** The findings as a document of their own, for a text that is no .docx. */
export function composeFindings(
  fileName: string,
  findings: readonly Remarkable[],
  open: readonly string[] = []
): DisclosureDocument {
  const paragraph = (style: DocumentParagraph["style"], text: string): DocumentParagraph => ({
    kind: "paragraph",
    style,
    runs: [{ text, look: "plain" }],
    startsPage: false,
  });
  const notes = toSentenceNotes(findings);
  return {
    title: `审阅：${fileName}`,
    cover: [],
    sections: [
      {
        orientation: "portrait",
        blocks: [
          paragraph("list-title", `审阅：${fileName}`),
          ...notes.flatMap(({ location, marked, lines }, index) => [
            paragraph("subheading", `${index + 1}. ${describeLocation(location)}`),
            ...(marked === "" ? [] : [paragraph("body", `${QUOTE}：${marked}`)]),
            ...lines.map((line) => paragraph("body", line)),
          ]),
          ...(notes.length === 0 ? [paragraph("body", "没有需要修改的地方。")] : []),
          ...open.map((line) => paragraph("body", line.trim())),
        ],
      },
    ],
  };
}
