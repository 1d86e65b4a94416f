import { append } from "../lists/group-by";
import { Amount } from "../money/amount";
import { Block, TOTAL, type BudgetRow } from "./block";
import { Fact } from "./fact";

/**
 * Tables of a department may list the same codes once for each unit, below a row with the unit's name. Such rows belong to
 * their unit; a code asked for without a unit is the sum of all.
 */

/** The rows of a unit, as a table of its own: its row is the total. */
interface UnitRows {
  readonly unit: BudgetRow;
  readonly rows: readonly BudgetRow[];
}

/** Rows below each row that names a unit. */
function unitsOf(block: Block): readonly UnitRows[] {
  const groups: { unit: BudgetRow; rows: BudgetRow[] }[] = [];
  for (const row of block.rows) {
    if (row.kind === "unit") groups.push({ unit: row, rows: [] });
    else if (row.kind !== "total") groups[groups.length - 1]?.rows.push(row);
  }
  return groups;
}

/** A block whose rows know their unit, where several units list codes; the row of a single unit is called “unit”. */
export function withUnits(block: Block): Block {
  const units = unitsOf(block).filter(({ unit }) => unit.code === null);
  const heads = units.filter(({ rows }) => rows.some(isCoded));
  const [only] = units;
  if (heads.length < 2)
    return units.length === 1 && only && only.unit.key !== "unit"
      ? renamed(block, new Map([[only.unit, { ...only.unit, key: "unit" }]]))
      : block;
  const keys = new Map(
    heads.flatMap(({ unit, rows }) =>
      rows.map((row) => {
        const own = isCoded(row) ? (row.code ?? row.key) : row.key;
        return [row, { ...row, key: `${unit.key}/${own}`, parent: unit.key }] as const;
      })
    )
  );
  return renamed(block, keys);
}

/** The tables of the units; the block itself where it has no such units. */
export function byUnit(block: Block): readonly Block[] {
  const units = headsOf(block);
  if (units.length === 0) return [block];
  return units.map((unit) => {
    const prefix = `${unit.key}/`;
    const own = block.membersOf(unit).map((row) => ({ ...row, key: row.key.slice(prefix.length) }));
    const total: BudgetRow = { ...unit, key: TOTAL, kind: "total" };
    const read = (_: BudgetRow | null, key: string, column: string): Fact =>
      block.fact(key === TOTAL ? unit.key : `${prefix}${key}`, column);
    return new Block([total, ...own], block.columns, read);
  });
}

/** The rows of units that list codes of their own, of which there are several. */
export function headsOf(block: Block): readonly BudgetRow[] {
  return block.rowsOf("unit").filter((unit) => block.membersOf(unit).length > 0);
}

function isCoded({ kind, code }: BudgetRow): boolean {
  return code !== null && (kind === "category" || kind === "section" || kind === "item");
}

/** The same figures under other keys; a code that several units have is their sum. */
function renamed(block: Block, keys: ReadonlyMap<BudgetRow, BudgetRow>): Block {
  const before = new Map<string, BudgetRow>();
  const ofCode = new Map<string, BudgetRow[]>();
  for (const [row, { key }] of keys) {
    before.set(key, row);
    if (isCoded(row) && row.code !== null) append(ofCode, row.code, row);
  }
  const rows = block.rows.map((row) => keys.get(row) ?? row);
  const read = (row: BudgetRow | null, key: string, column: string): Fact => {
    if (row) return block.fact(before.get(key) ?? row, column);
    const parts = (ofCode.get(key) ?? []).map((one) => block.fact(one, column));
    const [first, ...others] = parts;
    if (first && others.length === 0) return first;
    return first ? sumOf(first, parts) : block.fact(key, column);
  };
  return new Block(rows, block.columns, read);
}

/** What several units have under one code; it stands in no one cell. */
function sumOf(first: Fact, parts: readonly Fact[]): Fact {
  const filled = parts.filter(({ state }) => state === "amount");
  const state = parts.find((part) => part.state === "unreadable")?.state ?? filled[0]?.state;
  const zero = Amount.zero(first.amount.measure);
  const amount = filled.reduce((sum, part) => sum.plus(part.amount), zero);
  const { tableLabel, label, step } = first;
  return new Fact(
    { amount, step, state: state ?? "blank" },
    { cell: null, tableLabel, label: `${label}（${parts.length} 个单位合计）` }
  );
}
