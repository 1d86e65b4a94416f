import type { BudgetRow } from "../../budget/block";
import type { OtherAmount } from "../../budget/budget";
import { foldSpaces } from "../../text/normalize";
import { columnPaths } from "../locate/caption-paths";
import type { LocatedTable } from "../locate/located-table";
import { AmountColumn } from "./amounts";
import type { ReadBlock } from "./ignored-cells";

/** Columns of numbers that are no money: codes, running numbers, years, counts. */
const NO_AMOUNT =
  /(序号|编码|代码|编号|年度|年份|数量|人数|[类款项])$|%|比例|比率|占比|增长率|增减率|幅度?$|备注/u;

/** Numbers in captioned columns that the form does not have, and in rows that it does not have, read as amounts. */
export function findOtherAmounts(
  located: LocatedTable,
  blocks: readonly ReadBlock[],
  firstDataRow: number,
  tableLabel: string
): readonly OtherAmount[] {
  const { view, header, lastRow, measure } = located;
  if (measure === null || blocks.length === 0) return [];
  const paths = columnPaths(view, header.top, header.end - header.top);
  const parts = blocks.map(toPart);
  return view.columns.flatMap((column, index) => {
    const path = paths[index] ?? [];
    if (path.length === 0 || NO_AMOUNT.test(path[path.length - 1] ?? "")) return [];
    if (parts.some(({ keys }) => keys.has(column))) return [];
    const part = partAt(parts, column);
    if (!part) return [];
    const isOwn = part.amounts.has(column);
    const rows: number[] = [];
    for (let row = firstDataRow; row <= lastRow; row += 1)
      if (typeof view.value(row, column) === "number" && !(isOwn && part.rows.has(row)))
        rows.push(row);
    if (rows.length === 0) return [];
    const amounts = new AmountColumn(view, column, measure, rows);
    const words = { tableLabel, caption: path[path.length - 1] ?? "" };
    return rows.flatMap((sheetRow) => {
      // Lines side by side stand in one row, and a column beside them is none of them.
      const row = part.isAcross ? null : (part.rows.get(sheetRow) ?? null);
      const name =
        row?.name ?? (part.isAcross ? words.caption : foldSpaces(view.text(sheetRow, part.label)));
      const fact = amounts.fact(sheetRow, row, name, words);
      return fact.state === "amount" ? [{ row, name, caption: path.join("/"), fact }] : [];
    });
  });
}

interface Part {
  readonly label: number;
  /** Columns of names and codes. */
  readonly keys: ReadonlySet<number>;
  readonly amounts: ReadonlySet<number>;
  readonly rows: ReadonlyMap<number, BudgetRow>;
  readonly isAcross: boolean;
}

function toPart({ header, rows }: ReadBlock): Part {
  const { label, codes, joinedCode, governmentCode, unitCode, project, columns } = header;
  const split = codes ? [codes.category, codes.section, codes.item] : [];
  const keys = [label, joinedCode, governmentCode, unitCode, project, ...split].filter(
    (column) => column !== null
  );
  const lines = Object.values(header.across ?? {}).flatMap((line) => Object.values(line));
  const found = [...Object.values(columns), ...lines].flatMap((one) => one?.column ?? []);
  const amounts = new Set(found);
  return {
    label,
    keys: new Set(keys.filter((column) => !amounts.has(column))),
    amounts,
    isAcross: header.across !== undefined,
    rows: new Map(rows.placed.map(({ row, sheetRow }) => [sheetRow, row])),
  };
}

/** The part that has a column, else the one whose labels stand next to its left, else the first one. */
function partAt(parts: readonly Part[], column: number): Part | undefined {
  const own = parts.find(({ amounts }) => amounts.has(column));
  const before = parts.filter(({ label }) => label <= column).sort((a, b) => b.label - a.label);
  return own ?? before[0] ?? parts[0];
}
