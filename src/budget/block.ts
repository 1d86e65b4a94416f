import type { CellRef } from "../grid/address";
import type { Fact } from "./fact";

/** What a row stands for. `line` rows are known by their label, `unit` repeats the total under the unit's name. */
export type RowKind = "total" | "unit" | "category" | "section" | "item" | "project" | "line";

/** Key of the total row of every block. */
export const TOTAL = "total";

export interface BudgetRow {
  /** Unique in its block: "total", "unit", a line id, a joined code ("2080109"), or code and running number for a project. */
  readonly key: string;
  readonly kind: RowKind;
  /** Joined code of coded rows and of projects in coded tables: "208", "20801", "2080109". */
  readonly code: string | null;
  /** Name as written, spaces folded: 科目名称 or the line's label. */
  readonly name: string;
  /** 项目名称 of a project row. */
  readonly project: string | null;
  /** Where the name stands. */
  readonly cell: CellRef;
}

export interface BudgetColumn<C extends string = string> {
  readonly id: C;
  /** Captions from top to bottom, as written: "支出预算/合计". */
  readonly caption: string;
}

/** Rows and amount columns of a table (or of one side of it) with a figure at every crossing. */
export class Block<C extends string = string, L extends string = string> {
  readonly rows: readonly BudgetRow[];
  readonly columns: readonly BudgetColumn<C>[];
  readonly #byKey: ReadonlyMap<string, BudgetRow>;
  readonly #below: ReadonlyMap<string, readonly BudgetRow[]>;
  readonly #read: (row: BudgetRow | null, rowKey: string, column: string) => Fact;

  /** Figures already read: rules ask for the same ones again and again. */
  readonly #facts = new Map<string, Fact>();

  constructor(
    rows: readonly BudgetRow[],
    columns: readonly BudgetColumn<C>[],
    read: (row: BudgetRow | null, rowKey: string, column: string) => Fact
  ) {
    this.rows = rows;
    this.columns = columns;
    this.#byKey = new Map(rows.map((row) => [row.key, row]));
    this.#below = groupByParent(rows);
    this.#read = read;
  }

  /** Row of a key, null when the table does not have it. */
  row(key: L | typeof TOTAL | (string & {})): BudgetRow | null {
    return this.#byKey.get(key) ?? null;
  }

  /** Figure at a row and column; an absent row gives an absent fact (zero), never undefined. */
  fact(row: BudgetRow | L | typeof TOTAL | (string & {}), column: C): Fact {
    const key = typeof row === "string" ? row : row.key;
    const place = `${key}|${column}`;
    const known = this.#facts.get(place);
    if (known) return known;
    const fact = this.#read(this.row(key), key, column);
    this.#facts.set(place, fact);
    return fact;
  }

  rowsOf(...kinds: readonly RowKind[]): readonly BudgetRow[] {
    return this.rows.filter((row) => kinds.includes(row.kind));
  }

  /** Rows one level below a code: sections of a category, items of a section. */
  childrenOf(parent: BudgetRow): readonly BudgetRow[] {
    const kind = parent.kind === "category" ? "section" : "item";
    return this.#below.get(`${kind}:${parent.code ?? ""}`) ?? [];
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
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
