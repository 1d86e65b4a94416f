import { describe, expect, it } from "vitest";
import { planBlankWorkbook } from "../../src/app/plan-blank-workbook";
import { checkWorkbook, recognizeWorkbook } from "../../src/app/check-workbook";
import { tablesOf, type Budget, type OrganizationKind } from "../../src/budget/budget";
import { TABLE_SCHEMA } from "../../src/budget/schema";
import { TOTAL, type Block, type BudgetRow } from "../../src/budget/block";
import { toAddress, toRangeAddress } from "../../src/grid/address";
import type { DocumentSheet } from "../../src/host/xlsx/workbook-document";
import { xinjiangFamily } from "../../src/layouts/xinjiang/index";
import {
  isInYear,
  valueSince,
  type BlockLayout,
  type TableLayout,
} from "../../src/recognition/layout";
import { printedColumns } from "../../src/recognition/printed-columns";
import {
  BlankTable,
  blocksOf,
  openBlank,
  openCase,
  recognizeDocument,
  reread,
} from "../support/blank-form";
import { readCase } from "../support/read-workbook";

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

describe.each(FORMS)("the empty workbook of $year for a $organizationKind", (form) => {
  const { year } = form;
  const layouts = xinjiangFamily.tables.filter((layout) => isInYear(layout, year));

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

  it("has a cell for every figure of the schema", async () => {
    const { budget } = await recognizeDocument(await openBlank(form));
    for (const table of tablesOf(budget)) {
      const schema = TABLE_SCHEMA[table.id] as Readonly<
        Record<string, { readonly columns: readonly string[]; readonly lines: readonly string[] }>
      >;
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
    const report = checkWorkbook(await reread(await openBlank(form)));
    expect(report.findings).toEqual([]);
  });

  it("gives every figure back from the cell it was written into", async () => {
    const document = await openBlank(form);
    const { budget: blank } = await recognizeDocument(document);
    const expected = new Map<string, string>();
    let number = 0;
    for (const layout of layouts) {
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
    expect(new Map(figuresOf(budget))).toEqual(expected);
    expect(tablesOf(budget).every(({ status }) => status === "recognized")).toBe(true);
  });
});

/** A row that the unit fills in itself. */
function sampleRow(block: Block, { rows, codes }: BlockLayout): BudgetRow {
  const { cell } = block.row(TOTAL)!;
  if (rows !== "coded")
    return { key: "new", kind: "project", code: null, name: "甲项目", project: "甲项目", cell };
  const code = codes?.item ? "2080109" : "30101";
  return {
    key: code,
    kind: codes?.item ? "item" : "section",
    code,
    name: "名称",
    project: null,
    cell,
  };
}

function rowIdentity({ kind, code, name, project }: BudgetRow): string {
  return kind === "total" ? kind : [code, name.replace(/\s/gu, ""), project].join("/");
}

function figuresOf(budget: Budget): readonly (readonly [string, string])[] {
  return tablesOf(budget).flatMap((table) =>
    blocksOf(table).flatMap(([id, block]) =>
      block.rows.flatMap((row) =>
        block.columns.map(({ id: column }) => {
          const { amount, state } = block.fact(row, column);
          const text = state === "unreadable" ? state : amount.toString();
          return [`${table.id} ${id} ${rowIdentity(row)} ${column}`, text] as const;
        })
      )
    )
  );
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

const PUBLISHED = [
  { slug: "hejing-2026", year: 2026, organizationKind: "budgetUnit" },
  { slug: "aketao-2025", year: 2025, organizationKind: "department" },
] as const;

/** Half-width brackets that the published workbook has in its captions; the form's own are full-width. */
const OTHER_BRACKETS: Readonly<Record<string, readonly string[]>> = {
  "aketao-2025": ["表2!F5", "表7!K4", "表7!M4"],
};

describe.each(PUBLISHED)(
  "beside the published workbook $slug",
  ({ slug, year, organizationKind }) => {
    const open = async () => {
      const { budget } = recognizeWorkbook(await readCase(slug));
      const form = { year, organizationKind, unitName: budget.budgetUnit };
      return { published: openCase(slug), blank: await openBlank(form), budget, form };
    };
    const layouts = xinjiangFamily.tables.filter((layout) => isInYear(layout, year));

    it("has the same headings, headers and merges, table by table", async () => {
      const { published, blank } = await open();
      expect(blank.sheets).toHaveLength(published.sheets.length);
      layouts.forEach((layout, index) => {
        const [theirs, ours] = [published.sheets[index]!, blank.sheets[index]!];
        const last = lastHeaderRow(layout, year);
        expect(mergesUpTo(ours, last), layout.table).toEqual(mergesUpTo(theirs, last));
        const width = printedColumns(layout, year).length;
        const known = OTHER_BRACKETS[slug] ?? [];
        for (let row = 0; row <= last; row += 1)
          for (let column = 0; column < width; column += 1) {
            const place = `${ours.name}!${toAddress({ row, column })}`;
            const [their, our] = [theirs, ours].map((sheet) => sheet.cell(row, column).value);
            if (known.includes(place)) expect(toHalfBrackets(our), place).toBe(their);
            else expect(our, place).toBe(their);
          }
      });
    });

    it("has the same columns, given rows and notes", async () => {
      const { published, blank, budget } = await open();
      const { budget: empty } = await recognizeDocument(blank);
      layouts.forEach((layout, index) => {
        const [theirs, ours] = [published.sheets[index]!, blank.sheets[index]!];
        const columns = printedColumns(layout, year).map((_, column) => column);
        const widths = (sheet: DocumentSheet) => columns.map((column) => sheet.columnWidth(column));
        expect(widths(ours), layout.table).toEqual(widths(theirs));
        if (layout.print?.emptyRows !== 0) return;
        const bottom = theirs.usedBounds!.bottom;
        expect(ours.usedBounds?.bottom).toBe(bottom);
        const labels = (sheet: DocumentSheet) =>
          columns
            .filter((column) => printedColumns(layout, year)[column]?.kind === "label")
            .flatMap((column) =>
              Array.from({ length: bottom + 1 }, (_, row) => sheet.cell(row, column).value)
            );
        expect(labels(ours), layout.table).toEqual(labels(theirs));
      });
      // The 2026 workbook kept last year's name of 表12 in its note (BC092).
      const notes = ({ tables }: Budget) =>
        tablesOf({ ...budget, tables }).flatMap(({ note }) => note?.text.split("，")[0] ?? []);
      expect(notes(empty)).toEqual(notes(budget));
    });

    it("filled in row by row, it is the same budget", async () => {
      const { blank: document, budget, form } = await open();
      const { budget: blank } = await recognizeDocument(document);
      for (const table of tablesOf(budget)) {
        const empty = tablesOf(blank).find(({ id }) => id === table.id)!;
        const layout = layouts.find((one) => one.table === table.id)!;
        const filling = new BlankTable(document, empty, layout, year);
        for (const [id, block] of blocksOf(table)) {
          const target = blocksOf(empty).find(([other]) => other === id)![1];
          for (const row of block.rows) {
            const at = filling.place(target, row);
            for (const { id: column } of block.columns) {
              const { amount, state } = block.fact(row, column);
              if (state === "amount") filling.write(target, at, column, Number(amount.toString()));
            }
          }
        }
      }
      const filled = await recognizeDocument(document);
      expect(filled.problems).toEqual([]);
      expect(filled.budget).toMatchObject({
        ...{ formYear: year, fiscalYear: year, budgetUnit: form.unitName, organizationKind },
      });
      // 2024 and 2025 forms have a total row in nil tables too; the published ones leave it out there.
      const filledFigures = new Map(figuresOf(filled.budget));
      const figures = figuresOf(budget);
      expect(figures.length).toBeGreaterThan(500);
      for (const [place, amount] of figures) expect(filledFigures.get(place), place).toBe(amount);
      const surplus = [...filledFigures].filter(([place]) => !new Map(figures).has(place));
      expect(
        surplus.filter(([place, amount]) => !place.includes(" total ") || amount !== "0")
      ).toEqual([]);
      const statuses = (one: Budget) => tablesOf(one).map(({ id, status }) => [id, status]);
      expect(statuses(filled.budget)).toEqual(statuses(budget));
      const codes = (findings: readonly { readonly code: string }[]) =>
        findings.map(({ code }) => code).filter((code) => code !== "BC092");
      expect(codes(checkWorkbook(await reread(document)).findings)).toEqual(
        codes(checkWorkbook(await readCase(slug)).findings)
      );
    });
  }
);

/** The last row of the header, with its row of column numbers; the header begins in the fourth row. */
function lastHeaderRow(layout: TableLayout, year: number): number {
  const depth = Math.max(...printedColumns(layout, year).map(({ captions }) => captions.length));
  return 2 + depth + (valueSince(layout.print!.hasColumnNumbers, year) ? 1 : 0);
}

function mergesUpTo({ merges }: DocumentSheet, row: number): readonly string[] {
  return merges
    .filter(({ top }) => top <= row)
    .map(toRangeAddress)
    .sort();
}

function toHalfBrackets(value: unknown): string {
  return String(value).replace(/（/gu, "(").replace(/）/gu, ")");
}

describe("the data of the forms", () => {
  it.each([2024, 2025, 2026])("%i: one width for every column", (year) => {
    for (const layout of xinjiangFamily.tables)
      expect(layout.print?.columnWidths, layout.table).toHaveLength(
        printedColumns(layout, year).length
      );
  });

  it("refuses years without a form", () => {
    for (const year of [2023, 2027])
      expect(() =>
        planBlankWorkbook(xinjiangFamily, { year, organizationKind: "budgetUnit", unitName: null })
      ).toThrow(RangeError);
  });
});
