import { captionWordings, type BlockLayout, type CaptionPath, type TableLayout } from "./layout";
import type { SheetView } from "./sheet-view";

/** Deepest header of the forms we know, and how far below the title it may begin. */
const MAX_DEPTH = 4;
const MAX_DISTANCE = 12;

/** Which sheet column is which column of the layout; null where the form's column was not found. */
export interface BlockHeader {
  readonly label: number;
  readonly codes: {
    readonly category: number;
    readonly section: number;
    readonly item: number | null;
  } | null;
  readonly project: number | null;
  readonly columns: Readonly<
    Record<string, { readonly column: number; readonly caption: string } | null>
  >;
}

export interface TableHeader {
  readonly top: number;
  /** First row below the header, a row of column numbers (※ ※ 1 2 3) not yet skipped. */
  readonly end: number;
  readonly blocks: Readonly<Record<string, BlockHeader>>;
  /** Form years named by wordings that changed over the years. */
  readonly yearVotes: readonly number[];
}

interface Attempt {
  readonly header: TableHeader;
  readonly found: number;
}

/**
 * Finds the header of a table below its title. Of all positions and depths the one with most columns wins, the
 * tightest of equals. All label and code columns and at least half of the amount columns must be there.
 */
export function findHeader(
  view: SheetView,
  layout: TableLayout,
  titleRow: number,
  lastRow: number
): TableHeader | null {
  let best: Attempt | null = null;
  for (let top = titleRow + 1; top <= Math.min(lastRow, titleRow + MAX_DISTANCE); top += 1) {
    for (let depth = 1; depth <= MAX_DEPTH && top + depth - 1 <= lastRow; depth += 1) {
      const attempt = matchHeader(view, layout, top, depth);
      if (attempt && (!best || attempt.found > best.found || isTighter(attempt, best)))
        best = attempt;
    }
  }
  return best?.header ?? null;
}

function isTighter(attempt: Attempt, best: Attempt): boolean {
  const depth = ({ header }: Attempt): number => header.end - header.top;
  return attempt.found === best.found && depth(attempt) < depth(best);
}

function matchHeader(
  view: SheetView,
  layout: TableLayout,
  top: number,
  depth: number
): Attempt | null {
  const paths = columnPaths(view, top, depth);
  const yearVotes: number[] = [];
  const find = (path: CaptionPath): number | null => {
    const index = paths.findIndex((captions) => matchesPath(captions, path));
    const captions = paths[index];
    if (!captions) return null;
    yearVotes.push(...votesOf(captions, path));
    return view.bounds.left + index;
  };
  const blocks: Record<string, BlockHeader> = {};
  let found = 0;
  let wanted = 0;
  for (const [id, block] of Object.entries(layout.blocks)) {
    const header = matchBlock(block, paths, view.bounds.left, find);
    if (!header) return null;
    blocks[id] = header;
    wanted += Object.keys(header.columns).length;
    found += Object.values(header.columns).filter((column) => column !== null).length;
  }
  if (found * 2 < wanted || found === 0) return null;
  return { header: { top, end: top + depth, blocks, yearVotes }, found };
}

function matchBlock(
  block: BlockLayout,
  paths: readonly (readonly string[])[],
  left: number,
  find: (path: CaptionPath) => number | null
): BlockHeader | null {
  const label = find(block.label);
  if (label === null) return null;
  const project = block.project ? find(block.project) : null;
  if (block.project && project === null) return null;
  let codes: BlockHeader["codes"] = null;
  if (block.codes) {
    const category = find(block.codes.category);
    const section = find(block.codes.section);
    const item = block.codes.item ? find(block.codes.item) : null;
    if (category === null || section === null || (block.codes.item && item === null)) return null;
    codes = { category, section, item };
  }
  const columns: Record<string, { column: number; caption: string } | null> = {};
  for (const [id, path] of Object.entries(block.columns)) {
    const column = find(path);
    columns[id] =
      column === null ? null : { column, caption: (paths[column - left] ?? []).join("/") };
  }
  return { label, codes, project, columns };
}

/** Captions of every column from top to bottom, merges filled, repeated levels collapsed. */
function columnPaths(view: SheetView, top: number, depth: number): readonly (readonly string[])[] {
  const bottom = top + depth - 1;
  return view.columns.map((column) => {
    const path: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const caption = captionAt(view, row, column, bottom);
      if (caption !== "" && path[path.length - 1] !== caption) path.push(caption);
    }
    return path;
  });
}

/**
 * Caption of a header cell. Where a group caption was not merged over its columns, a blank cell with a caption below it
 * belongs to the group that begins to its left, blank columns in between left out.
 */
function captionAt(view: SheetView, row: number, column: number, bottom: number): string {
  const own = view.comparable(row, column);
  if (own !== "" || view.mergeAt(row, column) || !hasCaptionBelow(view, row, column, bottom))
    return own;
  for (let left = column - 1; left >= view.bounds.left; left -= 1) {
    const caption = view.comparable(row, left);
    if (caption !== "") return hasCaptionBelow(view, row, left, bottom) ? caption : "";
  }
  return "";
}

function hasCaptionBelow(view: SheetView, row: number, column: number, bottom: number): boolean {
  for (let below = row + 1; below <= bottom; below += 1)
    if (view.comparable(below, column) !== "") return true;
  return false;
}

/** The last caption must be the column's own one, those above must occur in order. */
function matchesPath(captions: readonly string[], path: CaptionPath): boolean {
  let level = captions.length;
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const wordings = captionWordings(path[index] ?? "").map(({ text }) => text);
    const from = level - 1;
    level = lastIndexOf(captions, wordings, from);
    if (level < 0 || (index === path.length - 1 && level !== from)) return false;
  }
  return true;
}

function lastIndexOf(
  captions: readonly string[],
  wordings: readonly string[],
  from: number
): number {
  for (let index = from; index >= 0; index -= 1)
    if (wordings.includes(captions[index] ?? "")) return index;
  return -1;
}

function votesOf(captions: readonly string[], path: CaptionPath): readonly number[] {
  return path.flatMap((caption) =>
    captionWordings(caption).flatMap(({ text, since }) =>
      since !== null && captions.includes(text) ? [since] : []
    )
  );
}
