import type { CellRef } from "../grid/address";
import { append } from "../lists/group-by";
import { isFilled, type Fact } from "./fact";

/** What a row stands for. `line` rows are known by their label, `unit` repeats the total under the unit's name. */
export type RowKind = "total" | "unit" | "category" | "section" | "item" | "project" | "line";

/** Key of the total row of every block. */
export const TOTAL = "total";

export interface BudgetRow {
  /** Unique in its block: "total", "unit", a line id, a joined code ("2080109"), or code and running number for a project. */
  readonly key: string;
  readonly kind: RowKind;
  /** Joined code of coded rows and of projects in coded tables: "208", "20801", "2080109"; 单位编码 of a unit row. */
  readonly code: string | null;
  /** Name as written, spaces folded: 科目名称 or the line's label. */
  readonly name: string;
  /** 项目名称 of a project row. */
  readonly project: string | null;
  /** Code of the government economic classification beside the departmental one: "50501". */
  readonly governmentCode?: string;
  readonly governmentCodeCell?: CellRef;
  /** How its code is written where that is no code: “20805O5”, “208505”. */
  readonly miswritten?: { readonly text: string; readonly cell: CellRef };
  /** Key of the row it belongs to, in tables that show a hierarchy of units, headings and projects. */
  readonly parent?: string;
  /** Where the name stands. */
  readonly cell: CellRef;
  /** Where the code stands, the last digits of it where it takes several cells; left out for a row without a cell for codes. */
  readonly codeCell?: CellRef;
}

/** Where the code of a row is put right: with its name where both are in one cell. */
export function codeCellOf({ codeCell, cell }: BudgetRow): CellRef {
  return codeCell ?? cell;
}

export interface BudgetColumn<C extends string = string> {
  readonly id: C;
  /** Captions from top to bottom, as written: "支出预算/合计". */
  readonly caption: string;
}

/** Figures of one column: those of the block's rows in their order, those of other rows by key. */
interface ColumnFacts {
  readonly own: Fact[];
  readonly absent: Map<string, Fact>;
}

/** Rows and amount columns of a table (or of one side of it) with a figure at every crossing. */
export class Block<C extends string = string, L extends string = string> {
  readonly rows: readonly BudgetRow[];
  readonly columns: readonly BudgetColumn<C>[];
  /** Places of its rows by key. */
  readonly #places: ReadonlyMap<string, number>;
  readonly #below: ReadonlyMap<string, readonly BudgetRow[]>;
  readonly #members: ReadonlyMap<string, readonly BudgetRow[]>;
  readonly #read: (row: BudgetRow | null, rowKey: string, column: string) => Fact;

  /** Figures already read: rules ask for the same ones again and again. */
  readonly #facts = new Map<string, ColumnFacts>();
  #amounts: readonly Fact[] | null = null;

  constructor(
    rows: readonly BudgetRow[],
    columns: readonly BudgetColumn<C>[],
    read: (row: BudgetRow | null, rowKey: string, column: string) => Fact
  ) {
    this.rows = rows;
    this.columns = columns;
    this.#places = new Map(rows.map(({ key }, place) => [key, place]));
    this.#below = groupByParent(rows);
    this.#members = groupByHierarchy(rows);
    this.#read = read;
  }

  /** Row of a key, null when the table does not have it. */
  row(key: L | typeof TOTAL | (string & {})): BudgetRow | null {
    const place = this.#places.get(key);
    return (place === undefined ? null : this.rows[place]) ?? null;
  }

  /** Figure at a row and column; an absent row gives an absent fact (zero), never undefined. */
  fact(row: BudgetRow | L | typeof TOTAL | (string & {}), column: C): Fact {
    const key = typeof row === "string" ? row : row.key;
    let facts = this.#facts.get(column);
    if (!facts) this.#facts.set(column, (facts = { own: [], absent: new Map() }));
    const place = this.#places.get(key);
    const known = place === undefined ? facts.absent.get(key) : facts.own[place];
    if (known) return known;
    const fact = this.#read(this.row(key), key, column);
    if (place === undefined) facts.absent.set(key, fact);
    else facts.own[place] = fact;
    return fact;
  }

  /** Every figure of its rows that is an amount, row by row: several rules look at all of them. */
  get amounts(): readonly Fact[] {
    return (this.#amounts ??= this.rows
      .flatMap((row) => this.columns.map(({ id }) => this.fact(row, id)))
      .filter(isFilled));
  }

  /** Every figure that was asked for, those of rows that the table does not have as well. */
  *asked(): Iterable<{ readonly row: string; readonly column: string; readonly fact: Fact }> {
    for (const [column, { own, absent }] of this.#facts) {
      for (const [place, { key: row }] of this.rows.entries()) {
        const fact = own[place];
        if (fact) yield { row, column, fact };
      }
      for (const [row, fact] of absent) yield { row, column, fact };
    }
  }

  rowsOf(...kinds: readonly RowKind[]): readonly BudgetRow[] {
    return this.rows.filter((row) => kinds.includes(row.kind));
  }

  /** Rows one level below a code: sections of a category, items of a section. */
  childrenOf(parent: BudgetRow): readonly BudgetRow[] {
    const kind = parent.kind === "category" ? "section" : "item";
    return this.#below.get(`${kind}:${parent.code ?? ""}`) ?? [];
  }

  /** Rows that belong to a row of a hierarchy. */
  membersOf(parent: BudgetRow | typeof TOTAL): readonly BudgetRow[] {
    return this.#members.get(typeof parent === "string" ? parent : parent.key) ?? [];
  }

  /** Project rows under a code of any level. */
  projectsUnder(code: string): readonly BudgetRow[] {
    return this.#below.get(`project:${code}`) ?? [];
  }
}

/** Lengths of joined codes: category, section, item. */
const CODE_LENGTHS = [3, 5, 7];

/** Rows by kind and by the code they stand under, so that families are found in one step whatever the size. */
function groupByParent(rows: readonly BudgetRow[]): ReadonlyMap<string, readonly BudgetRow[]> {
  const groups = new Map<string, BudgetRow[]>();
  for (const row of rows) {
    if (row.code === null) continue;
    const isLeaf = row.kind === "project";
    for (const length of CODE_LENGTHS) {
      if (isLeaf ? length > row.code.length : length >= row.code.length) break;
      const key = `${row.kind}:${row.code.slice(0, length)}`;
      append(groups, key, row);
    }
  }
  return groups;
}

function groupByHierarchy(rows: readonly BudgetRow[]): ReadonlyMap<string, readonly BudgetRow[]> {
  const groups = new Map<string, BudgetRow[]>();
  for (const row of rows) if (row.parent !== undefined) append(groups, row.parent, row);
  return groups;
}
