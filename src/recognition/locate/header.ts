import { columnPaths } from "./caption-paths";
import { findLikeHeader, isLike, MAX_DEPTH, MAX_DISTANCE } from "./like-header";
import type { YearMark } from "./evidence";
import { findFormCells } from "./form-cells";
import {
  type CodeColumns,
  captionWordings,
  type BlockLayout,
  type Caption,
  type CaptionPath,
  type TableLayout,
} from "../layout";
import { toCommonWords } from "./other-words";
import type { SheetView } from "../../grid/sheet-view";
import type { BlockHeader, FoundColumn, TableHeader } from "./table-header";

export { columnsOf, type BlockHeader, type FoundColumn, type TableHeader } from "./table-header";

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
  const [form] = Object.values(layout.blocks).filter(({ rows }) => rows === "form");
  if (form) return findFormHeader(view, form, titleRow, lastRow);
  if (isLike(layout)) return findLikeHeader(view, layout, titleRow, lastRow);
  let best: Attempt | null = null;
  const lowest = Math.min(lastRow, titleRow + MAX_DISTANCE + MAX_DEPTH - 1);
  const labels = Object.values(layout.blocks).map(({ label }) =>
    rowsWith(label, view, titleRow + 1, lowest)
  );
  for (let top = titleRow + 1; top <= Math.min(lastRow, titleRow + MAX_DISTANCE); top += 1) {
    for (let depth = 1; depth <= MAX_DEPTH && top + depth - 1 <= lastRow; depth += 1) {
      const isAmong = (row: number): boolean => row >= top && row < top + depth;
      if (!labels.every((rows) => rows.some(isAmong))) continue;
      const attempt = matchHeader(view, layout, top, depth);
      if (attempt && (!best || attempt.found > best.found || isTighter(attempt, best)))
        best = attempt;
    }
  }
  return best?.header ?? null;
}

/** Rows where a column of a path may end: most positions of a header have none of them, and are told by that. */
function rowsWith(
  path: CaptionPath,
  view: SheetView,
  first: number,
  last: number
): readonly number[] {
  const wordings = captionWordings(path[path.length - 1] ?? "").map(({ text }) => text);
  const rows: number[] = [];
  for (let row = first; row <= last; row += 1) {
    const isOwn = (column: number): boolean =>
      wordings.some(
        (wording) => wording.includes("{") || isOtherWording(view.comparable(row, column), wording)
      );
    if (view.columns.some(isOwn)) rows.push(row);
  }
  return rows;
}

function findFormHeader(
  view: SheetView,
  block: BlockLayout,
  titleRow: number,
  lastRow: number
): TableHeader | null {
  const form = findFormCells(view, block, titleRow + 1, lastRow);
  if (!form) return null;
  const captions = { found: form.captions.length, all: Object.keys(block.columns).length + 1 };
  return { top: form.top, end: form.bottom + 1, blocks: {}, captions, marks: [], form };
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
  const { left } = view.bounds;
  const paths = columnPaths(view, top, depth);
  const years = yearsOf(paths);
  const marks: YearMark[] = [];
  const find: FindColumn = (path, after = -1, before = Infinity) => {
    const levels = path.map((caption) => wordingsIn(caption, years));
    const at = (isWording: IsWording): number =>
      paths.findIndex(
        (captions, index) =>
          left + index > after && left + index < before && matchesPath(captions, levels, isWording)
      );
    const exact = at(isFormWording);
    const index = exact < 0 ? at(isOtherWording) : exact;
    const captions = paths[index];
    if (!captions) return null;
    marks.push(...marksOf(captions, path));
    return left + index;
  };
  const labels: number[] = [];
  for (const { label } of Object.values(layout.blocks)) {
    const column = find(label);
    if (column === null) return null;
    labels.push(column);
  }
  const blocks: Record<string, BlockHeader> = {};
  let found = 0;
  let wanted = 0;
  let keys = 0;
  for (const [id, block] of Object.entries(layout.blocks)) {
    const header = matchBlock(block, paths, left, labels, find);
    if (!header) return null;
    blocks[id] = header;
    keys += countKeys(header);
    wanted += Object.keys(header.columns).length;
    found += Object.values(header.columns).filter((column) => column !== null).length;
  }
  if (found * 2 < wanted || found === 0) return null;
  // A header that splits its codes is whole only with the row of 类, 款 and 项.
  const split = Object.values(blocks).filter(({ codes }) => codes !== null).length;
  const captions = { found: keys + found, all: keys + wanted };
  return { header: { top, end: top + depth, blocks, captions, marks }, found: found + split };
}

/** First column of a path between two columns, null when there is none. */
type FindColumn = (path: CaptionPath, after?: number, before?: number) => number | null;

/** Amount columns stand between the label of their block and that of the next one. */
function matchBlock(
  block: BlockLayout,
  paths: readonly (readonly string[])[],
  left: number,
  labels: readonly number[],
  find: FindColumn
): BlockHeader | null {
  const label = find(block.label);
  if (label === null) return null;
  const nextLabel = Math.min(...labels.map((at) => (at > label ? at : Infinity)));
  const needed = (path: CaptionPath | undefined): number | null => (path ? find(path) : null);
  const project = needed(block.project);
  const codes = block.codes ? matchCodes(block.codes, find) : null;
  // Some units put the whole code under the group's caption instead of splitting it over 类, 款 and 项.
  const joinedCode = needed(
    block.joinedCode ?? (codes ? undefined : block.codes?.category.slice(0, -1))
  );
  const unitCode = needed(block.unitCode);
  if (block.project && project === null) return null;
  if ((block.joinedCode ?? block.codes) && joinedCode === null && codes === null) return null;
  if (block.unitCode && unitCode === null) return null;
  const columns: Record<string, FoundColumn | null> = {};
  for (const [id, path] of Object.entries(block.columns)) {
    const column = find(path, label, nextLabel);
    columns[id] =
      column === null ? null : { column, caption: (paths[column - left] ?? []).join("/") };
  }
  const governmentCode = needed(block.governmentCode);
  return { label, codes, joinedCode, governmentCode, unitCode, project, columns };
}

/** Columns of label, codes and project: without one of them a header is none. */
function countKeys({ codes, joinedCode, governmentCode, unitCode, project }: BlockHeader): number {
  const parts = codes ? [codes.category, codes.section, codes.item] : [joinedCode];
  const others = [governmentCode, unitCode, project];
  return 1 + [...parts, ...others].filter((column) => column !== null).length;
}

function matchCodes(layout: CodeColumns, find: FindColumn): BlockHeader["codes"] {
  const category = find(layout.category);
  const section = find(layout.section);
  const item = layout.item ? find(layout.item) : null;
  if (category === null || section === null || (layout.item && item === null)) return null;
  return { category, section, item };
}

/** The last caption must be the column's own one, those above must occur in order. */
function matchesPath(
  captions: readonly string[],
  levels: readonly (readonly string[])[],
  isWording: IsWording
): boolean {
  let level = captions.length;
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const from = level - 1;
    level = lastIndexOf(captions, levels[index] ?? [], from, isWording);
    if (level < 0 || (index === levels.length - 1 && level !== from)) return false;
  }
  return true;
}

function lastIndexOf(
  captions: readonly string[],
  wordings: readonly string[],
  from: number,
  isWording: IsWording
): number {
  for (let index = from; index >= 0; index -= 1)
    for (const wording of wordings) if (isWording(captions[index] ?? "", wording)) return index;
  return -1;
}

type IsWording = (caption: string, wording: string) => boolean;

/** A caption with an unclosed bracket was cut at the column's width: “支出功能分类科目（按大”. */
const isFormWording: IsWording = (caption, wording) =>
  caption === wording || (wording.startsWith(caption) && /\([^)]*$/u.test(caption));

/** Looked for only where the form's own words are not there. */
const isOtherWording: IsWording = (caption, wording) =>
  isFormWording(caption, wording) || toCommonWords(caption) === toCommonWords(wording);

/** The two years that a header compares, null when it names none or only one. */
type HeaderYears = { readonly prior: string; readonly current: string } | null;

function yearsOf(paths: readonly (readonly string[])[]): HeaderYears {
  const years = new Set<string>();
  for (const captions of paths)
    for (const caption of captions)
      if (/^20[0-9]{2}年/u.test(caption)) years.add(caption.slice(0, 4));
  const [prior, current] = [...years].sort();
  return years.size === 2 && prior !== undefined && current !== undefined
    ? { prior, current }
    : null;
}

/** Wordings of a caption, with the years of this header in them. */
function wordingsIn(caption: Caption, years: HeaderYears): readonly string[] {
  return captionWordings(caption).map(({ text }) =>
    years && text.includes("{")
      ? text.replace("{year}", years.current).replace("{priorYear}", years.prior)
      : text
  );
}

function marksOf(captions: readonly string[], path: CaptionPath): readonly YearMark[] {
  return path.flatMap((caption) =>
    captionWordings(caption).flatMap(({ text, years }) =>
      years !== null && text !== "" && captions.includes(text)
        ? [{ years, text, kind: "caption" as const }]
        : []
    )
  );
}
