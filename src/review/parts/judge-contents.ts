import { likeness, likenessBound } from "../../text/likeness";
import { toComparable } from "../../text/normalize";
import type { DocumentPart, DocumentParts } from "./document-parts";
import type { PartFinding, PlacedLine } from "./part-finding";

/** A line of the contents, or a heading of the text, under one part. */
interface Entry {
  readonly part: number;
  /** “五” of “五、…”; "" where it has none. */
  readonly ordinal: string;
  /** Comparable words without the number. */
  readonly words: string;
  readonly line: PlacedLine;
}

const PART = /^[\s\u3000\-·•]*第[\s\u3000]*([一二三四五六七八九])[\s\u3000]*部分/u;
const ENTRY = /^[\s\u3000\-·•]*([一二三四五六七八九十]{1,3})[\s\u3000]*[、.．][\s\u3000]*(\S.*)$/u;
/** Dots and the number of the page at the end of a line of contents. */
const PAGE = /(?<![\s\u3000.．…·。\-—])[\s\u3000.．…·。\-—]*(?:\d{1,3}[\s\u3000]*)?$/u;
const LONGEST_HEADING = 80;
/** Headings that say the same have so much in common; fewer of them and the contents are of another kind. */
const ALIKE = 0.6;
const LEAST_FOUND = 0.5;
/** Likeness of a heading that holds the other whole; that of any other is less. */
const NEARLY = 0.95;
const SHORTEST = 4;
const TITLE = /表[\s\u3000]*(?:[（(][^（()）]*[)）])?[\s\u3000]*$/u;
const ORDINALS = "一二三四五六七八九";

/**
 * Contents beside the headings: what is announced and does not come, what comes unannounced, and what comes under another number.
 * Contents that the text follows in less than half are none of this text.
 * @param tables - titles of the workbook's tables: a table printed in a part whose tables are announced is announced as well
 */
export function judgeContents(
  { front, parts }: DocumentParts,
  tables: readonly string[] = []
): readonly PartFinding[] {
  return parts.flatMap((part) => {
    const entries = entriesOf(front, part.number);
    if (entries.length < 2) return [];
    const headings = headingsOf(part);
    const titles = titlesOf(part);
    const found = pairUp(entries, [...headings, ...titles]);
    const known = found.filter(({ heading }) => heading !== null);
    if (known.length < LEAST_FOUND * entries.length) return [];
    return [
      ...found.flatMap(({ entry, heading }) => (heading === null ? [isMissing(entry)] : [])),
      ...known.flatMap(({ entry, heading }) =>
        heading && isRenumbered(entry, heading) ? [hasOtherNumber(entry, heading)] : []
      ),
      ...headings
        .filter((heading) => known.every((pair) => pair.heading !== heading))
        // Lists within a section are numbered as well; headings say what they are.
        .filter(({ words }) => /(?:说明|情况|职能|职责|设置)$/u.test(words))
        .map(isUnannounced),
      ...unannouncedTables(titles, known, tables),
    ];
  });
}

/** Lines of the contents below the part that they announce. */
function entriesOf(front: readonly PlacedLine[], number: number): readonly Entry[] {
  let part: number | null = null;
  const entries: Entry[] = [];
  for (const line of front) {
    const [, own] = PART.exec(line.text) ?? [];
    if (own !== undefined) part = ORDINALS.indexOf(own) + 1;
    else if (part === number) {
      const entry = toEntry(line, number);
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

function headingsOf({ lines, number }: DocumentPart): readonly Entry[] {
  return lines.flatMap((line) => toEntry(line, number) ?? []);
}

function toEntry(line: PlacedLine, part: number): Entry | null {
  if (line.text.length > LONGEST_HEADING || line.text.includes("\t")) return null;
  const [, ordinal = "", rest = ""] = ENTRY.exec(line.text) ?? [];
  const words = toComparable(rest.replace(PAGE, ""));
  return ordinal === "" || words === "" || /[,。;:]./u.test(words)
    ? null
    : { part, ordinal, words, line };
}

/** Titles of tables, which have no number in the text. */
function titlesOf({ lines, number }: DocumentPart): readonly Entry[] {
  return lines
    .filter(
      ({ text }) => TITLE.test(text) && text.length <= LONGEST_HEADING && !text.includes("\t")
    )
    .filter((line) => toEntry(line, number) === null)
    .map((line) => ({ part: number, ordinal: "", words: toComparable(line.text), line }));
}

/** Tables of the workbook that are printed and not in the contents, where most entries are titles of tables. */
function unannouncedTables(
  titles: readonly Entry[],
  known: readonly Pair[],
  tables: readonly string[]
): readonly PartFinding[] {
  const announced = known.filter(({ entry }) => entry.words.endsWith("表"));
  if (announced.length < LEAST_FOUND * known.length || announced.length < 2) return [];
  const missing = tables.filter(
    (table) => !announced.some(({ entry }) => entry.words.includes(table))
  );
  return missing.flatMap((table) => {
    const [own, ...others] = titles.filter(({ words }) => words.endsWith(table));
    const isTaken = known.some(({ heading }) => heading === own);
    return own && others.length === 0 && !isTaken ? [isUnannounced(own)] : [];
  });
}

interface Pair {
  readonly entry: Entry;
  readonly heading: Entry | null;
}

/** Each entry with the heading that is most alike and no other entry's. */
function pairUp(entries: readonly Entry[], headings: readonly Entry[]): readonly Pair[] {
  const all = entries.flatMap((entry) =>
    headings.map((heading) => ({ entry, heading, score: scoreOf(entry.words, heading.words) }))
  );
  const taken = new Map<Entry, Entry>();
  const used = new Set<Entry>();
  for (const { entry, heading, score } of all.sort((one, other) => other.score - one.score)) {
    if (score < ALIKE || taken.has(entry) || used.has(heading)) continue;
    taken.set(entry, heading);
    used.add(heading);
  }
  return entries.map((entry) => ({ entry, heading: taken.get(entry) ?? null }));
}

/** A heading may hold more, e.g. the unit's name, or be broken at the end of its line. */
function scoreOf(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= SHORTEST && long.includes(short)) return NEARLY;
  return likenessBound(one, other) < ALIKE ? 0 : likeness(one, other) * NEARLY;
}

function isRenumbered(entry: Entry, heading: Entry): boolean {
  return (
    heading.ordinal !== "" && heading.ordinal !== entry.ordinal && heading.words === entry.words
  );
}

function isMissing({ line }: Entry): PartFinding {
  const words = line.text.trim().replace(/^[-·•]\s*/u, "");
  return at(line, `目录里有“${words}”，正文的这一部分没有找到这个标题，是否漏了，或标题不一致？`);
}

function hasOtherNumber(entry: Entry, heading: Entry): PartFinding {
  const message = `目录里是“${entry.ordinal}”，正文里这个标题的序号是“${heading.ordinal}”，请核对。`;
  return at(heading.line, message);
}

function isUnannounced({ line }: Entry): PartFinding {
  return at(line, `正文有“${line.text.trim()}”，目录里没有，是否漏列？`);
}

function at({ start, text }: PlacedLine, message: string): PartFinding {
  const from = start + text.length - text.trimStart().length;
  return {
    severity: "warning",
    start: from,
    end: start + text.trimEnd().length,
    message,
    expected: null,
    cells: [],
  };
}
