import { Block, TOTAL, type BudgetRow, type RowKind } from "../../src/budget/block";
import type { Budget, BudgetTable, OrganizationKind } from "../../src/budget/budget";
import { Fact } from "../../src/budget/fact";
import type { TableId } from "../../src/budget/schema";
import { FAMILIES } from "../../src/families/index";
import { xinjiang } from "../../src/families/xinjiang/index";
import { toAddress } from "../../src/grid/address";
import { Amount, type Measure } from "../../src/money/amount";
import { TABLE_IDS, TABLE_SCHEMAS } from "./table-schemas";

/** A row of plain data: amounts as decimal texts, "?" for a cell that holds no number. */
export interface RowSpec {
  readonly key: string;
  readonly kind: RowKind;
  readonly name: string;
  readonly project?: string;
  readonly amounts: Readonly<Record<string, string>>;
}

export type TableSpec = Readonly<Record<string, readonly RowSpec[]>>;

export interface BudgetSpec {
  readonly fiscalYear: number | null;
  readonly formYear?: number;
  readonly budgetUnit?: string | null;
  readonly organizationKind?: OrganizationKind;
  readonly measure?: Measure;
  /** A table without amounts is nil, one that is not named is missing. */
  readonly tables: Readonly<Partial<Record<TableId, TableSpec>>>;
}

/** A budget from plain data, as recognition would give it. */
export function buildBudget(spec: BudgetSpec): Budget {
  const entries = TABLE_IDS.flatMap((id, index) => {
    const table = spec.tables[id];
    return table ? [[id, buildTable(id, index + 1, table, spec)]] : [];
  });
  const { fiscalYear, formYear = fiscalYear ?? 2026 } = spec;
  const { budgetUnit = "甲县某某中心", organizationKind = "budgetUnit" } = spec;
  const tables = Object.fromEntries(entries) as Budget["tables"];
  return {
    family:
      FAMILIES.find(({ schema }) => Object.keys(spec.tables).some((id) => id in schema)) ??
      xinjiang,
    formYear,
    fiscalYear,
    budgetUnit,
    organizationKind,
    statedYears: [],
    cover: null,
    contents: [],
    expectedTables: [],
    tables,
  };
}

function buildTable(
  id: TableId,
  number: number,
  spec: TableSpec,
  { measure = "ten-thousand-yuan" }: BudgetSpec
): BudgetTable {
  const sheet = `表${number}`;
  const blocks = Object.entries(TABLE_SCHEMAS[id].blocks).map(([block, { columns }], index) => {
    const rows = spec[block] ?? [];
    return [block, buildBlock(sheet, columns, rows, measure, index * 10)];
  });
  const amounts = Object.values(spec).flatMap((rows) => rows.map((row) => row.amounts));
  const isNil = amounts.every((cells) =>
    Object.values(cells).every((text) => text === "" || text === "?" || Number(text) === 0)
  );
  const table = {
    id,
    status: isNil ? "nil" : "recognized",
    title: { text: TABLE_SCHEMAS[id].label, cell: { sheet, address: "A2" } },
    number,
    sheetId: sheet,
    sheet,
    range: "A1:Z99",
    places: [],
    printedNumbers: [],
    missingTotals: [],
    otherAmounts: [],
    printedRates: [],
    measureText: null,
    measure,
    unitName: null,
    note: null,
    blocks: Object.fromEntries(blocks) as unknown,
  };
  return table as BudgetTable;
}

function buildBlock(
  sheet: string,
  columns: readonly string[],
  specs: readonly RowSpec[],
  measure: Measure,
  left: number
): Block {
  const rows: readonly BudgetRow[] = specs.map(({ key, kind, name, project }, index) => ({
    key,
    kind,
    code: /^\d{3,7}(:|$)/.test(key) ? (key.split(":")[0] ?? null) : null,
    name,
    project: project ?? null,
    cell: { sheet, address: toAddress({ row: index + 5, column: left }) },
  }));
  const read = (row: BudgetRow | null, _key: string, column: string): Fact => {
    const index = row ? rows.indexOf(row) : -1;
    const text = specs[index]?.amounts[column] ?? "";
    const isAmount = text !== "" && text !== "?";
    const state = text === "?" ? "unreadable" : isAmount ? "amount" : row ? "blank" : "absent";
    const position = { row: index + 5, column: left + 1 + columns.indexOf(column) };
    return new Fact(
      { state, amount: Amount.of(isAmount ? text : "0", measure), step: "0.01" },
      {
        cell: row ? { sheet, address: toAddress(position) } : null,
        tableLabel: sheet,
        label: `${row?.name ?? "无此行"}·${column}`,
      }
    );
  };
  return new Block(
    rows,
    columns.map((id) => ({ id, caption: id })),
    read
  );
}

/** The total row of a block. */
export function totalRow(amounts: RowSpec["amounts"]): RowSpec {
  return { key: TOTAL, kind: "total", name: "总计", amounts };
}
