import type { IndicatorColumnId } from "../../budget/target-table";
import { toComparable } from "../../text/normalize";
import type { Form } from "../form/form";

/** A column of the captions; null for one that the form does not know. */
export interface CaptionColumn {
  readonly id: IndicatorColumnId | null;
  readonly column: number;
}

/** What is judged; where one of these could stand elsewhere as well, nothing is known of the row. */
const JUDGED: ReadonlySet<IndicatorColumnId | null> = new Set([
  "level1",
  "level2",
  "level3",
  "targetValue",
  "weight",
]);
const MEASURED = /^(?:[≥≤=<>]|不[低少超高]|\d|-$)/u;
const WEIGHT = /^\d{1,3}(?:\.\d+)?[%分]?$/u;
const SCORING = /赋分|扣分|得分/u;
const EVIDENCE = /资料|材料|凭证|台账|证明|报告/u;
const BASIS = /标准|计划|文件|制度|政策|依据|规定|条例|号[)）]?$/u;

/**
 * Cells of a row from which the empty ones were left out, as with gaps for columns: the columns they belong to by what they are,
 * in order. null where that cannot be told.
 */
export function alignRow(
  cells: readonly string[],
  columns: readonly CaptionColumn[],
  form: Form
): readonly number[] | null {
  if (cells.length > columns.length) return null;
  if (cells.length === columns.length) return columns.map(({ column }) => column);
  const levels = levelNames(form);
  const words = cells.map(toComparable);
  const best: { score: number; ways: (readonly number[])[] } = { score: -Infinity, ways: [] };
  const place = (at: number, from: number, score: number, way: readonly number[]): void => {
    if (at === words.length) {
      if (score > best.score) Object.assign(best, { score, ways: [way] });
      else if (score === best.score) best.ways.push(way);
      return;
    }
    const last = columns.length - (words.length - at);
    for (let index = from; index <= last; index += 1) {
      const fit = fitOf(words[at] ?? "", columns[index]?.id ?? null, levels);
      if (fit !== null) place(at + 1, index + 1, score + fit, [...way, index]);
    }
  };
  place(0, 0, 0, []);
  const way = chooseWay(best.ways, columns);
  return way && isPlausible(words, way, columns) ? way.map((at) => columns[at]?.column ?? 0) : null;
}

/** A value in words beside a number of last year is a row that was shifted. */
function isPlausible(
  words: readonly string[],
  way: readonly number[],
  columns: readonly CaptionColumn[]
): boolean {
  const at = (id: IndicatorColumnId): string =>
    words[way.findIndex((index) => columns[index]?.id === id)] ?? "";
  return (
    at("level3") !== "" && (MEASURED.test(at("targetValue")) || !/^\d/u.test(at("priorValue")))
  );
}

function chooseWay(
  ways: readonly (readonly number[])[],
  columns: readonly CaptionColumn[]
): readonly number[] | null {
  const judged = (way: readonly number[]): string =>
    way.map((index) => (JUDGED.has(columns[index]?.id ?? null) ? index : "-")).join(" ");
  const [first] = ways;
  if (!first || ways.some((way) => judged(way) !== judged(first))) return null;
  return first;
}

interface LevelNames {
  readonly level1: ReadonlySet<string>;
  readonly level2: ReadonlySet<string>;
}

function levelNames({ indicators: { groups } }: Form): LevelNames {
  return {
    level1: new Set(groups.map(({ level1 }) => toComparable(level1))),
    level2: new Set(groups.flatMap(({ level2 }) => level2.map(({ name }) => toComparable(name)))),
  };
}

/** How well a cell goes into a column, null where it cannot stand there. */
function fitOf(words: string, id: IndicatorColumnId | null, names: LevelNames): number | null {
  const isLevel = names.level1.has(words) || names.level2.has(words);
  switch (id) {
    case "level1":
    case "level2":
      return fitOfLevel(words, names[id]);
    case "level3":
      return isLevel || MEASURED.test(words) ? null : 2;
    case "targetValue":
      return isLevel ? null : MEASURED.test(words) ? 3 : 1;
    case "weight":
      return WEIGHT.test(words) ? 3 : null;
    case "priorValue":
      return isLevel ? null : MEASURED.test(words) ? 1.5 : 0;
    case "scoringRule":
      return isLevel ? null : SCORING.test(words) ? 3 : 0;
    case "evidence":
      return isLevel ? null : EVIDENCE.test(words) ? 2 : 0;
    case "basis":
      return isLevel ? null : BASIS.test(words) ? 2 : 0;
    default:
      return isLevel ? -1 : 0;
  }
}

/** The names of levels that the form does not know are told by their end. */
function fitOfLevel(words: string, names: ReadonlySet<string>): number | null {
  if (MEASURED.test(words)) return null;
  if (names.has(words)) return 4;
  return /指标$|^履职效能$|^(?:社会|经济|生态)效益$|满意度$/u.test(words) ? 1 : null;
}
