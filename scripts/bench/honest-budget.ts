import type { Block, BudgetRow } from "../../src/budget/block";
import type { Budget, BudgetTable } from "../../src/budget/budget";
import type { TableId } from "../../src/budget/schema";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { withCell } from "../../test/support/read-workbook";
import { amountCellsOf, type AmountCell } from "./amount-cells";
import type { SeededRandom } from "../../test/support/seeded-random";

/** 100 分 = 1 元; what the tables show is rounded to 0.01 万元. */
const FEN_PER_STEP = 10_000;

/** Leaf amounts in 分. */
export interface LeafRange {
  readonly low: number;
  readonly high: number;
}

/** Contributions are budgeted by economic and by functional code: the same money under both. */
const SAME_MONEY: Readonly<Record<string, readonly string[]>> = {
  "2080501": ["30302", "30309"],
  "2080505": ["30108"],
  "2080506": ["30109"],
  "2101101": ["30110"],
  "2101103": ["30111"],
  "2210201": ["30113"],
};

/** A budget known to the 分, laid out like a given one. */
interface ExactBudget {
  /** Basic expenditure by economic code. */
  readonly economic: ReadonlyMap<string, number>;
  /** By functional code. */
  readonly basic: ReadonlyMap<string, number>;
  readonly project: ReadonlyMap<string, number>;
  readonly transfers: ReadonlyMap<string, number>;
  /** By row of the project table, with the economic column the money stands in. */
  readonly projects: ReadonlyMap<string, { readonly column: string; readonly amount: number }>;
}

/**
 * The same tables with random amounts: every leaf is drawn in 分, every total is computed from the exact leaves, and only
 * then each is rounded on its own, as budgeting systems do. Works for a budget whose only money is the general public
 * budget of the year, such as that of the sample.
 */
export function honestWorkbook(
  workbook: WorkbookSnapshot,
  budget: Budget,
  random: SeededRandom,
  leaves: LeafRange
): WorkbookSnapshot {
  const exact = drawBudget(budget, random, leaves);
  return amountCellsOf(budget).reduce((drawn, cell) => {
    const amount = exactAmount(cell, exact);
    if (cell.fact.state === "blank" && amount !== 0)
      throw new RangeError(`${cell.fact.tableLabel} ${cell.fact.label} was blank`);
    if (cell.fact.state === "blank") return drawn;
    const shown = Math.round(amount / FEN_PER_STEP) / 100;
    return withCell(drawn, cell.cell.sheet, cell.cell.address, shown);
  }, workbook);
}

function drawBudget(budget: Budget, random: SeededRandom, { low, high }: LeafRange): ExactBudget {
  const draw = (): number => random.between(low, high);
  const economic = new Map(
    codesOf(budget, "generalPublicBudgetBasicExpenditure", "section").map((code) => [code, draw()])
  );
  const projects = drawProjects(budget, draw);
  const project = new Map<string, number>();
  for (const [key, { amount }] of projects) {
    const code = key.slice(0, 7);
    project.set(code, (project.get(code) ?? 0) + amount);
  }
  const basic = shareOut(budget, economic, random, low);
  return {
    economic,
    basic,
    project,
    transfers: drawTransfers(budget, random, basic, project, low),
    projects,
  };
}

function drawProjects(budget: Budget, draw: () => number): ExactBudget["projects"] {
  const { main } = tableOf(budget, "generalPublicBudgetProjectExpenditure").blocks;
  return new Map(
    main.rowsOf("project").map((row) => {
      const column = main.columns.find(
        ({ id }) => id !== "total" && main.fact(row, id).state === "amount"
      );
      if (!column) throw new RangeError(`${row.key} has no economic column`);
      return [row.key, { column: column.id, amount: draw() }];
    })
  );
}

/** Basic expenditure by functional code: contributions as they are, the rest cut at random. */
function shareOut(
  budget: Budget,
  economic: ReadonlyMap<string, number>,
  random: SeededRandom,
  low: number
): ReadonlyMap<string, number> {
  const basic = new Map<string, number>();
  let rest = sum(economic);
  const open: string[] = [];
  for (const code of filledItems(budget, "basic")) {
    const same = SAME_MONEY[code];
    if (!same) {
      open.push(code);
      continue;
    }
    const amount = same.reduce((total, one) => total + (economic.get(one) ?? 0), 0);
    basic.set(code, amount);
    rest -= amount;
  }
  open.forEach((code, index) => {
    const amount = index === open.length - 1 ? rest : random.between(low, Math.floor(rest / 2));
    basic.set(code, amount);
    rest -= amount;
  });
  return basic;
}

/** The part of an item that a higher level pays for: all of it where nothing else is shown, else a random part. */
function drawTransfers(
  budget: Budget,
  random: SeededRandom,
  basic: ReadonlyMap<string, number>,
  project: ReadonlyMap<string, number>,
  low: number
): ReadonlyMap<string, number> {
  const { main } = tableOf(budget, "revenueSummary").blocks;
  return new Map(
    main.rowsOf("item").flatMap((row) => {
      if (main.fact(row, "generalPublicBudgetTransfers").state !== "amount") return [];
      const total = (basic.get(row.key) ?? 0) + (project.get(row.key) ?? 0);
      const isShared = main.fact(row, "generalPublicBudget").state === "amount";
      return [
        [row.key, isShared ? random.between(low, Math.max(low, total - low)) : total] as const,
      ];
    })
  );
}

/** What a cell of the tables stands for, in 分. */
function exactAmount({ table, row, column }: AmountCell, exact: ExactBudget): number {
  const under = (amounts: ReadonlyMap<string, number>): number =>
    sum(amounts, row.kind === "total" ? "" : (row.code ?? row.key));
  const basic = (): number => under(exact.basic);
  const project = (): number => under(exact.project);
  const general = (): number => basic() + project();
  switch (table) {
    case "revenueExpenditureSummary":
      return row.kind === "line" ? revenueLine(row.key, exact) : general();
    case "revenueSummary":
      if (column === "generalPublicBudgetTransfers") return under(exact.transfers);
      if (column === "generalPublicBudget") return general() - under(exact.transfers);
      return column === "total" || column === "appropriation" ? general() : 0;
    case "appropriationSummary":
      if (row.kind === "line") return revenueLine(row.key, exact);
      return column === "total" || column === "generalPublicBudget" ? general() : 0;
    case "expenditureSummary":
    case "generalPublicBudgetExpenditure":
      return column === "basic" ? basic() : column === "project" ? project() : general();
    case "generalPublicBudgetBasicExpenditure":
      return basicItem(row, column, exact.economic);
    case "generalPublicBudgetProjectExpenditure":
      return projectRow(row, column, exact.projects);
    case "threePublicExpenditure":
      return threePublic(row, column, exact.economic);
    default:
      return 0;
  }
}

function revenueLine(key: string, { basic, project, transfers }: ExactBudget): number {
  const all = sum(basic) + sum(project);
  if (key === "generalFinance") return all - sum(transfers);
  if (key === "generalPublicBudgetTransfers") return sum(transfers);
  return ["currentRevenue", "generalPublicBudget", "appropriation"].includes(key) ? all : 0;
}

function basicItem(row: BudgetRow, column: string, economic: ReadonlyMap<string, number>): number {
  const operating = sum(economic, "302");
  const prefix = row.code ?? "";
  const isOperating = prefix.startsWith("302");
  if (row.kind !== "total")
    return column === "total" || isOperating === (column === "operating")
      ? sum(economic, prefix)
      : 0;
  const all = sum(economic);
  return column === "total" ? all : column === "operating" ? operating : all - operating;
}

function projectRow(row: BudgetRow, column: string, projects: ExactBudget["projects"]): number {
  let total = 0;
  for (const [key, project] of projects) {
    const isUnder = row.kind === "project" ? key === row.key : key.startsWith(row.code ?? "");
    if (isUnder && (column === "total" || column === project.column)) total += project.amount;
  }
  return total;
}

/** Vehicles are all there is. */
function threePublic(
  row: BudgetRow,
  column: string,
  economic: ReadonlyMap<string, number>
): number {
  const isShown =
    ["officialVehicles", "vehicleOperation", "total"].includes(row.key) &&
    ["total", "generalPublicBudget"].includes(column);
  return isShown ? (economic.get("30231") ?? 0) : 0;
}

function filledItems(budget: Budget, column: "basic" | "project"): readonly string[] {
  const { main } = tableOf(budget, "generalPublicBudgetExpenditure").blocks;
  return main
    .rowsOf("item")
    .filter((row) => main.fact(row, column).state === "amount")
    .map(({ key }) => key);
}

function codesOf(budget: Budget, table: TableId, kind: BudgetRow["kind"]): readonly string[] {
  const { main } = tableOf(budget, table).blocks as unknown as { readonly main: Block };
  return main.rowsOf(kind).map(({ key }) => key);
}

function tableOf<T extends TableId>(budget: Budget, id: T): BudgetTable<T> {
  const table: BudgetTable<T> | undefined = budget.tables[id];
  if (!table) throw new RangeError(`${id} is missing`);
  return table;
}

function sum(amounts: ReadonlyMap<string, number>, prefix = ""): number {
  let total = 0;
  for (const [code, amount] of amounts) if (code.startsWith(prefix)) total += amount;
  return total;
}
