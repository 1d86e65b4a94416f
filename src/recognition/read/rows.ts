import { TOTAL, type BudgetRow, type RowKind } from "../../budget/block";
import { foldSpaces, toComparable } from "../../text/normalize";
import type { BlockHeader } from "../locate/header";
import { isNote } from "../locate/marginalia";
import { isUnitName } from "../locate/unit-name";
import { Hierarchy } from "./hierarchy";
import { isTableNumber, labelAt, labelBefore } from "./labels";
import { KnownLines, type KnownLine } from "./known-lines";
import { LineParents } from "./line-parents";
import { codeColumn, findRowCode, JOINED_CODE, type OpenLevels, type RowCode } from "./row-code";
import { totalTest } from "./total-row";
import { unitRowTest } from "./unit-rows";
import type { BlockLayout } from "../layout";
import type { SheetView } from "../../grid/sheet-view";

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
const CODE_IN_NAME = /^([0-9]{3,7})(?![0-9年])(.+)$/u;
const UNIT_CODE = /^[0-9]{3,}$/u;

/** A row that a clerk put under the table to check it with, and left in. */
const OWN_CHECK = /^(?:校验|检验|验证|核对|平衡(?:校验|检查)?|差[额异])(?:数|行)?:?$/u;
/** A sum over some rows above it, which the form does not have: it is no row of theirs. */
const SUBTOTAL = /^(?:本页|分类)?(?:小计|分计):?$/u;

/** What the rows above tell about those below, also across pages: one for each block of a table. */
export class RowMemory {
  readonly keys = new Set<string>();
  readonly lines: KnownLines;
  readonly hierarchy = new Hierarchy();
  readonly parents = new LineParents();
  readonly levels: OpenLevels = { category: "", section: "" };

  constructor(block: BlockLayout) {
    this.lines = new KnownLines(block);
  }

  /** A repeated code or label keeps a key of its own, so that no figure is lost; rules report the repetition. */
  claim(key: string, sheetRow: number): string {
    let unique = key;
    while (this.keys.has(unique)) unique = `${unique}:${sheetRow}`;
    this.keys.add(unique);
    return unique;
  }
}

/** Reads the rows of one block between the header and the end of the table. */
export function readRows(
  view: SheetView,
  block: BlockLayout,
  header: BlockHeader,
  [first, last]: readonly [number, number],
  unitName: string | null,
  memory: RowMemory
): BlockRows {
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const textOf = (row: number): string =>
    labelAt(view, row, header.label) || labelBefore(view, row, header.label);
  const tests = {
    isTotal: totalTest(block, () => rows.map(textOf)),
    isUnit: unitRowTest(view, header, rows),
  };
  const reader = new RowReader(view, block, header, tests, unitName, memory);
  for (const row of rows) reader.read(row);
  return { placed: reader.placed, unknown: reader.unknown };
}

class RowReader {
  readonly placed: PlacedRow[] = [];
  readonly unknown: { sheetRow: number; label: string }[] = [];
  readonly #unit: string;

  readonly #view: SheetView;
  readonly #block: BlockLayout;
  readonly #header: BlockHeader;
  readonly #tests: {
    readonly isTotal: (label: string) => boolean;
    readonly isUnit: (code: string, label: string) => boolean;
  };
  readonly #memory: RowMemory;

  constructor(
    view: SheetView,
    block: BlockLayout,
    header: BlockHeader,
    tests: {
      readonly isTotal: (label: string) => boolean;
      readonly isUnit: (code: string, label: string) => boolean;
    },
    unitName: string | null,
    memory: RowMemory
  ) {
    this.#view = view;
    this.#block = block;
    this.#header = header;
    this.#tests = tests;
    this.#memory = memory;
    this.#unit = unitName === null ? "" : toComparable(unitName);
  }

  read(sheetRow: number): void {
    const view = this.#view;
    const header = this.#header;
    const memory = this.#memory;
    const label = labelAt(view, sheetRow, header.label);
    const found = findRowCode(view, header, sheetRow, label, memory.levels, memory.keys);
    const text = label === "" ? this.#labelInCodeCells(sheetRow) : label;
    const comparable = toComparable(text);
    const isTotal = this.#tests.isTotal(comparable);
    if ((SUBTOTAL.test(comparable) || OWN_CHECK.test(comparable)) && !isTotal) {
      this.unknown.push({ sheetRow, label: text });
      return;
    }
    if (found !== null && this.#tests.isUnit(found.code, label))
      return this.#add(sheetRow, `unit:${sheetRow}`, "unit", null, label, null);
    if (found !== null && !isTotal) {
      if (label !== "" || this.#hasAmount(sheetRow)) this.#addCoded(sheetRow, found, label);
      return;
    }
    if (text === "" || isNote(text) || isTableNumber(text)) return;
    if (isTotal) return this.#addTotal(sheetRow, text);
    if (this.#block.rows === "hierarchy") return this.#addMember(sheetRow, text, comparable);
    if (this.#unit !== "" && comparable === this.#unit)
      return this.#add(sheetRow, "unit", "unit", null, text, null);
    this.#addLabelled(sheetRow, text, comparable);
  }

  /** Under a list of codes a number may stand that is none: a date, the number of a page. */
  #hasAmount(sheetRow: number): boolean {
    return Object.values(this.#header.columns).some(
      (found) => found !== null && this.#view.text(sheetRow, found.column).trim() !== ""
    );
  }

  /** The total stands first or last; one in between is of some rows only, and keeps a key of its own. */
  #addTotal(sheetRow: number, text: string): void {
    const { placed } = this;
    const memory = this.#memory;
    const at = placed.findIndex(({ row }) => row.key === TOTAL);
    const earlier = placed[at];
    if (earlier && placed.slice(0, at).some(({ row }) => row.kind !== "unit")) {
      const key = memory.claim(TOTAL, earlier.sheetRow);
      placed[at] = { ...earlier, row: { ...earlier.row, key } };
      memory.keys.delete(TOTAL);
    }
    this.#add(sheetRow, TOTAL, "total", null, text, null);
  }

  #addLabelled(sheetRow: number, text: string, comparable: string): void {
    const { rows } = this.#block;
    const coded = rows === "code-and-name" ? CODE_AND_NAME.exec(comparable) : null;
    if (coded?.[1] !== undefined) {
      const name = foldSpaces(text.normalize("NFKC").replace(/^\s*[0-9]{3}\s*/u, ""));
      return this.#add(sheetRow, coded[1], "category", coded[1], name, null);
    }
    const line =
      rows === "open" || rows === "coded"
        ? null
        : this.#memory.lines.find(comparable, (key) => this.#memory.keys.has(key));
    if (line) return this.#addLine(sheetRow, line, text);
    if (rows === "open")
      return this.#add(sheetRow, `project:${sheetRow}`, "project", null, text, text);
    if (this.#addOther(sheetRow, text, comparable)) return;
    if (rows === "coded" && isUnitName(text) && this.#hasAmount(sheetRow))
      return this.#add(sheetRow, `unit:${sheetRow}`, "unit", null, text, null);
    this.unknown.push({ sheetRow, label: text });
  }

  #addLine(sheetRow: number, { key, kind, code, under }: KnownLine, text: string): void {
    const parent = this.#memory.parents.of(toComparable(text), under);
    const found = { key, kind, code, name: text, project: null };
    this.#memory.parents.enter(
      this.#place(sheetRow, parent === null ? found : { ...found, parent }),
      toComparable(text)
    );
  }

  /** A row in words of the unit's own, where the layout says what it is. */
  #addOther(sheetRow: number, text: string, comparable: string): boolean {
    const { others } = this.#block;
    if (others === undefined || /^[.…·]+$/u.test(comparable)) return false;
    if (others === "units") {
      const { codes, joinedCode } = this.#header;
      const own = codes === null && joinedCode === null;
      const [, code = "", name = ""] = CODE_IN_NAME.exec(comparable) ?? [];
      if (own && JOINED_CODE.test(code)) this.#addCoded(sheetRow, { code }, name);
      else if (own) this.#add(sheetRow, `unit:${sheetRow}`, "unit", null, text, null);
      return own;
    }
    const kind = others === "categories" ? "category" : "line";
    const parent = this.#memory.parents.ofOther(comparable);
    const found = {
      key: `${kind}:${sheetRow}`,
      kind,
      code: null,
      name: text,
      project: null,
    } as const;
    this.#memory.parents.enter(
      this.#place(sheetRow, parent === null ? found : { ...found, parent }),
      comparable
    );
    return true;
  }

  /** A unit, a heading or a project; headings repeat under every unit. */
  #addMember(sheetRow: number, text: string, comparable: string): void {
    const { unitCode } = this.#header;
    const code = unitCode === null ? "" : this.#view.own(sheetRow, unitCode);
    const isUnit = UNIT_CODE.test(code);
    const line = isUnit ? null : this.#memory.lines.find(comparable, () => false);
    const { rank, parent } = isUnit
      ? this.#memory.hierarchy.unit(code)
      : line
        ? this.#memory.hierarchy.heading(line.level)
        : this.#memory.hierarchy.project();
    const key = this.#place(sheetRow, {
      key: isUnit ? `unit:${code}` : (line?.key ?? `project:${sheetRow}`),
      kind: isUnit ? "unit" : line ? "line" : "project",
      code: isUnit ? code : null,
      name: text,
      project: isUnit || line ? null : text,
      parent,
    });
    this.#memory.hierarchy.enter(rank, key);
  }

  #addCoded(sheetRow: number, { code, ...written }: RowCode, name: string): void {
    const kind: RowKind = code.length === 3 ? "category" : code.length === 5 ? "section" : "item";
    const { levels } = this.#memory;
    // Cells of levels were read into them.
    if (this.#header.codes === null || written.miswritten)
      [levels.category, levels.section] = [code.slice(0, 3), code.slice(3, 5)];
    const project =
      this.#header.project === null ? "" : labelAt(this.#view, sheetRow, this.#header.project);
    const own = { code, name, ...written };
    if (project === "") this.#place(sheetRow, { ...own, key: code, kind, project: null });
    else this.#place(sheetRow, { ...own, key: `${code}:${sheetRow}`, kind: "project", project });
  }

  #add(
    sheetRow: number,
    key: string,
    kind: RowKind,
    code: string | null,
    name: string,
    project: string | null
  ): void {
    this.#place(sheetRow, { key, kind, code, name, project });
  }

  /** Adds a row and gives its key. */
  #place(sheetRow: number, found: Omit<BudgetRow, "cell">): string {
    const { key, project } = found;
    const unique = this.#memory.claim(key, sheetRow);
    const column =
      project === null || this.#header.project === null ? this.#header.label : this.#header.project;
    const cell = this.#view.ref(sheetRow, column);
    const own = found.code === null ? null : codeColumn(this.#view, this.#header, sheetRow);
    const codeCell = own === null ? {} : { codeCell: this.#view.ref(sheetRow, own) };
    const row = { ...found, key: unique, cell, ...codeCell, ...this.#governmentCode(sheetRow) };
    this.placed.push({ sheetRow, row });
    return unique;
  }

  #governmentCode(sheetRow: number): Pick<BudgetRow, "governmentCode" | "governmentCodeCell"> {
    const { governmentCode: column } = this.#header;
    if (column === null) return {};
    const governmentCode = this.#view.own(sheetRow, column);
    if (!JOINED_CODE.test(governmentCode)) return {};
    return { governmentCode, governmentCodeCell: this.#view.ref(sheetRow, column) };
  }

  /** The total's label may stand in the (merged) cells before the name column, or in that of projects. */
  #labelInCodeCells(sheetRow: number): string {
    const { label, project } = this.#header;
    const before = labelBefore(this.#view, sheetRow, label);
    const text =
      before === "" && project !== null ? labelAt(this.#view, sheetRow, project) : before;
    const comparable = toComparable(text);
    return SUBTOTAL.test(comparable) || this.#tests.isTotal(comparable) ? text : "";
  }
}
