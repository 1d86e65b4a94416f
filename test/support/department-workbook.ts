import { parseAddress, toAddress, type CellRef } from "../../src/grid/address";
import type { CellValue, WorkbookSnapshot } from "../../src/grid/snapshot";
import { drawDepartment, type DepartmentBudget } from "./department-budget";
import { sheetOf } from "./department-sheets";
import { editSheets } from "./edit-sheet";
import { shaanxiDepartment } from "./shaanxi-department";
import { xinjiangDepartment } from "./xinjiang-department";

const UNITS = 200;

/** A family whose department workbooks can be generated, and where slips are made in them. */
export interface DepartmentFamily {
  readonly name: string;
  /** Published case that lends headers and labels. */
  readonly sample: string;
  readonly build: (sample: WorkbookSnapshot, budget: DepartmentBudget) => WorkbookSnapshot;
  /** Beginning of the name of a sheet with a coded table, and its columns of the last code and of the total. */
  readonly sheet: string;
  readonly codeColumn: number;
  readonly totalColumn: number;
  /** How much too large a wrong amount is. */
  readonly slip: number;
  /** What is rightly found in the clean workbook. */
  readonly findings: readonly string[];
}

/** The drawn codes stand in no list. */
const UNLISTED = "BC096";

export const DEPARTMENT_FAMILIES: readonly DepartmentFamily[] = [
  {
    name: "新疆 2026",
    sample: "hejing-2026",
    build: xinjiangDepartment,
    sheet: "三、",
    codeColumn: 2,
    totalColumn: 4,
    slip: 1,
    findings: [UNLISTED],
  },
  {
    name: "陕西 2024",
    sample: "zizhou-2024",
    build: shaanxiDepartment,
    sheet: "表5",
    codeColumn: 1,
    totalColumn: 3,
    slip: 100,
    // The performance tables are left out.
    findings: ["BC099", UNLISTED],
  },
];

/** A clean workbook of a department with 200 subordinate units and so many rows in every coded table. */
export function departmentWorkbook(
  { build }: DepartmentFamily,
  sample: WorkbookSnapshot,
  rows: number
): WorkbookSnapshot {
  return build(sample, drawDepartment(rows, UNITS));
}

/** The same with the total of every so many items too large. */
export function withWrongItems(
  workbook: WorkbookSnapshot,
  { sheet, codeColumn, totalColumn, slip }: DepartmentFamily,
  every: number
): { readonly workbook: WorkbookSnapshot; readonly wrong: readonly CellRef[] } {
  const { name, values } = sheetOf(workbook, sheet);
  const items = values.flatMap((row, index) => (isItemCode(row[codeColumn]) ? [index] : []));
  const wrong = items
    .filter((_, index) => index % every === every - 1)
    .map((row) => ({ sheet: name, address: toAddress({ row, column: totalColumn }) }));
  const rows = new Set(wrong.map(({ address }) => parseAddress(address)?.row));
  const faulty = editSheets(workbook, (one) => {
    if (one.name !== name) return;
    one.map((value, row, column) =>
      rows.has(row) && column === totalColumn ? Number(value) + slip : value
    );
  });
  return { workbook: faulty, wrong };
}

/** “09” in a column of its own, or “2080109”. */
function isItemCode(value: CellValue | undefined): boolean {
  return typeof value === "string" && /^(\d{2}|\d{7})$/u.test(value);
}
