import { toComparable } from "../../text/normalize";

/** What a list of units is called. */
const LIST =
  /单位构成|(?:所属|下属|下设|直属|二级)[^。\n]{0,6}(?:预算)?单位|预算(?:编制|汇编)?范围/u;
/** So many lines below its name belong to a list. */
const LONGEST = 40;

/** The lists of units in a text that name the unit itself: what else stands there are others, however like its name. */
export function listedUnits(text: string, unit: string): string {
  const lines = text.split("\n").map(toComparable);
  const own = toComparable(unit);
  return lines
    .flatMap((line, index) =>
      LIST.test(line) ? [lines.slice(index, index + listLength(lines, index))] : []
    )
    .filter((list) => list.some((line) => line.includes(own)))
    .map((list) => list.join("\n"))
    .join("\n");
}

/** Down to the next part of the document. */
function listLength(lines: readonly string[], from: number): number {
  const end = lines.findIndex(
    (line, index) => index > from && /^第[一二三四五六七八九十]{1,2}(?:部分|章)/u.test(line)
  );
  return Math.min(LONGEST, (end < 0 ? lines.length : end) - from);
}
