import type { BlockLayout, LikeAcross, LikeCaptions, TableLayout } from "../layout";
import type { SheetView } from "../../grid/sheet-view";
import { LikePaths } from "./like-paths";
import { headingsIn, withPriorApart } from "./prior-columns";
import type { AcrossColumn, BlockHeader, FoundColumn, TableHeader } from "./table-header";

/** Deepest header of the forms we know, and how far below the title it may begin. */
export const MAX_DEPTH = 4;
export const MAX_DISTANCE = 12;

interface Attempt {
  readonly header: TableHeader;
  readonly found: number;
  /** Columns with a caption of any kind; 0 where a row between title and header is among its rows. */
  readonly captioned: number;
  /** A caption goes on below its last row. */
  readonly isCut: boolean;
}

/** True for a table whose columns are told by patterns. */
export function isLike({ blocks }: TableLayout): boolean {
  return Object.values(blocks).some(({ like, across }) => like ?? across);
}

/**
 * The header below a title by the patterns of its columns; of all positions the one with most columns, of equals that with
 * most captions of other columns, then one that cuts through no caption, then the tightest.
 */
export function findLikeHeader(
  view: SheetView,
  layout: TableLayout,
  titleRow: number,
  lastRow: number
): TableHeader | null {
  let best: Attempt | null = null;
  for (let top = titleRow + 1; top <= Math.min(lastRow, titleRow + MAX_DISTANCE); top += 1) {
    for (let depth = 1; depth <= MAX_DEPTH && top + depth - 1 <= lastRow; depth += 1) {
      const attempt = matchLike(view, layout, top, depth);
      if (attempt && (!best || isBetter(attempt, best))) best = attempt;
    }
  }
  return best?.header ?? null;
}

function isBetter(attempt: Attempt, best: Attempt): boolean {
  if (attempt.found !== best.found) return attempt.found > best.found;
  if (attempt.captioned !== best.captioned) return attempt.captioned > best.captioned;
  if (attempt.isCut !== best.isCut) return best.isCut;
  const depth = ({ header }: Attempt): number => header.end - header.top;
  return depth(attempt) < depth(best);
}

function matchLike(
  view: SheetView,
  layout: TableLayout,
  top: number,
  depth: number
): Attempt | null {
  const layouts = Object.entries(layout.blocks);
  const paths = layouts.reduce(
    (known, [, block]) => withPriorApart(known, block),
    new LikePaths(view, top, depth)
  );
  const labels = layouts.map(([, { like }]) => (like ? paths.first(like.labels) : null));
  const blocks: Record<string, BlockHeader> = {};
  for (const [index, [id, block]] of layouts.entries()) {
    const label = labels[index] ?? null;
    const next = Math.min(
      ...labels.map((at) => (at !== null && at > (label ?? -1) ? at : Infinity))
    );
    const header =
      (block.across && matchAcross(paths, block.across, block)) ??
      (block.like && label !== null ? matchRows(paths, block.like, label, next) : null);
    if (!header) return null;
    blocks[id] = header;
  }
  const all = Object.values(blocks).flatMap(captionsOf);
  const found = all.filter((column) => column !== null).length;
  const captions = { found, all: found };
  const isClear = paths.isOfCaptions();
  const captioned = isClear ? paths.columns.filter((column) => paths.at(column) !== "").length : 0;
  const end = top + depth;
  const isCut = paths.columns.some((column) => view.box(end - 1, column).bottom >= end);
  const headings = headingsIn(paths, layout, blocks);
  const header = { top, end, blocks, captions, marks: [], ...(headings && { headings }) };
  return { header, found, captioned, isCut };
}

function captionsOf({
  label,
  codes,
  joinedCode,
  columns,
  across,
}: BlockHeader): readonly unknown[] {
  const split = codes ? [codes.category, codes.section, codes.item] : [];
  const lines = Object.values(across ?? {}).flatMap((one) => Object.values(one));
  return [label, joinedCode, ...split, ...(across ? lines : Object.values(columns))];
}

/** Columns of a block whose rows stand below each other. */
function matchRows(
  paths: LikePaths,
  like: LikeCaptions,
  label: number,
  next: number
): BlockHeader | null {
  const at = (pattern: RegExp | undefined): number | null =>
    pattern ? paths.find(pattern, -1, next) : null;
  const [category, section, item] = [at(like.category), at(like.section), at(like.item)];
  const codes = category !== null && section !== null ? { category, section, item } : null;
  const columns: Record<string, FoundColumn | null> = {};
  const taken = new Set<number>();
  for (const [id, pattern] of Object.entries(like.columns)) {
    const column = paths.find(pattern, label, next, taken);
    columns[id] = column === null ? null : { column, caption: paths.caption(column) };
    if (column !== null) taken.add(column);
  }
  if (like.required.some((id) => (columns[id] ?? null) === null)) return null;
  const joinedCode = codes ? null : at(like.code);
  return { ...NO_KEYS, label, codes, joinedCode, columns };
}

const NO_KEYS = { governmentCode: null, unitCode: null, project: null } as const;

/** Columns of lines, by line and column of the layout. */
type Lines = Record<string, Record<string, FoundColumn>>;

/** What stands over all lines of a year is no part of their names: “2025年预算数/公务接待费”. */
function withoutHeadings(
  lines: Lines,
  ids: readonly string[],
  leading: readonly string[]
): {
  readonly headings: ReadonlyMap<string, string>;
  readonly lines: NonNullable<BlockHeader["across"]>;
} {
  const headings = new Map(
    ids.map((id) => {
      const captions = leading.flatMap((line) => {
        const caption = lines[line]?.[id]?.caption;
        return caption === undefined ? [] : [caption.split("/")];
      });
      return [id, headingOf(captions)];
    })
  );
  const named = (id: string, one: FoundColumn): AcrossColumn => {
    const heading = `${headings.get(id) ?? ""}/`;
    const isUnder = heading !== "/" && one.caption.startsWith(heading);
    return { ...one, name: isUnder ? one.caption.slice(heading.length) : one.caption };
  };
  const all = Object.entries(lines).map(([line, found]) => {
    const own = Object.entries(found).map(([id, one]) => [id, named(id, one)] as const);
    return [line, Object.fromEntries(own)] as const;
  });
  return { headings, lines: Object.fromEntries(all) };
}

/** The captions that several columns begin with; a column's last caption is its own. */
function headingOf(captions: readonly (readonly string[])[]): string {
  const [first = [], ...others] = captions;
  const isShared = (text: string, at: number): boolean =>
    others.every((one) => one[at] === text && at < one.length - 1);
  const end = first.slice(0, -1).findIndex((text, at) => !isShared(text, at));
  return others.length === 0 ? "" : first.slice(0, end < 0 ? first.length - 1 : end).join("/");
}

/** Lines that stand side by side. */
function matchAcross(
  paths: LikePaths,
  across: LikeAcross,
  { like }: BlockLayout
): BlockHeader | null {
  const ids = Object.keys(like?.columns ?? {});
  const [standard = "approved"] = ids;
  const headings = Object.entries(across.columns);
  const lines: Lines = {};
  for (const index of paths.columns) {
    const path = paths.at(index);
    const line = Object.entries(across.lines).find(([, pattern]) => pattern.test(path))?.[0];
    if (path === "" || line === undefined) continue;
    const id = headings.find(([, pattern]) => pattern?.test(path) === true)?.[0] ?? standard;
    const own = lines[line] ?? {};
    lines[line] = { [id]: { column: index, caption: paths.caption(index) }, ...own };
  }
  if (across.required.some((line) => lines[line]?.[standard] === undefined)) return null;
  const headed = withoutHeadings(lines, ids, across.required);
  const columns = Object.fromEntries(
    ids.map((id) => {
      const one = lines["total"]?.[id] ?? Object.values(lines).find((line) => line[id])?.[id];
      return [id, one && { ...one, caption: headed.headings.get(id) || one.caption }];
    })
  );
  const found = Object.values(lines).flatMap((one) => Object.values(one));
  const first = Math.min(...found.map(({ column }) => column));
  const before = paths.columns.filter((column) => column < first && paths.at(column) !== "");
  const label = before.pop() ?? first;
  return {
    ...{ ...NO_KEYS, label, codes: null, joinedCode: null, across: headed.lines },
    columns: Object.fromEntries(Object.entries(columns).map(([id, one]) => [id, one ?? null])),
  };
}
