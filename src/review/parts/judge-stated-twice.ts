import { toComparable } from "../../text/normalize";
import type { PartFinding, PlacedLine } from "./part-finding";

/** “事业编制 19 名”, “实有人员20人”, “在职 17 人”, “离退休人员 12 人”. */
const COUNT =
  /((?:行政|事业|参公|人员)?编制|实有人[员数]|(?:在职|离退休|退休|离休)(?:人[员数]|职工)?)[\s\u3000]*(?:总数|数)?(?:共|为|：|:)?[\s\u3000]*(\d{1,4})[\s\u3000]*[人名](?!次)/gu;
/** What came or went is no number of all. */
const CAME = /[增减新调离]/u;
/** Who was there another year, is to come, or belongs to one of several units. */
const OTHER =
  /(?<!截[止至])上年|去年|拟|计划|(?:本级|下属|所属|汇总|合计|系统)[^,]{0,6}(?:编制|在职|实有|退休|离休|$)/u;
/** Before such a word a number says how many of the whole unit there are; other words may say which of them. */
const WHOLE = /(?:^|[,、;:。(]|其中|[现共实]有|单位|部门|中心|[局院校所站馆和及与有按是])$/u;
/** Of those who work in the unit there is one group only: “保障在职20人” speaks of it. */
const WORKING = /保障$/u;
/** What only some of them do. */
const SOME = /^(?:参加|培训|轮训|体检|参保|转|调|增|减|退休|离|新|去世|死亡)/u;
const AFTER = 3;
const YEAR = /(20\d\d)年(末|底)?/gu;
const ORGANIZATION = /(?:局|中心|站|所|院|校|馆|队|大队)/u;
const OWN =
  /本(?:单位|部门|[局院校所站馆])|我(?:单位|部门|[局院校所站馆])|(?:本|我|保障|全)中心|保障[局院校所站馆]/gu;
/** An indicator of a target table that counts the same persons. */
const INDICATOR =
  /^(?:保障|发放)?((?:在职|离退休|退休|离休))(?:人员|职工)(?:工资|待遇|经费)*(?:发放|保障)?(?:人数|数量)(?:\(人\))?$/u;
const VALUE = /^(=|≥|>=)?(\d{1,4})[人名]?$/u;

interface Count {
  readonly label: string;
  readonly number: number;
  readonly words: string;
  readonly start: number;
  /** True for “≥20人” of an indicator. */
  readonly isLeast?: boolean;
}

/**
 * Numbers of staff that a document states twice and differently, in sentences, in goals or as an indicator, each of the unit
 * itself: one of them is wrong. Where several differ they may be of several units.
 */
export function judgeStatedTwice(
  lines: readonly PlacedLine[],
  unit: string | null,
  fiscalYear: number | null = null
): readonly PartFinding[] {
  const told = lines.flatMap((line) => countsIn(line, unit, fiscalYear));
  const indicators = lines.flatMap(indicatorsIn);
  const labels = [...new Set(told.map(({ label }) => label))];
  return labels.flatMap((label) => {
    const own = told.filter((one) => one.label === label);
    const odd = oddOf(own);
    if (odd) return [question(odd.count, odd.others)];
    const [first, ...more] = own;
    if (!first || more.some(({ number }) => number !== first.number)) return [];
    return indicators
      .filter((one) => one.label === label)
      .filter(({ number, isLeast }) => (isLeast ? first.number < number : first.number !== number))
      .map((one) => question(one, own));
  });
}

/** The one that is another than all others: the later of two. */
function oddOf(
  counts: readonly Count[]
): { readonly count: Count; readonly others: readonly Count[] } | null {
  const [first, second] = counts;
  if (!first || !second) return null;
  const candidates = counts.length === 2 ? [second] : counts;
  for (const count of candidates) {
    const others = counts.filter((one) => one !== count);
    const numbers = new Set(others.map(({ number }) => number));
    if (numbers.size === 1 && !numbers.has(count.number)) return { count, others };
  }
  return null;
}

function question({ label, number, words, start }: Count, others: readonly Count[]): PartFinding {
  const [other, ...more] = others;
  const where =
    more.length > 0 ? `另外${others.length}处` : other && other.start > start ? "后面" : "前面";
  const said = `${where}写的是${other?.number ?? 0}人（“${other?.words ?? ""}”）`;
  return {
    severity: "warning",
    start,
    end: start + words.length,
    message: `${label}这里写的是${number}人，${said}，请核对。`,
    expected: null,
    cells: [],
  };
}

function countsIn(
  { text, start }: PlacedLine,
  unit: string | null,
  fiscalYear: number | null
): readonly Count[] {
  return [...text.matchAll(COUNT)].flatMap((found) => {
    const [words, named = "", number = ""] = found;
    const label = toLabel(named);
    const before = toComparable(text.slice(text.lastIndexOf("\t", found.index) + 1, found.index));
    const clause = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf(";")) + 1);
    const after = text.slice(found.index + words.length, found.index + words.length + AFTER);
    const isWhole =
      label.endsWith("编制") ||
      WHOLE.test(clause) ||
      (label === "在职人员" && WORKING.test(clause));
    if (!isWhole || SOME.test(after)) return [];
    if (OTHER.test(clause) || CAME.test(lastWords(clause))) return [];
    if (isOfOtherYear(clause, fiscalYear) || !isOwn(text.slice(0, found.index), unit)) return [];
    return [{ label, number: Number(number), words, start: start + found.index }];
  });
}

function indicatorsIn({ text, start }: PlacedLine): readonly Count[] {
  if (!text.includes("\t")) return [];
  const cells = text.split("\t");
  return cells.flatMap((cell, index) => {
    const kind = INDICATOR.exec(toComparable(cell))?.[1];
    const words = cells[index + 1] ?? "";
    const value = VALUE.exec(toComparable(words));
    if (kind === undefined || !value) return [];
    const at = cells.slice(0, index + 1).join("\t").length + 1;
    const isLeast = (value[1] ?? "=") !== "=";
    return [{ label: toLabel(kind), number: Number(value[2]), words, start: start + at, isLeast }];
  });
}

function toLabel(named: string): string {
  const kind = /^(?:实有|在职|离退休|退休|离休)/u.exec(named)?.[0];
  if (kind !== undefined) return `${kind}人员`;
  return named === "人员编制" ? "编制" : named;
}

/** Words right before a number speak of it; what stands further before may be of another. */
const BEFORE = 10;

function lastWords(clause: string): string {
  const words = clause.slice(-BEFORE);
  return words.slice(Math.max(words.lastIndexOf(","), words.lastIndexOf("、")) + 1);
}

/** True below a year that is neither the one of the budget nor the end of the one before it. */
function isOfOtherYear(clause: string, fiscalYear: number | null): boolean {
  return [...clause.matchAll(YEAR)].some(([, year, end]) =>
    fiscalYear === null
      ? end === undefined
      : Number(year) !== (end === undefined ? fiscalYear : fiscalYear - 1)
  );
}

/** The sentence begins with the unit's name, or names no other. */
function isOwn(before: string, unit: string | null): boolean {
  const words = toComparable(before);
  const own = toComparable(unit ?? "");
  if (own !== "" && words.startsWith(own)) return true;
  return !ORGANIZATION.test(
    words
      .split(own === "" ? "\n" : own)
      .join("")
      .replace(OWN, "")
  );
}
