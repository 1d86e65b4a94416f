import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { planBlankWorkbook } from "../../../src/app/plan-blank-workbook";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { tablesOf, type OrganizationKind } from "../../../src/budget/budget";
import type { TableId } from "../../../src/budget/schema";
import { TOTAL, type Block, type BudgetRow } from "../../../src/budget/block";
import { shaanxi } from "../../../src/families/shaanxi/index";
import { xinjiang } from "../../../src/families/xinjiang/index";
import { isInYear } from "../../../src/budget/by-year";
import type { BlockLayout } from "../../../src/recognition/layout";
import { printedColumns } from "../../../src/recognition/printed-columns";
import {
  BlankTable,
  blocksOf,
  figuresOf,
  openBlank,
  recognizeDocument,
  reread,
  rowIdentity,
} from "../../support/blank-form";
import { TABLE_SCHEMAS } from "../../support/table-schemas";

const UNIT = "某县某某中心";
const NIL_TABLES = [
  "governmentFundExpenditure",
  "stateCapitalExpenditure",
  "commissionedServicesExpenditure",
  "carryOverBalances",
];
const KINDS: readonly OrganizationKind[] = ["budgetUnit", "department"];
const FORMS = [2024, 2025, 2026].flatMap((year) =>
  KINDS.map((organizationKind) => ({ year, organizationKind, unitName: UNIT }))
);

describe.each(FORMS)("the empty 新疆 workbook of $year for a $organizationKind", (form) => {
  const { year } = form;
  const layouts = xinjiang.tables.filter((layout) => isInYear(layout, year));

  it("is recognised as the form it is, whole and without problems", async () => {
    const { budget, family, problems, statuses } = await recognizeDocument(await openBlank(form));
    expect(problems).toEqual([]);
    expect(statuses.map(({ layout, status }) => [layout.table, status])).toEqual(
      layouts.map(({ table }) => [table, "nil"])
    );
    expect(family.id).toBe("xinjiang");
    expect(budget).toMatchObject({ formYear: year, fiscalYear: year, budgetUnit: UNIT });
    expect(budget.organizationKind).toBe(form.organizationKind);
    for (const table of tablesOf(budget)) {
      expect(table.measure).toBe("ten-thousand-yuan");
      expect(table.unitName?.text).toBe(UNIT);
      expect(table.sheet).toBe(`表${table.number}`);
      expect(table.note !== null, table.id).toBe(NIL_TABLES.includes(table.id));
    }
  });
});

const BOTH = [
  ...FORMS.map((form) => ({ family: xinjiang, form })),
  {
    family: shaanxi,
    form: { year: 2024, organizationKind: "budgetUnit", unitName: UNIT } as const,
  },
];

describe.each(BOTH)("the empty workbook of $family.name $form.year", ({ family, form }) => {
  const { year } = form;
  const layouts = family.tables.filter((layout) => isInYear(layout, year));
  const layoutOf = (id: TableId) => layouts.find(({ table }) => table === id)!;

  it("has a cell for every figure of the schema", async () => {
    const { budget } = await recognizeDocument(await openBlank(form, family));
    for (const table of tablesOf(budget)) {
      if (layoutOf(table.id).blocks["main"]?.rows === "form") continue;
      const schema = TABLE_SCHEMAS[table.id].blocks;
      for (const [id, block] of blocksOf(table)) {
        expect(block.columns.map((column) => column.id)).toEqual(schema[id]?.columns);
        const lines = block.rowsOf("line").map(({ key }) => key);
        expect(lines).toEqual(schema[id]?.lines);
        for (const row of [TOTAL, ...lines])
          for (const { id: column } of block.columns)
            expect(block.fact(row, column).state, `${table.id} ${row} ${column}`).toBe("blank");
      }
    }
  });

  it("starts without a finding of any rule", async () => {
    const report = checkWorkbook(openCase(await reread(await openBlank(form, family))));
    expect(report.findings).toEqual([]);
  });

  it("gives every figure back from the cell it was written into", async () => {
    const document = await openBlank(form, family);
    const { budget: blank } = await recognizeDocument(document);
    const expected = new Map<string, string>();
    let number = 0;
    const filled = layouts.filter(({ print }) => print);
    for (const layout of filled) {
      const table = tablesOf(blank).find(({ id }) => id === layout.table)!;
      const filling = new BlankTable(document, table, layout, year);
      for (const [id, block] of blocksOf(table)) {
        const added = layout.print?.emptyRows ? [sampleRow(block, layout.blocks[id]!)] : [];
        for (const row of [...block.rows, ...added]) {
          const at = filling.place(block, row);
          for (const { id: column } of block.columns) {
            const amount = (number += 1) + (number % 100) / 100;
            filling.write(block, at, column, amount);
            expected.set(`${table.id} ${id} ${rowIdentity(row)} ${column}`, String(amount));
          }
        }
      }
    }
    const { budget, problems } = await recognizeDocument(document);
    expect(problems).toEqual([]);
    expect(budget.formYear).toBe(year);
    const written = figuresOf(budget).filter(([place]) =>
      filled.some(({ table }) => place.startsWith(`${table} `))
    );
    expect(new Map(written)).toEqual(expected);
    expect(tablesOf(budget).flatMap(({ id, status }) => (status === "nil" ? [id] : []))).toEqual(
      layouts.flatMap(({ table, frame }) => (frame ? [table] : []))
    );
  });
});

/** A row that the unit fills in itself. */
function sampleRow(
  block: Block,
  { rows, codes, joinedCode, governmentCode }: BlockLayout
): BudgetRow {
  const { cell } = block.row(TOTAL)!;
  const base = { key: "new", name: "甲项目", project: null, cell };
  if (rows === "hierarchy") return { ...base, kind: "unit", code: "115010" };
  if (rows !== "coded") return { ...base, kind: "project", code: null, project: "甲项目" };
  const isFunctional = codes ? codes.item !== undefined : joinedCode && !governmentCode;
  return isFunctional
    ? { ...base, kind: "item", code: "2080109" }
    : { ...base, kind: "section", code: "30101" };
}

describe("a workbook whose unit is not known yet", () => {
  it.each([2024, 2025, 2026])("%i: leaves the name open and still tells its year", async (year) => {
    const form = { year, organizationKind: "department", unitName: null } as const;
    const { budget, problems } = await recognizeDocument(await openBlank(form));
    expect(problems).toEqual([]);
    expect(budget).toMatchObject({ formYear: year, fiscalYear: year, budgetUnit: null });
    expect(tablesOf(budget).map(({ unitName }) => unitName)).toEqual(
      tablesOf(budget).map(() => null)
    );
    expect(budget.tables.governmentFundExpenditure?.note?.text).toMatch(
      new RegExp(`^${year}年没有使用政府性基金预算拨款安排的支出`)
    );
  });
});

describe("the data of the forms", () => {
  it.each([
    [xinjiang, 2024],
    [xinjiang, 2025],
    [xinjiang, 2026],
    [shaanxi, 2024],
  ] as const)("one width for every column, %#", (family, year) => {
    for (const layout of family.tables) {
      const { print, frame } = layout;
      const widths = (print ?? frame)?.columnWidths.length;
      if (frame) expect(new Set(frame.rows.map(({ length }) => length))).toEqual(new Set([widths]));
      else expect(widths, layout.table).toBe(printedColumns(layout, year).length);
    }
  });

  it("refuses years without a form", () => {
    for (const year of [xinjiang.years.from - 1, xinjiang.years.to + 1])
      expect(() =>
        planBlankWorkbook(xinjiang, { year, organizationKind: "budgetUnit", unitName: null })
      ).toThrow(RangeError);
  });
});
