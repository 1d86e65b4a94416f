import { TOTAL, type BudgetRow, type RowKind } from "../budget/block";
import { foldSpaces, toComparable } from "../text/normalize";
import type { BlockHeader } from "./header";
import { captionWordings, type BlockLayout, type Caption } from "./layout";
import type { SheetView } from "./sheet-view";

/** A row of a block and the sheet row it stands in. */
export interface PlacedRow {
  readonly row: BudgetRow;
  readonly sheetRow: number;
}

export interface BlockRows {
  readonly placed: readonly PlacedRow[];
  /** Rows that have a label but are no row of this form; a problem only where they hold amounts. */
  readonly unknown: readonly { readonly sheetRow: number; readonly label: string }[];
}

const CODE_AND_NAME = /^([0-9]{3})(.+)$/u;
/** “一、”, “1.”, “其中：” before the label of a line. */
const NUMBERING = /^(其中:|[0-9]+[.、]|[一二三四五六七八九十]+、)+/u;

/** A sentence under the table, e.g. that it is empty; never a row of it. */
const NOTE = /为空表|没有.*的支出|^(备注|附注|注|说明):/u;
/** “表12” above the title of the table that follows on the same sheet. */
const TABLE_NUMBER = /^表[0-9一二三四五六七八九十]+$/u;

/** True for the text of a note under a table. */
export function isNote(text: string): boolean {
  return NOTE.test(toComparable(text));
}

/** Text of a label cell; a dash stands for nothing there as well. */
function labelAt(view: SheetView, row: number, column: number): string {
  const text = foldSpaces(view.text(row, column));
  return /^[-—－–―/]+$/u.test(text) ? "" : text;
}

function isTableNumber(text: string): boolean {
  return TABLE_NUMBER.test(toComparable(text));
}

/** Reads the rows of one block between the header and the end of the table. */
export function readRows(
  view: SheetView,
  block: BlockLayout,
  header: BlockHeader,
  first: number,
  last: number,
  unitName: string | null
): BlockRows {
  const reader = new RowReader(view, block, header, unitName);
  for (let sheetRow = first; sheetRow <= last; sheetRow += 1) reader.read(sheetRow);
  return { placed: reader.placed, unknown: reader.unknown };
}

class RowReader {
  readonly placed: PlacedRow[] = [];
  readonly unknown: { sheetRow: number; label: string }[] = [];
  readonly #keys = new Set<string>();
  readonly #totals: readonly string[];
  readonly #lines: readonly { readonly id: string; readonly labels: readonly string[] }[];
  readonly #unit: string;
  #nextLine = 0;
  #category = "";
  #section = "";

  constructor(
    private readonly view: SheetView,
    private readonly block: BlockLayout,
    private readonly header: BlockHeader,
    unitName: string | null
  ) {
    this.#totals = comparables(block.total);
    this.#lines = block.lines.map(({ id, label }) => ({
      id,
      labels: comparables(label).map(stripNumbering),
    }));
    this.#unit = unitName === null ? "" : toComparable(unitName);
  }

  read(sheetRow: number): void {
    const codes = this.#readCodes(sheetRow);
    const label = labelAt(this.view, sheetRow, this.header.label);
    if (codes !== null) return this.#addCoded(sheetRow, codes, label);
    const text = label === "" ? this.#labelInCodeCells(sheetRow) : label;
    if (text === "" || isNote(text) || isTableNumber(text)) return;
    const comparable = toComparable(text);
    if (this.#totals.includes(comparable))
      return this.#add(sheetRow, TOTAL, "total", null, text, null);
    if (this.#unit !== "" && comparable === this.#unit)
      return this.#add(sheetRow, "unit", "unit", null, text, null);
    this.#addLabelled(sheetRow, text, comparable);
  }

  #addLabelled(sheetRow: number, text: string, comparable: string): void {
    const { rows } = this.block;
    const coded = rows === "code-and-name" ? CODE_AND_NAME.exec(comparable) : null;
    if (coded?.[1] !== undefined) {
      const name = foldSpaces(text.normalize("NFKC").replace(/^\s*[0-9]{3}\s*/u, ""));
      return this.#add(sheetRow, coded[1], "category", coded[1], name, null);
    }
    const line = rows === "open" || rows === "coded" ? null : this.#findLine(comparable);
    if (line !== null) return this.#add(sheetRow, line, "line", null, text, null);
    if (rows === "open")
      return this.#add(sheetRow, `project:${sheetRow}`, "project", null, text, text);
    this.unknown.push({ sheetRow, label: text });
  }

  #addCoded(sheetRow: number, code: string, name: string): void {
    const kind: RowKind = code.length === 3 ? "category" : code.length === 5 ? "section" : "item";
    const project =
      this.header.project === null ? "" : labelAt(this.view, sheetRow, this.header.project);
    if (project === "") return this.#add(sheetRow, code, kind, code, name, null);
    this.#add(sheetRow, `${code}:${sheetRow}`, "project", code, name, project);
  }

  #add(
    sheetRow: number,
    key: string,
    kind: RowKind,
    code: string | null,
    name: string,
    project: string | null
  ): void {
    // A repeated code or label keeps a key of its own, so that no figure is lost; rules report the repetition.
    const unique = this.#keys.has(key) ? `${key}:${sheetRow}` : key;
    this.#keys.add(unique);
    const column =
      project === null || this.header.project === null ? this.header.label : this.header.project;
    const cell = this.view.ref(sheetRow, column);
    this.placed.push({ sheetRow, row: { key: unique, kind, code, name, project, cell } });
  }

  /** Joined code of a row, null for a row without one. Levels left blank are taken from the row above. */
  #readCodes(sheetRow: number): string | null {
    const { codes } = this.header;
    if (!codes) return null;
    const category = this.#codePart(sheetRow, codes.category, 3);
    const section = this.#codePart(sheetRow, codes.section, 2);
    const item = codes.item === null ? "" : this.#codePart(sheetRow, codes.item, 2);
    if (category === "" && section === "" && item === "") return null;
    if (category !== "") this.#category = category;
    if (section !== "") this.#section = section;
    if (item !== "") return `${this.#category}${this.#section}${item}`;
    return section === "" ? this.#category : `${this.#category}${section}`;
  }

  /** Digits of a code cell, padded: a code stored as a number has lost its leading zeros. */
  #codePart(sheetRow: number, column: number, width: number): string {
    const text = toComparable(this.view.text(sheetRow, column));
    return /^[0-9]+$/u.test(text) && text.length <= width ? text.padStart(width, "0") : "";
  }

  /** The total's label may stand in (merged) code cells instead of the name column. */
  #labelInCodeCells(sheetRow: number): string {
    const { codes, project } = this.header;
    const columns = [codes?.category, codes?.section, codes?.item, project];
    for (const column of columns) {
      if (column === null || column === undefined) continue;
      const text = labelAt(this.view, sheetRow, column);
      if (text !== "" && this.#totals.includes(toComparable(text))) return text;
    }
    return "";
  }

  /** Labels repeat (“单位资金”), so the order of the form decides; a line out of order is still found. */
  #findLine(comparable: string): string | null {
    const label = stripNumbering(comparable);
    const matches = this.#lines.flatMap((line, index) =>
      line.labels.includes(label) && !this.#keys.has(line.id) ? [{ id: line.id, index }] : []
    );
    const next = matches.find(({ index }) => index >= this.#nextLine) ?? matches[0];
    if (!next) return null;
    this.#nextLine = next.index + 1;
    return next.id;
  }
}

function comparables(caption: Caption): readonly string[] {
  return captionWordings(caption).map(({ text }) => text);
}

function stripNumbering(comparable: string): string {
  return comparable.replace(NUMBERING, "");
}
