import { scanDocxXml, type Span } from "./scan-docx-xml";

/** Under which name comments are written. */
export interface CommentAuthor {
  readonly name: string;
  readonly initials: string;
  /** Local time: “2026-11-29T01:02:03Z”; the Z is no zone, Word reads none. */
  readonly date: string;
}

/** A comment that is in the file. */
export interface StoredComment extends Span {
  readonly id: string;
  readonly author: string;
  /** Text of each paragraph. */
  readonly paragraphs: readonly string[];
  /** Id of the last paragraph, by which answers name it. */
  readonly paragraphId: string | null;
}

const TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** How a part names the elements of word processing. */
export interface Naming {
  readonly prefix: string;
  readonly namespace: string;
  /** What an element of ours must declare of itself: nothing where the part has a prefix. */
  readonly declaration: string;
}

/** Reads how a part names its elements from its root. */
export function namingOf(source: string): Naming {
  const [, prefix] = /<(?:([A-Za-z_][\w.-]*):)?(?:document|comments)\b/u.exec(source) ?? [];
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const namespace =
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']+)["']`, "u").exec(source)?.[1] ?? TRANSITIONAL;
  return prefix === undefined
    ? { prefix: "w", namespace, declaration: ` xmlns:w="${namespace}"` }
    : { prefix, namespace, declaration: "" };
}

/** The comments of a part, in order. */
export function readComments(source: string): readonly StoredComment[] {
  const comments: StoredComment[] = [];
  let open: { id: string; author: string; start: number; paragraphs: string[] } | null = null;
  let paragraphId: string | null = null;
  let isText = false;
  scanDocxXml(source, {
    open(name, attribute, { start }) {
      if (name === "comment")
        open = {
          id: attribute("id") ?? "",
          author: attribute("author") ?? "",
          start,
          paragraphs: [],
        };
      if (name === "p") {
        open?.paragraphs.push("");
        paragraphId = attribute("paraId");
      }
      isText = name === "t";
    },
    text(text) {
      if (isText && open) open.paragraphs.push((open.paragraphs.pop() ?? "") + text);
    },
    close(name, { end }) {
      isText = false;
      if (name !== "comment" || !open) return;
      comments.push({ ...open, end, paragraphId });
      open = null;
    },
  });
  return comments;
}

/** Paragraph ids of comments that are answered or settled. */
export function readConversations(source: string): ReadonlySet<string> {
  const ids = new Set<string>();
  scanDocxXml(source, {
    open(name, attribute) {
      if (name !== "commentEx") return;
      const parent = attribute("paraIdParent");
      if (parent !== null) ids.add(parent);
      if (attribute("done") === "1") ids.add(attribute("paraId") ?? "");
    },
    close: () => undefined,
  });
  return ids;
}

/** Source of a comment. */
export function writeComment(
  id: number,
  paragraphs: readonly string[],
  { name, initials, date }: CommentAuthor,
  { prefix: w, declaration }: Naming
): string {
  const lines = paragraphs.map(
    (text) =>
      `<${w}:p><${w}:r><${w}:t xml:space="preserve">${escape(text)}</${w}:t></${w}:r></${w}:p>`
  );
  return `<${w}:comment${declaration} ${w}:id="${id}" ${w}:author="${escape(name)}" ${w}:date="${date}" ${w}:initials="${escape(initials)}">${lines.join("")}</${w}:comment>`;
}

/** A part for comments that holds none yet. */
export function emptyComments({ namespace }: Naming): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`;
}

/** A part with more comments after its last. */
export function appendComments(source: string, added: string): string {
  if (added === "") return source;
  // The last end tag is that of the root; a part without any has an empty root.
  const end = source.lastIndexOf("</");
  if (end >= 0) return source.slice(0, end) + added + source.slice(end);
  const start = source.lastIndexOf("<");
  const [, name = "", attributes = ""] =
    /^<([^\s/>?!]+)(?=[\s/])([^>]*)\/>\s*$/u.exec(source.slice(start)) ?? [];
  if (name === "") return source;
  return `${source.slice(0, start)}<${name}${attributes.trimEnd()}>${added}</${name}>`;
}

/** Characters that XML cannot hold, and breaks, which other programs lose in a comment. */
const UNSAFE =
  /[\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

function escape(text: string): string {
  return text
    .replace(UNSAFE, " ")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;");
}
