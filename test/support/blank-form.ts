import { readFileSync } from "node:fs";
import { planBlankWorkbook } from "../../src/app/plan-blank-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import type { Recognized } from "../../src/recognition/recognize";
import { parseAddress } from "../../src/grid/address";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { createWorkbookDocument } from "../../src/host/xlsx/create-workbook-document";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import type { DocumentSheet, WorkbookDocument } from "../../src/host/xlsx/workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { xinjiang } from "../../src/families/xinjiang/index";
import type { BlankForm } from "../../src/recognition/blank/blank-form";
import { blankRows } from "../../src/recognition/blank/blank-rows";
import { printedColumns } from "../../src/recognition/printed-columns";
import { valueSince } from "../../src/budget/by-year";
import type { LayoutFamily, TableLayout } from "../../src/recognition/layout";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../src/budget/budget";
import { TOTAL, type Block, type BudgetRow } from "../../src/budget/block";
import { casePath } from "./read-workbook";

/** The empty workbook, saved and opened afresh. */
export async function openBlank(
  form: BlankForm,
  family: LayoutFamily = xinjiang
): Promise<WorkbookDocument> {
  const { title, sheets } = planBlankWorkbook(family, form);
  const document = createWorkbookDocument(title);
  await createXlsxStore(document).addSheets(sheets);
  return openWorkbookDocument(document.save(), null);
}

/** A published workbook under test/cases. */
export function openPublished(slug: string): WorkbookDocument {
  return openWorkbookDocument(new Uint8Array(readFileSync(casePath(slug))), null);
}

/** The document as it reads after saving and opening. */
export async function reread(document: WorkbookDocument): Promise<WorkbookSnapshot> {
  return createXlsxStore(openWorkbookDocument(document.save(), null)).read();
}

export async function recognizeDocument(document: WorkbookDocument): Promise<Recognized> {
  return recognizeWorkbook(await reread(document));
}

export function blocksOf({ blocks }: AnyBudgetTable): readonly (readonly [string, Block])[] {
  return Object.entries(blocks);
}

/** A table of an empty workbook, ready to be filled in by row and column as a clerk would do. */
export class BlankTable {
  readonly #sheet: DocumentSheet;
  readonly #columns: ReturnType<typeof printedColumns>;
  readonly #hasWholeCode: boolean;
  /** Rows written so far: blocks with the same names share them. */
  readonly #placed = new Map<string, number>();
  #next: number;
  readonly #end: number;

  constructor(
    document: WorkbookDocument,
    private readonly table: AnyBudgetTable,
    layout: TableLayout,
    year: number
  ) {
    const { print } = layout;
    const sheet = document.sheets.find(({ name }) => name === table.sheet);
    if (!print || !sheet) throw new Error(`no form of ${layout.table}`);
    this.#sheet = sheet;
    this.#columns = printedColumns(layout, year);
    this.#hasWholeCode = Object.values(layout.blocks).some((one) => one.joinedCode ?? one.unitCode);
    const [[, block]] = blocksOf(table) as [readonly [string, Block]];
    const total = rowOf(block.row(TOTAL)!);
    const isFirst = valueSince(print.totalRow, year) === "first";
    this.#next = isFirst ? total + 1 : total - print.emptyRows;
    this.#end = isFirst ? total + blankRows(layout, print, year).length : total;
  }

  /** Sheet row of a row of the form; one that the form does not give is written into the next empty row. */
  place(block: Block, row: BudgetRow): number {
    const given = block.row(row.key);
    if (given && given.kind !== "total") this.#next = rowOf(given) + 1;
    const known = given ? rowOf(given) : this.#placed.get(rowIdentity(row));
    if (known !== undefined) return known;
    if (this.#next >= this.#end) throw new Error(`${this.table.id} has no empty row left`);
    const at = this.#next++;
    this.#placed.set(rowIdentity(row), at);
    const code = row.code ?? "";
    const columns = this.#columns.flatMap(({ kind }, column) => (kind === "code" ? column : []));
    const parts = this.#hasWholeCode
      ? [code, row.governmentCode]
      : [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
    this.#columns.forEach(({ kind, block: owner }, column) => {
      if (owner === null) return;
      if (kind === "code") this.#sheet.setValue(at, column, parts[columns.indexOf(column)] ?? "");
      if (kind === "label") this.#sheet.setValue(at, column, row.name);
      if (kind === "project") this.#sheet.setValue(at, column, row.project ?? "");
    });
    return at;
  }

  /** Writes an amount under a column's own cell of the total row. */
  write(block: Block, sheetRow: number, column: string, amount: number): void {
    const { cell } = block.fact(TOTAL, column);
    this.#sheet.setValue(sheetRow, parseAddress(cell!.address)!.column, amount);
  }
}

function rowOf({ cell }: BudgetRow): number {
  return parseAddress(cell.address)!.row;
}

/** What tells a row from others of its block whatever sheet row it stands in. */
export function rowIdentity({ kind, code, name, project }: BudgetRow): string {
  return kind === "total" ? kind : [code, name.replace(/\s/gu, ""), project].join("/");
}

/** Every figure of a budget by table, block, row and column. */
export function figuresOf(budget: Budget): readonly (readonly [string, string])[] {
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
