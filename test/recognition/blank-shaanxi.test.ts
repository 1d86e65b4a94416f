import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { tablesOf, type Budget } from "../../src/budget/budget";
import { toAddress, toRangeAddress } from "../../src/grid/address";
import type { DocumentSheet } from "../../src/host/xlsx/workbook-document";
import { shaanxi } from "../../src/families/shaanxi/index";
import { frameBoxes } from "../../src/recognition/blank/blank-frame";
import { printedColumns } from "../../src/recognition/printed-columns";
import {
  BlankTable,
  blocksOf,
  figuresOf,
  openBlank,
  openPublished,
  recognizeDocument,
  reread,
} from "../support/blank-form";
import { readCase } from "../support/read-workbook";

const UNIT = "某县某某中心";
const FORM = { year: 2024, organizationKind: "budgetUnit", unitName: UNIT } as const;
const TABLES = shaanxi.tables.filter(({ print }) => print);

const sheetOf = (sheets: readonly DocumentSheet[], number: number): DocumentSheet =>
  sheets.find(({ name }) => new RegExp(`^表${number}(-|$)`, "u").test(name))!;

describe("the empty 陕西 workbook of 2024", () => {
  it("is recognised as the form it is, whole and without problems", async () => {
    const document = await openBlank(FORM, shaanxi);
    expect(document.sheets.map(({ name }) => name)).toEqual([
      ...["封面", "目录"],
      ...Array.from({ length: 16 }, (_, index) => `表${index + 1}`),
    ]);
    const { budget, family, problems, statuses } = await recognizeDocument(document);
    expect(problems).toEqual([]);
    expect(family.id).toBe("shaanxi");
    expect(statuses.map(({ layout, status }) => [layout.table, status])).toEqual(
      shaanxi.tables.map(({ table }) => [table, "nil"])
    );
    expect(budget).toMatchObject({ formYear: 2024, fiscalYear: 2024, budgetUnit: UNIT });
    expect(budget.cover).toEqual({ text: UNIT, cell: { sheet: "封面", address: "A3" } });
    expect(tablesOf(budget).map(({ measure }) => measure)).toEqual([
      ...Array.from({ length: 13 }, () => "yuan"),
      ...Array.from({ length: 3 }, () => "ten-thousand-yuan"),
    ]);
  });

  it("lets the contents declare every table", async () => {
    const document = await openBlank(FORM, shaanxi);
    const contents = document.sheets[1]!;
    for (let row = 2; row < 18; row += 1) {
      contents.setValue(row, 2, row % 2 ? "是" : "否");
      contents.setValue(row, 3, row % 2 ? "本单位不涉及" : "");
    }
    const { budget } = await recognizeDocument(document);
    expect(budget.contents.map(({ table }) => table)).toEqual(
      shaanxi.tables.map(({ table }) => table)
    );
    expect(budget.contents.map(({ isNil }) => isNil)).toEqual(
      Array.from({ length: 16 }, (_, index) => index % 2 === 1)
    );
  });

  it("reads every copy of a project's form back", async () => {
    const document = await openBlank(FORM, shaanxi);
    const sheet = sheetOf(document.sheets, 14);
    const labels = findAll(sheet, "项目名称");
    expect(labels.length).toBeGreaterThan(1);
    for (const row of labels) {
      sheet.setValue(row, 2, `项目${row}`);
      sheet.setValue(row + 2, 4, row + 0.5);
      sheet.setValue(row + 3, 4, row);
      sheet.setValue(row + 4, 4, 0.5);
    }
    const { budget, problems } = await recognizeDocument(document);
    const { main } = budget.tables.projectPerformanceTarget!.blocks;
    expect(problems).toEqual([]);
    expect(
      main.rows.map((row) => [
        row.name,
        ...main.columns.map(({ id }) => main.fact(row, id).amount.toString()),
      ])
    ).toEqual(labels.map((row) => [`项目${row}`, `${row + 0.5}`, String(row), "0.5"]));
  });
});

describe("beside the published workbook", () => {
  it("has the same captions, merges, widths, given rows and looks in every table", async () => {
    const published = openPublished("zizhou-2024");
    const blank = await openBlank(FORM, shaanxi);
    for (const layout of TABLES) {
      const [theirs, ours] = [published, blank].map(({ sheets }) =>
        sheetOf(sheets, layout.number as number)
      ) as [DocumentSheet, DocumentSheet];
      const columns = printedColumns(layout, 2024).map((_, column) => column);
      const last =
        2 + Math.max(...printedColumns(layout, 2024).map(({ captions }) => captions.length));
      expect(mergesUpTo(ours, last), layout.table).toEqual(
        // The published workbook left two captions of 表13 unmerged.
        expect.arrayContaining(mergesUpTo(theirs, last) as string[])
      );
      const widths = (sheet: DocumentSheet) => columns.map((column) => sheet.columnWidth(column));
      expect(widths(ours), layout.table).toEqual(widths(theirs));
      for (let row = 3; row <= last; row += 1)
        for (const column of columns) {
          const place = `${ours.name}!${toAddress({ row, column })}`;
          // 表9 of the published workbook says 分类科目 where the others say 科目.
          const caption = (sheet: DocumentSheet) =>
            bare(sheet, row, column).replace("分类科目", "科目");
          expect(caption(ours), place).toBe(caption(theirs));
          expect(looks(ours, row, column), place).toEqual(looks(theirs, row, column));
        }
      if (layout.print?.emptyRows !== 0) continue;
      expect(ours.usedBounds?.bottom).toBe(theirs.usedBounds?.bottom);
      const labels = (sheet: DocumentSheet) =>
        [1, 3, 5, 7].flatMap((column) =>
          Array.from({ length: ours.usedBounds!.bottom - last }, (_, row) =>
            bare(sheet, last + 1 + row, column)
          )
        );
      // 表9 of the published workbook skips 十三 in its numbering.
      const numbered = (texts: readonly string[]) =>
        texts.map((text) => text.replace(/^十[三四五]、债务/u, "债务"));
      expect(numbered(labels(ours)), layout.table).toEqual(numbered(labels(theirs)));
    }
  });

  it("filled in row by row, it is the same budget", async () => {
    const { budget } = recognizeWorkbook(await readCase("zizhou-2024"));
    const document = await openBlank({ ...FORM, unitName: budget.cover!.text }, shaanxi);
    const { budget: blank } = await recognizeDocument(document);
    for (const layout of TABLES) {
      const [table, empty] = [budget, blank].map((one) => one.tables[layout.table]!);
      const filling = new BlankTable(document, empty!, layout, 2024);
      for (const [id, block] of blocksOf(table!)) {
        const target = blocksOf(empty!).find(([other]) => other === id)![1];
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
    const figures = (one: Budget) =>
      new Map(figuresOf(one).filter(([place]) => !place.includes("PerformanceTarget ")));
    expect(figures(budget).size).toBeGreaterThan(500);
    for (const [place, amount] of figures(budget))
      expect(figures(filled.budget).get(place) ?? "0", place).toBe(amount);
    const codes = (findings: readonly { readonly code: string }[]) =>
      findings.map(({ code }) => code).filter((code) => !OF_FORMS.test(code));
    expect(codes(checkWorkbook(openCase(await reread(document))).findings)).toEqual(
      codes(checkWorkbook(openCase(await readCase("zizhou-2024"))).findings)
    );
  });
});

/** About the target forms, which this test leaves empty, and about numbers and titles that the blank form prints right. */
const OF_FORMS = /^BC(100|249|261|3\d\d)$/u;

describe("a form drawn cell by cell", () => {
  it("covers every cell once", () => {
    for (const { frame, table } of shaanxi.tables) {
      if (!frame) continue;
      const covered = frameBoxes(frame.rows).flatMap(({ bounds: { top, left, bottom, right } }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) =>
          toAddress({
            row: top + Math.floor(index / (right - left + 1)),
            column: left + (index % (right - left + 1)),
          })
        )
      );
      expect(new Set(covered).size, table).toBe(covered.length);
      expect(covered, table).toHaveLength(frame.rows.length * frame.columnWidths.length);
    }
  });
});

function findAll(sheet: DocumentSheet, text: string): readonly number[] {
  const found: number[] = [];
  sheet.forEachCell((row, column, { value }) => {
    if (column === 0 && value === text) found.push(row);
  });
  return found;
}

/** Text without the spaces that only stretch a word. */
function bare(sheet: DocumentSheet, row: number, column: number): string {
  const { value } = sheet.cell(row, column);
  return typeof value === "string" ? value.replace(/\s/gu, "") : "";
}

function looks(sheet: DocumentSheet, row: number, column: number): unknown {
  const { fontName, fontSize, bold, horizontal, border } = sheet.cell(row, column).format;
  return { fontName, fontSize, bold, horizontal, border };
}

function mergesUpTo({ merges }: DocumentSheet, row: number): readonly string[] {
  return merges
    .filter(({ top }) => top > 2 && top <= row)
    .map(toRangeAddress)
    .sort();
}
