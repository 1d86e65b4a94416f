import { toChineseOrdinal } from "../../text/chinese-ordinal";
import type { DocumentParts } from "./document-parts";
import type { PartFinding } from "./part-finding";

/** What a part holds stands in another file. */
const ELSEWHERE = /(?:详?见|另附|附后|参见|附件|附表|另行|单独公开)/u;
/** The unit, and what the text is. */
const TITLE_LINES = 2;

/** Parts that are announced or skipped and do not come, parts that come twice, and parts with nothing in them. */
export function judgePresence({ front, announced, parts }: DocumentParts): readonly PartFinding[] {
  if (parts.length < 2) return [];
  const numbers = parts.map(({ number }) => number);
  const last = Math.max(...numbers);
  const first = announced.length === 0 && isExcerpt(front) ? Math.min(...numbers) : 1;
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => number >= first && !numbers.includes(number)
  );
  const unkept = announced.filter(({ number }) => number > last);
  return [
    ...missing.map((number) => {
      const next = parts.find((part) => part.number > number);
      const at = next?.heading.start ?? 0;
      return finding(
        at,
        at,
        `没有找到“第${toChineseOrdinal(number)}部分”，是否漏了这一部分，或标题写错？`
      );
    }),
    ...unkept.map(({ line: { start, text } }) =>
      finding(
        start,
        start + text.length,
        `目录里有“${text.trim()}”，正文里没有这一部分，是否漏了？`
      )
    ),
    ...parts
      .filter(
        ({ heading, lines }) =>
          lines.every(({ text }) => text.trim() === "") && !ELSEWHERE.test(heading.text)
      )
      .map(({ heading: { start, text } }) =>
        finding(start, start + text.length, `“${text.trim()}”下面没有内容，是否漏了？`)
      ),
  ];
}

/** The text begins with the heading of a part, below nothing but its title: the parts before it were never in it. */
function isExcerpt(front: DocumentParts["front"]): boolean {
  return front.filter(({ text }) => text.trim() !== "").length <= TITLE_LINES;
}

function finding(start: number, end: number, message: string): PartFinding {
  return { severity: "warning", start, end, message, expected: null, cells: [] };
}
