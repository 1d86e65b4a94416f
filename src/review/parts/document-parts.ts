import { fromChineseOrdinal } from "../../text/chinese-ordinal";
import type { PlacedLine } from "./part-finding";

/** A part of the document: its heading and what stands below it. */
export interface DocumentPart {
  readonly number: number;
  readonly heading: PlacedLine;
  readonly lines: readonly PlacedLine[];
}

/** A document cut at the headings of its parts. */
export interface DocumentParts {
  /** Cover and contents: all before the first part itself. */
  readonly front: readonly PlacedLine[];
  /** Parts that the contents announce. */
  readonly announced: readonly { readonly number: number; readonly line: PlacedLine }[];
  /** What stands above and below the pages. */
  readonly margins: readonly PlacedLine[];
  /** In the order of the text; empty for a text without parts, e.g. 第三部分 alone. */
  readonly parts: readonly DocumentPart[];
}

const PART =
  /^[\s\u3000\-·•]*第[\s\u3000]*([一二三四五六七八九])[\s\u3000]*部分(?![\s\u3000]*(?:[，。；、]|的))/u;
const LONGEST_HEADING = 60;
const MARGIN = /^页[眉脚]：/u;
/** A line of contents as word processors write it: the number, the words and the number of the page, with tabs between. */
const PAGED =
  /^[^\t]+\t(?:[^\t]+\t)?[\s\u3000]*[-—–]?[\s\u3000]*\d{1,3}[\s\u3000]*[-—–]?[\s\u3000]*$/u;

/** The heading of a part that stands twice stands in the contents first. */
export function cutParts(all: readonly PlacedLine[]): DocumentParts {
  const margins = all.filter(({ text }) => MARGIN.test(text));
  const lines = all.filter((line) => !margins.includes(line));
  const headings = lines.flatMap((line, index) => {
    const [, ordinal] = PART.exec(line.text) ?? [];
    const isHeading = ordinal !== undefined && line.text.trim().length <= LONGEST_HEADING;
    const number = isHeading ? fromChineseOrdinal(ordinal) : null;
    return number === null ? [] : [{ number, line, index }];
  });
  const repeated = headings.findIndex(
    ({ number }, at) => headings.findIndex((one) => one.number === number) < at
  );
  // Contents announce the parts in order; the body begins where the first of them comes again.
  const first = Math.max(0, repeated);
  const body = headings.slice(first);
  return {
    margins,
    front: lines.slice(0, body[0]?.index ?? 0).map(withoutTabs),
    announced: headings
      .slice(0, first)
      .map(({ number, line }) => ({ number, line: withoutTabs(line) })),
    parts: body.map(({ number, line, index }, at) => ({
      number,
      heading: line,
      lines: lines.slice(index + 1, body[at + 1]?.index ?? lines.length),
    })),
  };
}

/** A line of contents is no row of a table; its length stays, so that places in it do. */
function withoutTabs(line: PlacedLine): PlacedLine {
  return PAGED.test(line.text) ? { ...line, text: line.text.replace(/\t/gu, " ") } : line;
}
