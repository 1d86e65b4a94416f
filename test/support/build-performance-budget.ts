import { Block, TOTAL, type BudgetRow } from "../../src/budget/block";
import type { Budget, BudgetTable, OrganizationKind } from "../../src/budget/budget";
import { Fact } from "../../src/budget/fact";
import type { TableId } from "../../src/budget/schema";
import { xinjiang } from "../../src/families/xinjiang/index";
import { toAddress } from "../../src/grid/address";
import { Amount, type Measure } from "../../src/money/amount";
import { TABLE_SCHEMAS } from "./table-schemas";

/** A cell: decimal text, "" for an empty one, "?" for one that holds something that is no number. */
type Cells = Readonly<Record<string, string>>;

export interface ProjectSpec {
  readonly code?: string;
  readonly name: string;
  readonly total: string;
  /** Other columns of the row. */
  readonly cells?: Cells;
}

export interface PerformanceBudgetSpec {
  readonly measure?: Measure;
  readonly budgetUnit?: string | null;
  readonly fiscalYear?: number | null;
  readonly formYear?: number;
  readonly organizationKind?: OrganizationKind;
  /** 表1 收入总计; null leaves the table out. */
  readonly totalRevenue?: string | null;
  /** Total row of 表2 by column; null leaves the table out, "no-total" has no total row. */
  readonly revenueSummary?: Cells | "no-total" | null;
  /** Rows of 表7; "nil" is an empty table, null leaves it out. */
  readonly projects?: readonly ProjectSpec[] | "nil" | null;
}

/** A budget of the three tables that the target forms look at. */
export function buildPerformanceBudget(spec: PerformanceBudgetSpec = {}): Budget {
  const { measure = "ten-thousand-yuan", totalRevenue = "470.02", projects = [] } = spec;
  const { revenueSummary = { total: "470.02", generalPublicBudget: "470.02" } } = spec;
  const tables: { [T in TableId]?: BudgetTable } = {};
  if (totalRevenue !== null)
    tables.revenueExpenditureSummary = createTable("revenueExpenditureSummary", 1, measure, {
      revenue: [{ row: totalRow(1), cells: { approved: totalRevenue } }],
      expenditure: [],
    });
  if (revenueSummary !== null)
    tables.revenueSummary = createTable("revenueSummary", 2, measure, {
      main: revenueSummary === "no-total" ? [] : [{ row: totalRow(2), cells: revenueSummary }],
    });
  if (projects !== null)
    tables.generalPublicBudgetProjectExpenditure = createTable(
      "generalPublicBudgetProjectExpenditure",
      7,
      measure,
      { main: projects === "nil" ? [] : projects.map(projectRow) },
      projects === "nil" ? "nil" : "recognized"
    );
  return {
    family: xinjiang,
    formYear: spec.formYear ?? 2026,
    fiscalYear: spec.fiscalYear === undefined ? 2026 : spec.fiscalYear,
    budgetUnit: spec.budgetUnit === undefined ? "某县某中心" : spec.budgetUnit,
    organizationKind: spec.organizationKind ?? "budgetUnit",
    statedYears: [],
    cover: null,
    contents: [],
    expectedTables: [],
    tables: tables as Budget["tables"],
  };
}

interface FilledRow {
  readonly row: BudgetRow;
  readonly cells: Cells;
}

function totalRow(table: number): BudgetRow {
  const cell = { sheet: `表${table}`, address: "A9" };
  return { key: TOTAL, kind: "total", code: null, name: "合计", project: null, cell };
}

function projectRow(
  { code = "2080109", name, total, cells }: ProjectSpec,
  index: number
): FilledRow {
  const row: BudgetRow = {
    key: `${code}:${index}`,
    kind: "project",
    code,
    name: "科目",
    project: name,
    cell: { sheet: "表7", address: `E${index + 6}` },
  };
  return { row, cells: { total, ...cells } };
}

function createTable(
  id: TableId,
  number: number,
  measure: Measure,
  rows: Readonly<Record<string, readonly FilledRow[]>>,
  status: BudgetTable["status"] = "recognized"
): BudgetTable {
  const schema = TABLE_SCHEMAS[id].blocks;
  const blocks = Object.fromEntries(
    Object.entries(rows).map(([block, filled]) => [
      block,
      createBlock(schema[block]?.columns ?? [], number, measure, filled),
    ])
  );
  const table = {
    id,
    status,
    title: { text: `表${number}`, cell: { sheet: `表${number}`, address: "A1" } },
    number,
    sheetId: `sheet${number}`,
    sheet: `表${number}`,
    range: "A1:Z99",
    places: [],
    measure,
    unitName: null,
    note: null,
    blocks,
  };
  return table as unknown as BudgetTable;
}

function createBlock(
  columns: readonly string[],
  number: number,
  measure: Measure,
  filled: readonly FilledRow[]
): Block {
  const read = (row: BudgetRow | null, _key: string, column: string): Fact => {
    const text = filled.find((candidate) => candidate.row === row)?.cells[column] ?? "";
    const address = toAddress({ row: 8, column: columns.indexOf(column) });
    const isNumber = text !== "" && text !== "?";
    const state = isNumber ? "amount" : text === "?" ? "unreadable" : "blank";
    return new Fact(
      {
        state: row === null ? "absent" : state,
        amount: Amount.of(isNumber ? text : "0", measure),
        step: "0.01",
      },
      {
        cell: row === null ? null : { sheet: `表${number}`, address },
        tableLabel: `表${number}`,
        label: `${row?.project ?? "合计"}·${column}`,
      }
    );
  };
  return new Block(
    filled.map(({ row }) => row),
    columns.map((id) => ({ id, caption: id })),
    read
  );
}
