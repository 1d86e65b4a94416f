import type { CellPosition } from "../grid/address";
import { MergeIndex } from "../grid/merge-index";
import type { CellChange } from "../grid/plan";
import { usedBounds, valueAt, type SheetSnapshot } from "../grid/snapshot";
import { CellDraft, type AddedRow } from "./cell-draft";
import type { NewText } from "./cell-rows";
import { lineHeight, readListLines, type ListCaptions, type ListColumn } from "./list-sheet";

type Line<Id extends string> = Readonly<Record<Id, string>>;

/** A list on its sheet, and what it is to say. */
export interface WantedList<Id extends string> {
  readonly captions: ListCaptions<Id>;
  readonly columns: readonly ListColumn<Id>[];
  readonly lines: readonly Line<Id>[];
  /** Column that tells lines apart; lines without a key are the clerk's own, and stay as they are. */
  readonly key: Id;
  /** Column that the clerk fills in: of several lines with one key the first that says something counts. */
  readonly content: Id;
  /** Columns that say nothing where the clerk deleted them. */
  readonly dispensable: readonly Id[];
  /** What lines say that are no longer on the list, and in which column. */
  readonly retired: { readonly id: Id; readonly text: string };
  /** Texts outside of the lines. */
  readonly others?: readonly NewText[];
}

/** A line as it stands on the sheet. */
interface WrittenLine<Id extends string> {
  readonly row: number;
  readonly says: Line<Id>;
}

/**
 * What makes a list on its sheet say these lines, changing only cells whose words change: formats, comments, columns and lines of
 * the clerk's own stay. New lines come in below those they follow; those that are gone are hidden, unless something stands beside
 * them.
 * @returns null where a word has no cell to go to: such a sheet is written anew
 */
export function changeList<Id extends string>(
  sheet: SheetSnapshot,
  list: WantedList<Id>
): CellChange | "nothing" | null {
  const written = readListLines(sheet, list.captions).map((text, index) => ({
    row: list.captions.row + 1 + index,
    says: asLine(list.columns, text),
  }));
  const draft = new ListDraft(sheet, list);
  const byKey = linesByKey(written, list);
  const wanted = new Set(list.lines.map((line) => line[list.key]));
  let last = list.captions.row;
  for (const line of list.lines) {
    if (line[list.key] === "") continue;
    const before = byKey.get(line[list.key]);
    if (before) draft.renew(before, line);
    else draft.add(last, line);
    last = before?.row ?? last;
  }
  for (const line of written)
    if (line.says[list.key] !== "" && !wanted.has(line.says[list.key])) draft.retire(line);
  return draft.toChange();
}

function linesByKey<Id extends string>(
  written: readonly WrittenLine<Id>[],
  { key, content }: WantedList<Id>
): ReadonlyMap<string, WrittenLine<Id>> {
  const byKey = new Map<string, WrittenLine<Id>>();
  for (const line of written) {
    const before = byKey.get(line.says[key]);
    if (!before || (before.says[content] === "" && line.says[content] !== ""))
      byKey.set(line.says[key], line);
  }
  return byKey;
}

function asLine<Id extends string>(
  columns: readonly ListColumn<Id>[],
  text: (id: Id) => string
): Line<Id> {
  return Object.fromEntries(columns.map(({ id }) => [id, text(id)])) as Line<Id>;
}

class ListDraft<Id extends string> {
  readonly #sheet: SheetSnapshot;
  readonly #list: WantedList<Id>;
  readonly #merges: MergeIndex;
  readonly #draft = new CellDraft();
  /** True once a word has no cell to go to. */
  #isStuck = false;

  constructor(sheet: SheetSnapshot, list: WantedList<Id>) {
    this.#sheet = sheet;
    this.#list = list;
    this.#merges = new MergeIndex(sheet);
    this.#draft.say(...(list.others ?? []));
  }

  renew({ row, says }: WrittenLine<Id>, line: Line<Id>): void {
    const { columns, retired } = this.#list;
    const isOther = columns.filter(({ id }) => line[id].trim() !== says[id]);
    for (const { id } of isOther) this.#say(row, id, line[id]);
    if (isOther.length === 0) return;
    const height = lineHeight(columns, line);
    const wasRetired = says[retired.id] === retired.text && this.#isHidden(row);
    if (wasRetired || height > lineHeight(columns, says)) this.#draft.setHeight(row, height);
  }

  add(below: number, line: Line<Id>): void {
    const { columns } = this.#list;
    const cells = columns.flatMap(({ id }): AddedRow["cells"] => {
      const column = this.#columnOf(id, (at) => this.#isJoined({ row: below, column: at }));
      if (column === null) this.#miss(id, line[id]);
      return column === null ? [] : [{ column, look: "text", text: line[id] }];
    });
    this.#draft.add(below, [{ cells, height: lineHeight(columns, line) }]);
  }

  /** Nothing of the clerk's goes: what stands beside the line keeps it in sight. */
  retire({ row, says }: WrittenLine<Id>): void {
    const { id, text } = this.#list.retired;
    if (says[id] === text) return;
    this.#say(row, id, text);
    if (!this.#hasMore(row)) this.#draft.setHeight(row, 0);
  }

  toChange(): CellChange | "nothing" | null {
    return this.#isStuck ? null : this.#draft.toChange(this.#sheet.id);
  }

  #say(row: number, id: Id, text: string): void {
    const column = this.#columnOf(id, (at) => this.#isCovered({ row, column: at }));
    if (column === null) this.#miss(id, text);
    else this.#draft.say({ row, column, text });
  }

  #columnOf(id: Id, isTaken: (column: number) => boolean): number | null {
    const column = this.#list.captions.columns.get(id);
    return column === undefined || isTaken(column) ? null : column;
  }

  #miss(id: Id, text: string): void {
    if (text !== "" && !this.#list.dispensable.includes(id)) this.#isStuck = true;
  }

  /** True for a cell that the clerk joined to another, which shows the words of both. */
  #isCovered(cell: CellPosition): boolean {
    const merge = this.#merges.at(cell);
    return merge !== null && (merge.top !== cell.row || merge.left !== cell.column);
  }

  /** True where a cell that comes in below is part of what is joined there. */
  #isJoined(cell: CellPosition): boolean {
    const merge = this.#merges.at(cell);
    return merge !== null && merge.bottom > cell.row;
  }

  #isHidden(row: number): boolean {
    return this.#sheet.hiddenRows?.includes(row) ?? true;
  }

  #hasMore(row: number): boolean {
    const ours = new Set(this.#list.captions.columns.values());
    const { left, right } = usedBounds(this.#sheet) ?? { left: 0, right: -1 };
    for (let column = left; column <= right; column += 1)
      if (!ours.has(column) && valueAt(this.#sheet, { row, column }) !== null) return true;
    return false;
  }
}
