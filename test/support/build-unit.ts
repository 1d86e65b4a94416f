import type { Budget } from "../../src/budget/budget";
import type { TableId } from "../../src/budget/schema";
import { Amount, type Measure } from "../../src/money/amount";
import {
  buildBudget,
  totalRow,
  type BudgetSpec,
  type RowSpec,
  type TableSpec,
} from "./build-budget";

/** An item of the functional classification with the names of its family. */
export interface ItemSpec {
  readonly code: string;
  readonly names: readonly [category: string, section: string, item: string];
  readonly basic?: string;
  readonly project?: string;
}

/** What a unit's budget is made of; the twelve tables follow from it. */
export interface UnitSpec extends Omit<BudgetSpec, "tables" | "fiscalYear"> {
  readonly fiscalYear?: number | null;
  /** 一般公共预算 by item. */
  readonly items: readonly ItemSpec[];
  readonly fundItems?: readonly ItemSpec[];
  readonly stateItems?: readonly ItemSpec[];
  /** Part of the general public budget that comes from higher levels. */
  readonly transfers?: string;
  /** Money that is no appropriation of this year: specialFiscalAccount, ownFunds, …CarryOver. */
  readonly otherRevenue?: Readonly<Record<string, string>>;
  /** Paid from that money. */
  readonly otherItems?: readonly ItemSpec[];
  readonly economic?: readonly {
    readonly code: string;
    readonly name: string;
    readonly personnel?: string;
    readonly operating?: string;
  }[];
  readonly projects?: readonly {
    readonly code: string;
    readonly name: string;
    readonly total: string;
    readonly households?: string;
  }[];
  readonly threePublic?: Readonly<Record<string, string>>;
  readonly commissioned?: readonly { readonly name: string; readonly total: string }[];
  readonly carryOver?: readonly {
    readonly name: string;
    readonly appropriation?: string;
    readonly nonAppropriation?: string;
  }[];
  /** Tables that the workbook does not have. */
  readonly without?: readonly TableId[];
  /** Cells replaced afterwards: [table, block, row, column, text]. */
  readonly cells?: readonly (readonly [TableId, string, string, string, string])[];
}

/** A whole unit: consistent tables 1 to 12. */
export function buildUnit(spec: UnitSpec): Budget {
  const { fiscalYear = 2026, without = [], measure = "ten-thousand-yuan" } = spec;
  const all = buildTables(spec, measure);
  const kept = Object.entries(all).filter(([id]) => !without.includes(id as TableId));
  const tables = Object.fromEntries(kept.map(([id, table]) => [id, patch(id, table, spec)]));
  return buildBudget({ ...spec, fiscalYear, tables });
}

function patch(id: string, table: TableSpec, { cells = [] }: UnitSpec): TableSpec {
  const own = cells.filter(([target]) => target === id);
  const blocks = Object.entries(table).map(([block, rows]) => [
    block,
    rows.map((row) => ({
      ...row,
      amounts: own
        .filter(([, target, key]) => target === block && key === row.key)
        .reduce((amounts, [, , , column, text]) => ({ ...amounts, [column]: text }), row.amounts),
    })),
  ]);
  return Object.fromEntries(blocks) as TableSpec;
}

function buildTables(
  spec: UnitSpec,
  measure: Measure
): Readonly<Partial<Record<TableId, TableSpec>>> {
  const { items, fundItems = [], stateItems = [], otherItems = [], transfers = "0" } = spec;
  const { otherRevenue = {}, projects = [], threePublic = {}, commissioned = [] } = spec;
  const { carryOver = [], economic = [] } = spec;
  const plus = (...texts: readonly (string | undefined)[]): string =>
    Amount.sum(
      texts.map((text) => Amount.of(text === undefined || text === "" ? "0" : text, measure)),
      measure
    ).toString();
  const sumOf = (list: readonly ItemSpec[]): string =>
    plus(...list.flatMap(({ basic, project }) => [basic, project]));
  const [general, fund, state] = [sumOf(items), sumOf(fundItems), sumOf(stateItems)];
  const appropriation = plus(general, fund, state);
  const total = plus(appropriation, ...Object.values(otherRevenue));
  const everything = [...items, ...fundItems, ...stateItems, ...otherItems];
  const own = Amount.of(general, measure).minus(Amount.of(transfers, measure)).toString();
  const rows = (list: readonly ItemSpec[], kinds: readonly RowSpec["kind"][]): RowSpec[] =>
    codedRows(list, plus).filter(({ kind }) => kinds.includes(kind));
  const line = (key: string, amount: string): RowSpec => ({
    key,
    kind: "line",
    name: key,
    amounts: { approved: amount, total: amount },
  });
  const split = (list: readonly ItemSpec[]) =>
    totalRow({
      total: sumOf(list),
      basic: plus(...list.map(({ basic }) => basic)),
      project: plus(...list.map(({ project }) => project)),
    });
  const fundTable = (list: readonly ItemSpec[]): TableSpec => ({
    main: [...rows(list, ["category", "section", "item"]), split(list)],
  });
  const categories = (list: readonly ItemSpec[], column: string): RowSpec[] =>
    rows(list, ["category"]).map((row) => ({
      ...row,
      amounts: { [column]: row.amounts["total"] ?? "", approved: row.amounts["total"] ?? "" },
    }));
  const fundsByCategory = mergeRows([
    ...categories(items, "generalPublicBudget"),
    ...categories(fundItems, "governmentFund"),
    ...categories(stateItems, "stateCapital"),
  ]);
  return {
    revenueExpenditureSummary: {
      revenue: [
        line("generalPublicBudget", general),
        line("governmentFund", fund),
        line("stateCapital", state),
        ...Object.entries(otherRevenue).map(([key, amount]) => line(key, amount)),
        totalRow({ approved: total }),
      ],
      expenditure: [
        ...categories(everything, "approved"),
        totalRow({ approved: plus(appropriation, sumOf(otherItems)) }),
      ],
    },
    revenueSummary: {
      main: [
        totalRow({
          total,
          appropriation,
          generalPublicBudget: own,
          generalPublicBudgetTransfers: transfers,
          governmentFund: fund,
          stateCapital: state,
          ...otherRevenue,
        }),
      ],
    },
    expenditureSummary: {
      main: [...rows(everything, ["category", "section", "item"]), split(everything)],
    },
    appropriationSummary: {
      revenue: [
        line("generalPublicBudget", general),
        line("governmentFund", fund),
        line("stateCapital", state),
        totalRow({ total: appropriation }),
      ],
      expenditure: [...fundsByCategory, totalRow({ total: appropriation })],
    },
    generalPublicBudgetExpenditure: fundTable(items),
    generalPublicBudgetBasicExpenditure: {
      main: [
        ...economic.map(({ code, name, personnel = "", operating = "" }): RowSpec => ({
          key: code,
          kind: "section",
          name,
          amounts: { personnel, operating },
        })),
        totalRow({
          total: plus(...economic.flatMap(({ personnel, operating }) => [personnel, operating])),
          personnel: plus(...economic.map(({ personnel }) => personnel)),
          operating: plus(...economic.map(({ operating }) => operating)),
        }),
      ],
    },
    generalPublicBudgetProjectExpenditure: {
      main: [
        ...projects.map(({ code, name, total: size, households = "" }, index): RowSpec => ({
          key: `${code}:${index}`,
          kind: "project",
          name: "科目",
          project: name,
          amounts: { total: size, benefitsToHouseholds: households },
        })),
        totalRow({ total: plus(...projects.map((project) => project.total)) }),
      ],
    },
    governmentFundExpenditure: fundTable(fundItems),
    stateCapitalExpenditure: fundTable(stateItems),
    threePublicExpenditure: {
      main: [
        ...Object.entries(threePublic).map(([key, amount]) => line(key, amount)),
        totalRow({ total: plus(...Object.values(threePublic)) }),
      ],
    },
    commissionedServicesExpenditure: {
      main: [
        ...commissioned.map(({ name, total: size }) => projectRow(name, { total: size })),
        totalRow({ total: plus(...commissioned.map((project) => project.total)) }),
      ],
    },
    carryOverBalances: carryOverTable(carryOver, plus),
  };
}

function carryOverTable(
  carryOver: NonNullable<UnitSpec["carryOver"]>,
  plus: (...texts: readonly (string | undefined)[]) => string
): TableSpec {
  const amountsOf = (appropriation = "", nonAppropriation = "") => ({
    total: plus(appropriation, nonAppropriation),
    appropriation,
    appropriationProject: appropriation,
    nonAppropriation,
    nonAppropriationProject: nonAppropriation,
  });
  return {
    main: [
      ...carryOver.map(({ name, appropriation, nonAppropriation }) =>
        projectRow(name, amountsOf(appropriation, nonAppropriation))
      ),
      totalRow(
        amountsOf(
          plus(...carryOver.map(({ appropriation }) => appropriation)),
          plus(...carryOver.map(({ nonAppropriation }) => nonAppropriation))
        )
      ),
    ],
  };
}

function projectRow(name: string, amounts: RowSpec["amounts"]): RowSpec {
  return { key: `project:${name}`, kind: "project", name, project: name, amounts };
}

/** Categories, sections and items in code order with their sums. */
function codedRows(
  items: readonly ItemSpec[],
  plus: (...texts: readonly (string | undefined)[]) => string
): RowSpec[] {
  const kinds = ["category", "section", "item"] as const;
  const rows = new Map<string, RowSpec>();
  for (const { code, names, basic = "", project = "" } of items) {
    kinds.forEach((kind, level) => {
      const key = code.slice(0, 3 + 2 * level);
      const before = rows.get(key)?.amounts ?? {};
      const amounts = {
        basic: plus(before["basic"], basic),
        project: plus(before["project"], project),
        total: plus(before["total"], basic, project),
      };
      rows.set(key, { key, kind, name: names[level] ?? "", amounts });
    });
  }
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function mergeRows(rows: readonly RowSpec[]): RowSpec[] {
  const byKey = new Map<string, RowSpec>();
  for (const row of rows) {
    const amounts = { ...byKey.get(row.key)?.amounts, ...row.amounts };
    byKey.set(row.key, { ...row, amounts });
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
