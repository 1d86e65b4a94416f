import { fromChineseOrdinal, toChineseOrdinal } from "../../text/chinese-ordinal";
import type { DocumentParts } from "./document-parts";
import type { PartFinding, PlacedLine } from "./part-finding";

const NUMBERED = /^[\s\u3000]*([一二三四五六七八九十]{1,3})[\s\u3000]*[、.．][\s\u3000]*(\S.*)$/u;
/** A heading has no stop and fits in a line; what is numbered alike and is a sentence is an item of a list. */
const NO_HEADING = /[。；;！，,：:]./u;
const LONGEST = 60;
/** A row of fewer headings says little of how it is numbered. */
const FEWEST = 5;

interface Numbered {
  readonly number: number;
  readonly line: PlacedLine;
}

/**
 * “十、…” with “十二、…” behind it: one section of a whole row is missing, or its number is wrong. Only where all others follow each
 * other.
 */
export function judgeNumbering(
  { parts }: DocumentParts,
  body: readonly PlacedLine[]
): readonly PartFinding[] {
  const stretches = parts.length === 0 ? [body] : parts.map(({ lines }) => lines);
  return stretches.flatMap((lines) => judgeRows(rowsOf(lines), lines));
}

function judgeRows(
  rows: readonly (readonly Numbered[])[],
  lines: readonly PlacedLine[]
): readonly PartFinding[] {
  return rows.flatMap((row) => {
    if (row.length < FEWEST || row[0]?.number !== 1) return [];
    const breaks = row.filter(
      ({ number }, at) => at > 0 && number !== (row[at - 1]?.number ?? 0) + 1
    );
    const [odd] = breaks;
    if (!odd || breaks.length > 1) return [];
    const before = row[row.indexOf(odd) - 1];
    if (!before || odd.number !== before.number + 2) return [];
    const between = lines.filter(
      ({ start }) => start >= before.line.start && start < odd.line.start
    );
    return isWritten(before.number + 1, between) ? [] : [gapAt(odd, before)];
  });
}

/** A section may be written in the cell of a table, or go on in the line of its heading. */
function isWritten(number: number, lines: readonly PlacedLine[]): boolean {
  const heading = new RegExp(`${toChineseOrdinal(number)}[\\s\\u3000]?[、.．]`, "u");
  return lines.some(({ text }) => heading.test(text));
}

/** Headings numbered one after the other; a list that begins anew inside a section is a row of its own. */
function rowsOf(lines: readonly PlacedLine[]): readonly (readonly Numbered[])[] {
  const rows: Numbered[][] = [];
  const open: Numbered[][] = [];
  for (const line of lines) {
    const number = numberOf(line.text);
    if (number === null) continue;
    while (open.length > 1 && !goesOn(open[open.length - 1], number) && number !== 1) open.pop();
    if (number === 1) {
      const row: Numbered[] = [];
      rows.push(row);
      open.push(row);
    }
    open[open.length - 1]?.push({ number, line });
  }
  return rows;
}

function goesOn(row: readonly Numbered[] | undefined, number: number): boolean {
  return row?.[row.length - 1]?.number === number - 1;
}

function numberOf(text: string): number | null {
  if (text.length > LONGEST || text.includes("\t")) return null;
  const [, ordinal = "", rest = ""] = NUMBERED.exec(text) ?? [];
  return ordinal === "" || NO_HEADING.test(rest) || /[。；;]$/u.test(rest.trim())
    ? null
    : fromChineseOrdinal(ordinal);
}

function gapAt({ line: { start, text } }: Numbered, before: Numbered): PartFinding {
  const from = start + text.length - text.trimStart().length;
  return {
    severity: "warning",
    start: from,
    end: start + text.trimEnd().length,
    message: `“${before.line.text.trim()}”后面就是“${text.trim()}”，没有“${toChineseOrdinal(before.number + 1)}、”，是否漏了一节，或序号写错？`,
    expected: null,
    cells: [],
  };
}
