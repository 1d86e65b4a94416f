import {
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun as WordRun,
  type ISectionOptions,
  type PageNumberEstimator,
} from "docx";
import { FACES, PARAGRAPH_LOOKS } from "./document-looks";
import type { DisclosureDocument, Orientation } from "./document-tree";
import { PAGE_LAYOUTS, textWidthOf } from "./page-layout";
import { listContents, type ContentsEntry } from "./page-numbers";
import { writeBlock, writeRuns } from "./write-blocks";
import { steadyPackage } from "./write-package";
import { paragraphFormat, runFormat, toTwips, writeStyles } from "./write-styles";

/** Points between the top margin of the cover and its title. */
const COVER_TOP = 150;

/**
 * The document as a .docx file: cover and contents without page numbers, then the body from page 1 on. Equal documents
 * give equal bytes.
 */
export async function writeDocument(document: DisclosureDocument): Promise<Uint8Array> {
  const word = new Document({
    title: document.title,
    creator: "预算公开助手",
    styles: writeStyles(),
    evenAndOddHeaderAndFooters: true,
    pageNumbers: estimatorOf(listContents(document)),
    sections: [
      ...(document.cover.length === 0 ? [] : [writeFront(document)]),
      ...writeBody(document),
    ],
  });
  return steadyPackage(new Uint8Array(await Packer.toArrayBuffer(word)));
}

/** Cover and contents. */
function writeFront({ cover }: DisclosureDocument): ISectionOptions {
  const title = PARAGRAPH_LOOKS.part;
  return {
    properties: { page: pageOf("portrait") },
    children: [
      new Paragraph({ spacing: { before: toTwips(COVER_TOP) } }),
      ...cover.map((block) => writeBlock(block, textWidthOf("portrait"))),
      new Paragraph({
        ...paragraphFormat(title),
        pageBreakBefore: true,
        children: writeRuns([{ text: "目　录", look: "plain" }], runFormat(title)),
      }),
      new TableOfContents("目录", { hyperlink: true, headingStyleRange: "1-2" }),
    ],
  };
}

function writeBody({ sections }: DisclosureDocument): readonly ISectionOptions[] {
  return sections.map(({ orientation, blocks }, index) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...pageOf(orientation), ...(index === 0 ? { pageNumbers: { start: 1 } } : {}) },
    },
    footers: { default: footer("right"), even: footer("left") },
    children: blocks.map((block) => writeBlock(block, textWidthOf(orientation))),
  }));
}

/** “— 1 —” one character from the outer edge. */
function footer(side: "left" | "right"): Footer {
  const size = 14;
  return new Footer({
    children: [
      new Paragraph({
        alignment: side,
        indent: { [side]: toTwips(size) },
        children: [
          new WordRun({
            ...runFormat({ face: FACES.table, size }),
            children: ["— ", PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });
}

function pageOf(orientation: Orientation) {
  const { width, height, top, right, bottom, left } = PAGE_LAYOUTS[orientation];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return {
    // The library turns the page by itself: it wants the sides of an upright one.
    size: { width: toTwips(short), height: toTwips(long), orientation },
    margin: {
      top: toTwips(top),
      right: toTwips(right),
      bottom: toTwips(bottom),
      left: toTwips(left),
      footer: toTwips(bottom - 28),
    },
  };
}

/** Gives the library our page numbers for the bookmarks that it put on the headings, which stand in the same order. */
function estimatorOf(entries: readonly ContentsEntry[]): PageNumberEstimator {
  return (body) => {
    const names = bookmarkNames(body);
    return { bookmarks: new Map(names.map((name, at) => [name, String(entries[at]?.page ?? "")])) };
  };
}

/** Names of the bookmarks in a formatted element, in order. */
function bookmarkNames(element: unknown): readonly string[] {
  if (Array.isArray(element)) return element.flatMap(bookmarkNames);
  if (typeof element !== "object" || element === null) return [];
  return Object.entries(element).flatMap(([name, content]: [string, unknown]) => {
    if (name !== "w:bookmarkStart") return bookmarkNames(content);
    const found = /"w:name":"([^"]+)"/u.exec(JSON.stringify(content))?.[1];
    return found === undefined ? [] : [found];
  });
}
