import {
  appendComments,
  emptyComments,
  namingOf,
  readComments,
  readConversations,
  writeComment,
  type CommentAuthor,
  type StoredComment,
} from "./docx-comments";
import { anchorsOf } from "./docx-line";
import { BODY } from "./docx-paths";
import type { DocxPlaces } from "./docx-places";
import { readDocxParts, type DocxText } from "./read-docx";
import { scanDocxXml, type Span } from "./scan-docx-xml";

/** What is to be said at a stretch of a line; end exclusive. */
export interface DocxComment {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly string[];
}

/** Texts of the parts that comments concern. */
export interface CommentParts {
  /** All that reading the text needs, by usual path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly comments: string | null;
  /** What Word keeps about answers and settled comments. */
  readonly extended: string | null;
}

/** The two parts anew, and what could stand nowhere in them. */
export interface CommentedParts {
  readonly body: string;
  /** Null when there was none and none is needed. */
  readonly comments: string | null;
  readonly unplaced: readonly DocxComment[];
}

/**
 * Puts comments into a document in the place of those that we wrote before. Nothing else changes: with our elements taken
 * out, both parts are what they were.
 * @param isOwn - true for the text of a comment, paragraph by paragraph, that we write
 */
export function commentDocx(
  parts: CommentParts,
  added: readonly DocxComment[],
  author: CommentAuthor,
  isOwn: (paragraphs: readonly string[]) => boolean
): CommentedParts {
  const stored = parts.comments === null ? [] : readComments(parts.comments);
  const kept = parts.extended === null ? new Set<string>() : readConversations(parts.extended);
  const own = stored.filter(
    (comment) => comment.author === author.name && isOwn(comment.paragraphs)
  );
  const gone = own.filter(({ paragraphId }) => paragraphId === null || !kept.has(paragraphId));
  const body = withoutMarks(parts.texts.get(BODY) ?? "", new Set(gone.map(({ id }) => id)));
  const said = new Set(own.filter((one) => !gone.includes(one)).map(textOf));
  const text = readDocxParts(new Map([...parts.texts, [BODY, body]]));
  const placed = placeAll(
    added.filter((comment) => !said.has(textOf(comment))),
    text
  );
  const first = freeId(
    body,
    stored.filter((comment) => !gone.includes(comment))
  );
  const naming = namingOf(body);
  const before = cutAll(parts.comments ?? emptyComments(naming), gone);
  const written = placed.comments.map(({ paragraphs }, index) =>
    writeComment(first + index, paragraphs, author, namingOf(before))
  );
  return {
    body: insertMarks(body, placed.comments, first),
    comments:
      parts.comments === null && written.length === 0
        ? null
        : appendComments(before, written.join("")),
    unplaced: placed.unplaced,
  };
}

interface PlacedComment extends Span {
  paragraphs: readonly string[];
}

/** One comment for every place where one ends: of two that end at one place other programs lose one. */
function placeAll(
  comments: readonly DocxComment[],
  text: DocxText
): { readonly comments: readonly PlacedComment[]; readonly unplaced: readonly DocxComment[] } {
  const byEnd = new Map<number, PlacedComment>();
  const unplaced: DocxComment[] = [];
  for (const comment of comments) {
    const span = placeOf(comment, text);
    if (!span) {
      unplaced.push(comment);
      continue;
    }
    const before = byEnd.get(span.end);
    byEnd.set(span.end, {
      start: Math.min(span.start, before?.start ?? span.start),
      end: span.end,
      paragraphs: [...(before?.paragraphs ?? []), ...comment.paragraphs],
    });
  }
  return { comments: [...byEnd.values()].sort((a, b) => a.end - b.end), unplaced };
}

/** Around the children of one paragraph that hold the words; where none may hold a comment, around the nearest paragraph. */
function placeOf(comment: DocxComment, { lines, places }: DocxText): Span | null {
  const line = lines[comment.line];
  if (!line) return null;
  const all = anchorsOf(line, comment.start, comment.end);
  const [first] = all;
  const anchors = all.filter(({ paragraph }) => paragraph === first?.paragraph);
  const last = anchors[anchors.length - 1];
  if (first && last) {
    const span = widen({ start: first.child.start, end: last.child.end }, places);
    if (canHold(span, places)) return span;
  }
  return nearest(first?.paragraph ?? paragraphBefore(lines, comment.line), places);
}

/** The paragraph of the last line before one whose words have a place. */
function paragraphBefore(lines: DocxText["lines"], line: number): number {
  for (let at = Math.min(line, lines.length - 1); at >= 0; at -= 1)
    for (const { anchor } of lines[at]?.pieces ?? []) if (anchor) return anchor.paragraph;
  return 0;
}

/** No mark may stand in the result of a field. */
function widen(span: Span, { fields }: DocxPlaces): Span {
  let { start, end } = span;
  for (const field of fields) {
    if (field.start >= end || field.end <= start) continue;
    [start, end] = [Math.min(start, field.start), Math.max(end, field.end)];
  }
  return { start, end };
}

function canHold({ start, end }: Span, { paragraphs }: DocxPlaces): boolean {
  const holds = (child: (span: Span) => boolean): boolean =>
    paragraphs.some(({ canHold: can, children }) => can && children.some(child));
  return holds((child) => child.start === start) && holds((child) => child.end === end);
}

/** Earlier paragraphs first: what follows a heading is looked for below it. */
function nearest(from: number, places: DocxPlaces): Span | null {
  const { paragraphs } = places;
  const order = [
    ...Array.from({ length: from + 1 }, (_, index) => from - index),
    ...Array.from({ length: Math.max(0, paragraphs.length - from - 1) }, (_, i) => from + 1 + i),
  ];
  for (const index of order) {
    const { children = [], canHold: can = false } = paragraphs[index] ?? {};
    const [first, last] = [children[0], children[children.length - 1]];
    if (!can || !first || !last) continue;
    const span = widen({ start: first.start, end: last.end }, places);
    if (canHold(span, places)) return span;
  }
  return null;
}

function insertMarks(body: string, comments: readonly PlacedComment[], first: number): string {
  const { prefix: w, declaration } = namingOf(body);
  const marks = comments.flatMap(({ start, end }, index) => {
    const id = `${declaration} ${w}:id="${first + index}"`;
    return [
      { at: start, order: 1, source: `<${w}:commentRangeStart${id}/>` },
      {
        at: end,
        order: 0,
        source: `<${w}:commentRangeEnd${id}/><${w}:r${declaration}><${w}:commentReference ${w}:id="${first + index}"/></${w}:r>`,
      },
    ];
  });
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let [written, from] = ["", 0];
  for (const { at, source } of marks) {
    written += body.slice(from, at) + source;
    from = at;
  }
  return written + body.slice(from);
}

/** Takes the marks of comments out, with the runs that hold nothing but their reference. */
function withoutMarks(body: string, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return body;
  const cuts: Span[] = [];
  const runs: { readonly start: number; isOnlyReference: boolean; reference: Span | null }[] = [];
  let depthInFormat = 0;
  let openMark: Span | null = null;
  scanDocxXml(body, {
    open(name, attribute, tag) {
      const run = runs[runs.length - 1];
      if (name === "rPr") depthInFormat += 1;
      const isMark = /^comment(?:RangeStart|RangeEnd|Reference)$/u.test(name);
      if (isMark && ids.has(attribute("id") ?? "")) {
        if (name === "commentReference" && run) run.reference = tag;
        else openMark = tag;
      } else if (run && depthInFormat === 0) run.isOnlyReference = false;
      if (name === "r") runs.push({ start: tag.start, isOnlyReference: true, reference: null });
    },
    close(name, { end }) {
      if (name === "rPr") depthInFormat -= 1;
      if (openMark && /^commentRange/u.test(name)) {
        cuts.push({ start: openMark.start, end });
        openMark = null;
      }
      if (name !== "r") return;
      const run = runs.pop();
      if (run?.reference)
        cuts.push(run.isOnlyReference ? { start: run.start, end } : run.reference);
    },
  });
  return cutAll(body, cuts);
}

function cutAll(source: string, spans: readonly Span[]): string {
  let [left, from] = ["", 0];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    left += source.slice(from, start);
    from = end;
  }
  return left + source.slice(from);
}

function textOf({ paragraphs }: Pick<StoredComment, "paragraphs">): string {
  return paragraphs.join("\n");
}

function freeId(body: string, stored: readonly StoredComment[]): number {
  const marks = [...body.matchAll(/<[\w.-]*:?comment(?:RangeStart|Reference)\s[^>]*?id="(\d+)"/gu)];
  const taken = [...stored.map(({ id }) => id), ...marks.map(([, id]) => id)];
  return Math.max(-1, ...taken.map(Number).filter(Number.isSafeInteger)) + 1;
}
