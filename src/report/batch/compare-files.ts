import { append, groupBy } from "../../lists/group-by";
import { toComparable } from "../../text/normalize";
import type { SummaryRow } from "./summary-row";

/** Tables with fewer different amounts may well be alike by chance. */
const FEWEST_AMOUNTS = 6;
/** More other files than this are not listed. */
const MOST_LISTED = 3;

/** What files tell of each other. */
export interface Comparison {
  /** Sentences by file. */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
  /** Units of the list for which no file came. */
  readonly missing: readonly string[];
  /** Units that are not on the list; 0 without a list. */
  readonly surplus: number;
}

/**
 * Compares files with each other and with the list of units that are to come.
 * @param expected - names of units, null without a list
 */
export function compareFiles(
  rows: readonly SummaryRow[],
  expected: readonly string[] | null
): Comparison {
  const remarks = new Map<string, string[]>();
  const say: Say = (file, sentence) => append(remarks, file, sentence);
  const sorted = [...rows].sort((one, two) => (one.file < two.file ? -1 : 1));
  tellRepeatedUnits(sorted, say);
  tellEqualFigures(sorted, say);
  const listed = expected === null ? null : compareWithList(sorted, expected);
  for (const file of listed?.surplus ?? []) say(file, "单位不在名单里。");
  return { remarks, missing: listed?.missing ?? [], surplus: listed?.surplus.length ?? 0 };
}

type Say = (file: string, sentence: string) => void;

/** One unit, one year, several files. */
function tellRepeatedUnits(rows: readonly SummaryRow[], say: Say): void {
  const known = rows.filter(({ unit }) => unit !== null);
  const keyOf = ({ kind, unit, year }: SummaryRow): string =>
    `${kind}|${toComparable(unit ?? "")}|${year ?? ""}`;
  for (const same of groupBy(known, keyOf).values()) {
    const [first] = same;
    if (!first || same.length === 1) continue;
    const isEqual = first.sha256 !== null && same.every(({ sha256 }) => sha256 === first.sha256);
    const how = isEqual ? "，内容完全相同，请核对用哪一个。" : "，内容不同，请核对用哪一个。";
    const said = isOneInParts(same)
      ? "，各文件是不同的表，相互之间没有核对；请把一个单位的表合在一个工作簿里再校核。"
      : how;
    for (const row of same)
      say(row.file, `同一单位还有${filesOf(some(same, (other) => other !== row))}${said}`);
  }
}

/** Every table in a file of its own: no table with amounts is in two of them. */
function isOneInParts(rows: readonly SummaryRow[]): boolean {
  const tables = rows.flatMap(({ figures }) => figures.map(({ table }) => table));
  const isFilled = ({ figures }: SummaryRow): boolean => figures.length > 0;
  return rows.filter(isFilled).length > 1 && new Set(tables).size === tables.length;
}

/** The same amounts under the names of different units: one workbook was made out of the other. */
function tellEqualFigures(rows: readonly SummaryRow[], say: Say): void {
  const printsOf = ({ figures }: SummaryRow): readonly string[] =>
    figures
      .filter(({ amounts }) => amounts >= FEWEST_AMOUNTS)
      .map(({ table, print }) => `${table}|${print}`);
  const byPrint = new Map<string, SummaryRow[]>();
  for (const row of rows) for (const print of printsOf(row)) append(byPrint, print, row);
  for (const row of rows) {
    const prints = printsOf(row);
    const shared = prints
      .map((print) => some(byPrint.get(print) ?? [], (other) => isOtherUnit(row, other)))
      .filter(({ length }) => length > 0);
    if (shared.length === 0) continue;
    const isWhole = shared.length === prints.length;
    const tables = isWhole ? "各表的金额" : `${shared.length} 张表的金额`;
    const what = row.kind === "text" ? "除单位名称外的全文" : tables;
    const others = filesOf([...new Set(shared.flat())]);
    say(row.file, `${what}与另一单位的${others}完全相同，请核对是否拿错了文件。`);
  }
}

/** The first that are meant, one more than are listed: copies of one file may come in thousands. */
function some(
  rows: readonly SummaryRow[],
  isMeant: (row: SummaryRow) => boolean
): readonly SummaryRow[] {
  const found: SummaryRow[] = [];
  for (const row of rows) {
    if (isMeant(row)) found.push(row);
    if (found.length > MOST_LISTED) break;
  }
  return found;
}

function isOtherUnit(row: SummaryRow, other: SummaryRow): boolean {
  return toComparable(row.unit ?? row.file) !== toComparable(other.unit ?? other.file);
}

function filesOf(rows: readonly SummaryRow[]): string {
  const listed = rows
    .slice(0, MOST_LISTED)
    .map(({ file, unit }) => `“${file}”${unit === null ? "" : `（${unit}）`}`);
  const more = rows.length > MOST_LISTED ? "等" : "";
  return `${listed.join("、")}${more}`;
}

/** A file whose unit is not known counts for the unit that its name names. */
function compareWithList(
  rows: readonly SummaryRow[],
  expected: readonly string[]
): { readonly missing: readonly string[]; readonly surplus: readonly string[] } {
  const wanted = new Map(expected.map((name) => [toComparable(name), name]));
  const units = new Set(rows.flatMap(({ unit }) => (unit === null ? [] : toComparable(unit))));
  const unnamed = rows.filter(({ unit }) => unit === null).map(({ file }) => toComparable(file));
  const hasCome = (key: string): boolean =>
    units.has(key) || unnamed.some((file) => file.includes(key));
  return {
    missing: [...wanted].filter(([key]) => !hasCome(key)).map(([, name]) => name),
    surplus: rows
      .filter(({ unit }) => unit !== null && !wanted.has(toComparable(unit)))
      .map(({ file }) => file),
  };
}
