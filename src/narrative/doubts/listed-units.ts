import { toComparable } from "../../text/normalize";

/** What a list of units is called. */
const LIST =
  /单位构成|(?:所属|下属|下设|直属|二级)[^。\n]{0,6}(?:预算)?单位|预算(?:编制|汇编)?范围/u;
/** What leads to the names of units below this one: “本部门下属单位包括：”, “局属事业单位2家，分别是”. */
const OF_OTHERS =
  /(?:所属|下属|下设|下辖|直属|二级|[局厅委办]属)[^。;,:\n]{0,14}(?:单位|机构)[^。;:\n]{0,16}(?:包括|包含|分别为|分别是|[为是有即:])/u;
/** So many lines below its name belong to a list. */
const LONGEST = 40;

/**
 * The lists of units in a text that name the unit itself, or that say to be of units below it: what else stands there are others,
 * however like its name.
 */
export function listedUnits(text: string, unit: string): string {
  const lines = text.split("\n").map(toComparable);
  const own = toComparable(unit);
  const lists = lines
    .flatMap((line, index) =>
      LIST.test(line) ? [lines.slice(index, index + listLength(lines, index))] : []
    )
    .filter((list) => list.some((line) => line.includes(own)));
  const others = lines.map((_, index) => othersAt(lines, index));
  return [...lists, ...others.filter(({ length }) => length > 0)]
    .map((list) => list.join("\n"))
    .join("\n");
}

/** What a line says to be of units below this one, with the lines that it announces. */
function othersAt(lines: readonly string[], at: number): readonly string[] {
  const line = lines[at] ?? "";
  const lead = OF_OTHERS.exec(line);
  if (!lead) return [];
  const behind = line.slice(lead.index);
  if (!/[:是为]$/u.test(line)) return [behind];
  const below = lines.slice(at + 1, at + 1 + LONGEST);
  const end = below.findIndex((one) => !ENTRY.test(one));
  return [behind, ...below.slice(0, end < 0 ? below.length : end)];
}

/** A line that is nothing but one name, with its number before it and a word behind. */
const ENTRY =
  /^(?:\(?[\d一二三四五六七八九十]{1,3}[)、.]|[●•·-])?[\p{Script=Han}()]{4,40}[;,、。]?$/u;

/** Down to the next part of the document. */
function listLength(lines: readonly string[], from: number): number {
  const end = lines.findIndex(
    (line, index) => index > from && /^第[一二三四五六七八九十]{1,2}(?:部分|章)/u.test(line)
  );
  return Math.min(LONGEST, (end < 0 ? lines.length : end) - from);
}
