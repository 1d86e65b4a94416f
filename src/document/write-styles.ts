import type { IStylesOptions } from "docx";
import { FACES, FALLBACKS, PARAGRAPH_LOOKS, type Face, type ParagraphLook } from "./document-looks";
import type { ParagraphStyle } from "./document-tree";

/** Twentieths of a point, in which Word measures. */
export function toTwips(points: number): number {
  return Math.round(points * 20);
}

/** One face for all kinds of characters, so that digits stand among Chinese characters as they do in print. */
export function fontOf(face: Face) {
  return { ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: "eastAsia" };
}

/** The built-in styles that Word's navigation and contents know; others have ids of their own. */
const BUILT_IN: Readonly<Partial<Record<ParagraphStyle, string>>> = {
  part: "Heading1",
  "table-title": "Heading2",
  heading: "Heading2",
};

/** Id of the style that a paragraph of this look belongs to. */
export function styleIdOf(style: ParagraphStyle): string {
  return BUILT_IN[style] ?? `Disclosure-${style}`;
}

/** What a paragraph or a style says of lines, distances and indents. */
export function paragraphFormat(look: Omit<ParagraphLook, "face" | "level">) {
  return {
    alignment: look.align,
    spacing: {
      line: toTwips(look.pitch),
      lineRule: "exact",
      before: toTwips(look.before),
      after: toTwips(look.after),
    },
    indent: { firstLine: toTwips(look.indent * look.size) },
    ...(look.keepsNext ? { keepNext: true } : {}),
    // Every page has its 22 lines.
    widowControl: false,
  } as const;
}

/** What a run or a style says of its characters. */
export function runFormat({ face, size }: Pick<ParagraphLook, "face" | "size">) {
  return { font: fontOf(face), size: size * 2, color: "000000" };
}

/** Styles of the document: one for every look, and the lines of the contents. */
export function writeStyles(): IStylesOptions {
  const { body, part, heading } = PARAGRAPH_LOOKS;
  const contents = { ...body, align: "left" as const, indent: 0 };
  const own = Object.entries(PARAGRAPH_LOOKS).filter(
    ([style]) => BUILT_IN[style as ParagraphStyle] === undefined
  );
  const builtIn = (look: ParagraphLook) => ({
    run: { ...runFormat(look), bold: false },
    paragraph: paragraphFormat(look),
  });
  return {
    default: {
      // Digits are no Chinese: called so, programs break lines within a number.
      document: { run: { ...runFormat(body), language: { value: "en-US", eastAsia: "zh-CN" } } },
      heading1: builtIn(part),
      heading2: builtIn(heading),
    },
    paragraphStyles: [
      ...own.map(([style, look]) => ({
        id: styleIdOf(style as ParagraphStyle),
        name: styleIdOf(style as ParagraphStyle),
        basedOn: "Normal",
        run: runFormat(look),
        paragraph: paragraphFormat(look),
      })),
      ...[1, 2].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: "Normal",
        run: runFormat({ face: level === 1 ? FACES.heading : FACES.body, size: 14 }),
        paragraph: {
          ...paragraphFormat({ ...contents, size: 14, pitch: 25 }),
          indent: { left: toTwips((level - 1) * 28) },
        },
      })),
    ],
  };
}

/** Table of fonts: what stands in for a face that the system does not have. */
export function fontTableXml(): string {
  const fonts = Object.values(FACES).map((face) => {
    const fallback = FALLBACKS[face];
    const alternative = fallback === undefined ? "" : `<w:altName w:val="${fallback}"/>`;
    return `<w:font w:name="${face}">${alternative}<w:charset w:val="86"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}
