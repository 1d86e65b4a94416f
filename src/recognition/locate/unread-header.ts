import type { SheetView } from "../../grid/sheet-view";
import {
  captionOf,
  captionWordings,
  type BlockLayout,
  type CaptionPath,
  type TableLayout,
} from "../layout";
import { isLike, MAX_DEPTH, MAX_DISTANCE } from "./like-header";
import { LikePaths } from "./like-paths";
import { toCommonWords } from "./other-words";

/** So many captions or amounts make what stands below a title more than a line of a contents list. */
const LEAST_SIGNS = 2;

/** A caption that a header must have, and whether it stands there. */
interface Wanted {
  readonly caption: string;
  readonly isThere: boolean;
}

/**
 * The captions that a table lacks whose title is there and whose header was not found: null where nothing like the table
 * stands below the title, as in a contents list.
 */
export function lackingCaptions(
  view: SheetView,
  layout: TableLayout,
  titleRow: number,
  lastRow: number
): readonly string[] | null {
  if (Object.values(layout.blocks).some(({ rows }) => rows === "form")) return null;
  const last = Math.min(lastRow, titleRow + MAX_DISTANCE);
  const wanted = isLike(layout)
    ? nearest(positions(titleRow, last).flatMap((at) => wantedAt(view, layout, at)))
    : wantedAnywhere(view, layout, titleRow, last);
  const signs = wanted.filter(({ isThere }) => isThere).length + amountsIn(view, titleRow, lastRow);
  if (signs < LEAST_SIGNS) return null;
  return [...new Set(wanted.flatMap(({ isThere, caption }) => (isThere ? [] : caption)))];
}

type Position = readonly [top: number, depth: number];

function positions(titleRow: number, last: number): readonly Position[] {
  const all: Position[] = [];
  for (let top = titleRow + 1; top <= last; top += 1)
    for (let depth = 1; depth <= MAX_DEPTH && top + depth - 1 <= last; depth += 1)
      all.push([top, depth]);
  return all;
}

/** The attempt with most captions, of equals the one that lacks fewest. */
function nearest(attempts: readonly (readonly Wanted[])[]): readonly Wanted[] {
  const there = (wanted: readonly Wanted[]): number =>
    wanted.filter(({ isThere }) => isThere).length;
  const [first = [], ...others] = attempts;
  return others.reduce((best, one) => {
    const lead = there(one) - there(best);
    return lead > 0 || (lead === 0 && one.length < best.length) ? one : best;
  }, first);
}

/** What the blocks ask for at one place, for every way in which the table may be printed. */
function wantedAt(
  view: SheetView,
  { blocks }: TableLayout,
  [top, depth]: Position
): readonly (readonly Wanted[])[] {
  const paths = new LikePaths(view, top, depth);
  const all = Object.values(blocks);
  const labels = all.map(({ like }) => (like ? paths.first(like.labels) : null));
  const down = all.flatMap((block, index): readonly Wanted[] => {
    const label = labels[index] ?? null;
    const next = Math.min(...labels.map((at) => at ?? Infinity).filter((at) => at > (label ?? -1)));
    const isThere = (pattern: RegExp | undefined): boolean =>
      pattern !== undefined && paths.find(pattern, label ?? -1, next) !== null;
    const patterns = new Map(Object.entries(block.like?.columns ?? {}));
    return [
      { caption: wordsOf(block.label), isThere: label !== null },
      ...Object.entries(block.columns)
        .filter(([id]) => block.like?.required.includes(id))
        .map(([id, path]) => ({ caption: wordsOf(path), isThere: isThere(patterns.get(id)) })),
    ];
  });
  const across = all.flatMap(({ across: side, ...block }) => {
    const lines = Object.entries(side?.lines ?? {}).filter(([id]) => side?.required.includes(id));
    const wanted = lines.map(([id, pattern]) => ({
      caption: lineWords(block, id),
      isThere: paths.find(pattern, -1, Infinity) !== null,
    }));
    return side ? [wanted] : [];
  });
  return [down, ...across];
}

/** Captions of a form with words of its own, wherever they stand below the title. */
function wantedAnywhere(
  view: SheetView,
  { blocks }: TableLayout,
  titleRow: number,
  last: number
): readonly Wanted[] {
  const printed = new Set<string>();
  for (let row = titleRow + 1; row <= last; row += 1)
    for (const column of view.columns) printed.add(toCommonWords(view.comparable(row, column)));
  return Object.values(blocks)
    .flatMap(({ label, columns }) => [label, ...Object.values<CaptionPath>(columns)])
    .map((path) => ({
      caption: wordsOf(path),
      isThere: captionWordings(path[path.length - 1] ?? "").some(({ text }) =>
        printed.has(toCommonWords(text))
      ),
    }));
}

/** Numbers with decimals that can be seen below the title, as many as are needed to tell; a contents list has none. */
function amountsIn(view: SheetView, titleRow: number, lastRow: number): number {
  let count = 0;
  for (let row = titleRow + 1; row <= lastRow && count < LEAST_SIGNS; row += 1)
    for (const column of view.columns) {
      const value = view.value(row, column);
      const { top, left } = view.box(row, column);
      const isShown = top === row && left === column;
      if (typeof value === "number" && !Number.isInteger(value) && isShown) count += 1;
    }
  return count;
}

/** “本年支出/合计”; a year that a header names is left out. */
function wordsOf(path: CaptionPath): string {
  return path.map((part) => withoutYear(captionOf(part, Infinity))).join("/");
}

function lineWords({ lines, total }: Omit<BlockLayout, "across">, id: string): string {
  const line = lines.find((one) => one.id === id);
  return withoutYear(captionOf(line?.label ?? total, Infinity));
}

function withoutYear(text: string): string {
  return text.replace(/\{(?:year|priorYear)\}年?/gu, "");
}
