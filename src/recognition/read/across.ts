import { TOTAL, type BudgetRow } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import { toComparable } from "../../text/normalize";
import type { LocatedTable } from "../locate/located-table";
import type { AcrossColumn as LineColumn, BlockHeader } from "../locate/table-header";
import { AmountColumn, type Amounts, type ColumnWords } from "./amounts";
import type { BlockRows } from "./rows";

const TOTAL_LABEL = /^(合计|总计)$/u;

/** Lines that stand side by side, read as rows: their amounts are in the one row below, or in the total's of several. */
export function readAcross(
  located: LocatedTable,
  header: BlockHeader,
  first: number
): { readonly rows: BlockRows; readonly columns: ReadonlyMap<string, Amounts> } {
  const lines = Object.entries(header.across ?? {});
  const { sheetRow, unknown } = findRow(located, lines, first);
  const placed = lines.flatMap(([line, columns]) => {
    const [found] = Object.values(columns);
    return found && sheetRow !== null ? [{ sheetRow, row: rowOf(located, line, found) }] : [];
  });
  const rows = { placed, unknown };
  const sheetRows = sheetRow === null ? [] : [sheetRow];
  const columns = Object.keys(header.columns).map((id): [string, Amounts] => {
    const own = lines.flatMap(([line, found]): [string, AmountColumn][] => {
      const column = found[id]?.column;
      if (column === undefined) return [];
      return [[keyOf(line), new AmountColumn(located.view, column, located.measure, sheetRows)]];
    });
    const hasHeading = lines.every(
      ([, found]) => found[id]?.caption !== header.columns[id]?.caption
    );
    return [id, new AcrossColumn(located, new Map(own), hasHeading)];
  });
  return { rows, columns: new Map(columns) };
}

type Lines = readonly (readonly [string, Readonly<Record<string, LineColumn>>])[];

/** The row with the amounts; several without a total leave it open. */
function findRow(
  { view, lastRow }: LocatedTable,
  lines: Lines,
  first: number
): { readonly sheetRow: number | null; readonly unknown: BlockRows["unknown"] } {
  const columns = lines.flatMap(([, found]) => Object.values(found).map(({ column }) => column));
  const filled: number[] = [];
  for (let row = first; row <= lastRow; row += 1)
    if (columns.some((column) => typeof view.value(row, column) === "number")) filled.push(row);
  const labels = (row: number): readonly string[] =>
    view.columns.map((column) => toComparable(view.text(row, column)));
  const isTotal = (row: number): boolean => labels(row).some((text) => TOTAL_LABEL.test(text));
  const [only, ...others] = filled;
  const total = filled.filter(isTotal);
  if (others.length > 0 && total.length === 1) return { sheetRow: total[0] ?? null, unknown: [] };
  if (others.length > 0)
    return {
      sheetRow: null,
      unknown: filled.map((sheetRow) => ({ sheetRow, label: labels(sheetRow).find(isName) ?? "" })),
    };
  return { sheetRow: only ?? (first <= lastRow ? first : null), unknown: [] };
}

function isName(text: string): boolean {
  return /[^0-9.,-]/u.test(text);
}

function keyOf(line: string): string {
  return line === "total" ? TOTAL : line;
}

function rowOf(
  { view, header }: LocatedTable,
  line: string,
  { column, name }: LineColumn
): BudgetRow {
  const kind = line === "total" ? "total" : "line";
  const cell = view.ref(header.end - 1, column);
  return { key: keyOf(line), kind, code: null, name, project: null, cell };
}

/** One column of the layout: each of its rows stands in a column of the sheet. */
class AcrossColumn implements Amounts {
  readonly #nothing: AmountColumn;

  readonly #columns: ReadonlyMap<string, AmountColumn>;
  readonly #hasHeading: boolean;

  constructor(
    { view, measure }: LocatedTable,
    columns: ReadonlyMap<string, AmountColumn>,
    hasHeading: boolean
  ) {
    this.#columns = columns;
    this.#hasHeading = hasHeading;
    this.#nothing = new AmountColumn(view, view.bounds.left, measure, []);
  }

  get unreadable(): Amounts["unreadable"] {
    return [...this.#columns.values()].flatMap(({ unreadable }) => unreadable);
  }

  get isFilled(): boolean {
    return [...this.#columns.values()].some(({ isFilled }) => isFilled);
  }

  fact(sheetRow: number | null, row: BudgetRow | null, absent: string, words: ColumnWords): Fact {
    const own = row === null ? undefined : this.#columns.get(row.key);
    // Without words over all lines those of the line are all there is.
    const said = this.#hasHeading || row === null ? words : { ...words, caption: row.name };
    // A line that the form has under this heading and this table does not is nothing.
    return (own ?? this.#nothing).fact(own ? sheetRow : null, row, absent, said);
  }
}
