import { totalKey } from "./amount";
import { doubtDocumentNumber } from "../doubts/doubt-document-number";
import { doubtEstimate } from "./estimate";
import { RowVariable, bind, remember } from "../references/environment";
import type {
  Environment,
  PrintedAmount,
  RowGroup,
  RowsReference,
} from "../references/environment";
import type { AmountReference } from "../references/figure";
import { liftRows } from "../hands/lift-rows";
import { recovering } from "./recovering";
import { likelyGroup, misnamed, unknownRow } from "./unknown-row";
import { asking, lineBreak, remark, sequence, toWords, wording, writeMissing } from "./part";
import type { Lifted, Match, Part, Reading, Remark, Written } from "./part";
import type { Compared } from "../references/compared";
import { reviewSum } from "../doubts/review-sum";
import type { ReadText } from "../text/read-text";
import {
  identityOf,
  isSameGroup,
  rebind,
  resolveRows,
  within,
  type ReadItem,
  type RowIdentity,
} from "../references/resolve-rows";
import { groupName } from "../references/rows";

/** A sentence about each row of a set. */
export interface EachPart extends Part {
  /** True when every repetition is a paragraph of its own. */
  readonly isParagraphs: boolean;
  /** Reads one repetition, the row being any of the set. */
  matchItem(
    text: ReadText,
    position: number,
    index: number,
    environment: Environment
  ): Iterable<Match>;
  /** Judges all repetitions together: complete, in order, nothing else, and each in itself. */
  review(
    items: readonly ReadItem[],
    end: number,
    environment: Environment,
    text: ReadText
  ): Iterable<Remark>;
  lift(items: readonly ReadItem[], environment: Environment): Iterable<Lifted>;
}

export interface EachOptions {
  /** Between repetitions within one paragraph; without it every repetition begins a paragraph. */
  readonly separator?: string;
  /** An amount that may be split over several repetitions of the same row. */
  readonly splits?: (row: RowVariable) => AmountReference;
  /** An amount that number of persons, standard and months should make, where a repetition states them. */
  readonly estimated?: (row: RowVariable) => AmountReference;
  /** What the changes of all repetitions add up to; judged where no workbook of last year tells them one by one. */
  readonly total?: Compared;
}

interface Repetition {
  readonly variable: RowVariable;
  readonly item: Part;
  readonly splits: AmountReference | null;
  readonly estimated: AmountReference | null;
  readonly total: Compared | null;
}

/** Repeats a sentence for every row of a set, binding the row. */
export function each(
  rows: RowsReference,
  build: (row: RowVariable) => Part | readonly Part[],
  { separator, splits, estimated, total }: EachOptions = {}
): EachPart {
  const variable = new RowVariable(rows);
  const built = build(variable);
  const item = "write" in built ? built : inParagraphs(built);
  const inPieces = "write" in built ? null : inParagraphs(built.map(recovering));
  const repetition = {
    variable,
    item,
    splits: splits?.(variable) ?? null,
    estimated: estimated?.(variable) ?? null,
    total: total ?? null,
  };
  const between = separator === undefined ? lineBreak : wording(separator, "。", "；", "，");
  const part: EachPart = {
    isParagraphs: separator === undefined,
    literals: [...item.literals, ...between.literals],
    write: (environment) => writeEach(repetition, between, environment),
    *match(text, position, environment) {
      for (const items of matchItems(part, between, text, position, environment)) {
        const end = items[items.length - 1]?.match.end ?? position;
        yield { end, environment, readings: [eachReading(part, items, end, text)] };
      }
    },
    matchItem(text, position, index, environment) {
      const groups = rows.read(environment);
      const known = "kind" in groups ? [] : groups;
      const bound = bind(environment, variable, { groups: known, index, names: [] });
      return matchWholeOrPieces(item, inPieces, text, position, bound);
    },
    review: (items, end, environment, text) =>
      reviewItems(repetition, items, end, environment, text),
    lift: (items, environment) => liftRows(variable, items, environment),
  };
  return part;
}

export function isEach(part: Part): part is EachPart {
  return "isParagraphs" in part;
}

/** All ways to read a repetition; where there is none, one that steps over the paragraphs that cannot be read. */
function* matchWholeOrPieces(
  whole: Part,
  pieces: Part | null,
  text: ReadText,
  position: number,
  environment: Environment
): Iterable<Match> {
  let isRead = false;
  for (const match of whole.match(text, position, environment)) {
    isRead = true;
    yield match;
  }
  if (isRead || !pieces) return;
  for (const match of pieces.match(text, position, environment)) {
    yield match;
    return;
  }
}

/** Sentences as paragraphs of one repetition. */
export function inParagraphs(parts: readonly Part[]): Part {
  return sequence(parts.flatMap((part, index) => (index === 0 ? [part] : [lineBreak, part])));
}

function writeEach(
  { variable, item }: Repetition,
  between: Part,
  environment: Environment
): readonly Written[] {
  const groups = variable.rows.read(environment);
  if ("kind" in groups) return writeMissing(groups);
  const written = groups.flatMap((group, index): readonly Written[] => [
    ...(index === 0 ? [] : between.write(environment)),
    { kind: "row" as const, key: group.key },
    ...item.write(bind(environment, variable, { groups: [group], index, names: [] })),
  ]);
  return [...variable.rows.asked(environment).flatMap(asking), ...written];
}

/** All ways to read one or more repetitions, the longest first. */
function* matchItems(
  part: EachPart,
  between: Part,
  text: ReadText,
  position: number,
  environment: Environment,
  before: readonly ReadItem[] = []
): Iterable<readonly ReadItem[]> {
  for (const match of part.matchItem(text, position, before.length, environment)) {
    const items = [...before, { start: position, match }];
    for (const gap of between.match(text, match.end, environment))
      yield* matchItems(part, between, text, gap.end, environment, items);
    yield items;
  }
}

function eachReading(
  part: EachPart,
  items: readonly ReadItem[],
  end: number,
  text: ReadText
): Reading {
  return {
    review: (environment) => part.review(items, end, environment, text),
    lift: (environment) => part.lift(items, environment),
  };
}

function* reviewItems(
  repetition: Repetition,
  items: readonly ReadItem[],
  end: number,
  environment: Environment,
  text: ReadText
): Iterable<Remark> {
  const { variable } = repetition;
  const groups = variable.rows.read(environment);
  if ("kind" in groups) {
    for (const item of items) yield* reviewItem(item, within(environment, item.match.environment));
    return;
  }
  const exact = resolveRows(variable, items);
  const resolved = exact.map((group, index) => {
    const item = items[index];
    if (group || !item || isGone(variable, item, environment)) return group;
    return likelyGroup(repetition, item, groups, exact, environment);
  });
  const totals = totalAmounts(repetition, items, resolved);
  let last = -1;
  for (const [index, item] of items.entries()) {
    const group = resolved[index] ?? null;
    const inner = within(environment, item.match.environment);
    if (!group) {
      if (isGone(variable, item, environment)) yield* reviewItem(item, inner);
      else yield unknownRow(variable, item, text);
      continue;
    }
    const place = groups.findIndex((candidate) => isSameGroup(candidate, group));
    if (!exact[index]) yield misnamed(variable, item, group);
    const isFirst = resolved.findIndex((other) => isSameGroup(other, group)) === index;
    const isTwice = !isFirst && !repetition.splits;
    if (isTwice || place < last) yield misplaced(repetition, item, group, isTwice);
    last = Math.max(last, place);
    const bound = rebind(inner, variable, group);
    const total = totals.get(identityOf(group));
    const key = repetition.splits ? totalKey(repetition.splits) : "";
    yield* reviewItem(item, total ? remember(bound, key, total) : bound);
    if (environment.asksQuestions === true)
      yield* doubtItem(repetition, item, groupName(group), inner, text);
  }
  if (repetition.total) yield* reviewSum(repetition.total, items, environment);
  for (const [index, group] of groups.entries()) {
    if (resolved.some((other) => isSameGroup(other, group))) continue;
    const bound = bind(environment, variable, { groups: [group], index, names: [] });
    const expected = toWords(repetition.item.write(bound));
    const cells = group.rows.map(({ cell }) => ({ ...cell, year: group.year }));
    const message = `漏写了“${groupName(group)}”。`;
    yield remark(end, end, message, { expected, cells, gap: "form" });
  }
}

/** What looks wrong in the words of one repetition. */
function* doubtItem(
  { estimated }: Repetition,
  { start, match }: ReadItem,
  name: string,
  { written }: Environment,
  text: ReadText
): Iterable<Remark> {
  const words = text.slice(start, match.end);
  const stated = estimated && written.get(estimated.key);
  if (stated) yield* doubtEstimate(words, start, stated);
  yield* doubtDocumentNumber(name, words, start);
}

function* reviewItem({ match }: ReadItem, environment: Environment): Iterable<Remark> {
  for (const reading of match.readings) yield* reading.review(environment);
}

/** Sums of the amounts that several repetitions state for the same row. */
function totalAmounts(
  { splits }: Repetition,
  items: readonly ReadItem[],
  resolved: readonly (RowGroup | null)[]
): ReadonlyMap<RowIdentity, PrintedAmount> {
  const totals = new Map<RowIdentity, PrintedAmount>();
  for (const [index, { match }] of items.entries()) {
    const group = resolved[index];
    const written = splits ? match.environment.written.get(splits.key) : undefined;
    if (!group || !written) continue;
    const row = identityOf(group);
    totals.set(row, totals.get(row)?.plus(written) ?? written);
  }
  return totals;
}

/** A row of last year that nobody here knows: it states that nothing is left. */
function isGone(variable: RowVariable, { match }: ReadItem, environment: Environment): boolean {
  const gone = variable.rows.gone(environment);
  return gone !== null && match.environment.written.get(gone.amountKey)?.isZero === true;
}

/** The order contradicts no figure; where a text may split a row it may also choose it. */
function misplaced(
  { splits }: Repetition,
  { start, match }: ReadItem,
  group: RowGroup,
  isTwice: boolean
): Remark {
  const fault = isTwice ? "写了两次" : "的次序与表中不一致";
  const severity = isTwice ? (splits ? "warning" : "error") : splits ? "info" : "warning";
  const message = `“${groupName(group)}”${fault}。`;
  return remark(start, match.end, message, { severity, written: groupName(group) });
}
