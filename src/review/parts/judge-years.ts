import type { DocumentParts } from "./document-parts";
import type { PartFinding, PlacedLine } from "./part-finding";

/** A year of four digits that names neither a day nor a period; and one that lost digits. */
const YEAR =
  /(?<![\d.\-—–至到])(20\d\d|20\d|2\d\d\d\d)[\s\u3000]*年(?![\s\u3000]*\d{1,2}[\s\u3000]*月|[\s\u3000]*[-—–至到])/gu;
/** What speaks of another year on purpose. */
const OTHER_YEAR = /上年|上一年|去年|决算|结转|结余|执行/u;
/** Titles are short. */
const LONGEST_TITLE = 60;

/** Years on the cover, in the contents, in the headings of parts, and above and below the pages that are not the budget's. */
export function judgeTitleYears(
  { front, margins, parts }: DocumentParts,
  year: number | null
): readonly PartFinding[] {
  if (year === null) return [];
  const titles = [...front, ...margins, ...parts.map(({ heading }) => heading)];
  return titles.filter(isTitle).flatMap(({ text, start }) =>
    [...text.matchAll(YEAR)].flatMap(({ 0: words, 1: digits = "", index }) => {
      if (digits === String(year)) return [];
      const isComplete = digits.length === 4;
      // Two years apart and more is another matter than a title that was not renewed.
      if (isComplete && Number(digits) !== year - 1) return [];
      return {
        severity: isComplete ? ("error" as const) : ("warning" as const),
        start: start + index,
        end: start + index + words.length,
        message: isComplete
          ? `这里写的是${digits}年，表格是${year}年的预算，是否沿用了上年的标题？`
          : `年份“${words.trim()}”不完整，应为${year}年。`,
        expected: `${year}年`,
        cells: [],
      };
    })
  );
}

function isTitle({ text }: PlacedLine): boolean {
  return text.length <= LONGEST_TITLE && !text.includes("\t") && !OTHER_YEAR.test(text);
}
