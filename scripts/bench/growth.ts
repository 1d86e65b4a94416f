import { checkBudget } from "../../src/checking/check";
import { recognizeWorkbook } from "../../src/app/check-workbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { toAddress } from "../../src/grid/address";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { rules } from "../../src/rules/index";
import { buildWorkbook, type CellSpec, type SheetSpec } from "../../test/support/build-workbook";
import { markdownTable } from "../markdown-table";
import type { ProjectCase } from "./project-cases";
import { SeededRandom } from "./seeded-random";
import { medianOf, timeOf } from "./stop-watch";

const SIZES = [1_000, 5_000, 10_000] as const;
const WARM_UP_ROWS = 700;
const SECTIONS = 20;
const ITEMS = 40;
const FIRST_CATEGORY = 201;
/** One item in so many is wrong in the faulty run. */
const FAULT_EVERY = 500;

/** A coded row: its code and the amounts in 0.01 万元. */
interface CodedRow {
  readonly code: string;
  basic: number;
  project: number;
}

interface Growth {
  readonly rows: number;
  readonly read: number;
  readonly recognize: number;
  readonly check: number;
  readonly faults: number;
  readonly errors: number;
  readonly checkFaulty: number;
}

/** Three coded tables (revenue, expenditure, general public budget) of so many rows each, clean and with slips. */
export async function benchGrowth(sample: ProjectCase, runs: number): Promise<string> {
  await measure(sample.workbook, WARM_UP_ROWS, runs);
  const measured: Growth[] = [];
  for (const size of SIZES) measured.push(await measure(sample.workbook, size, runs));
  const [first] = measured;
  const ms = (value: number, base: number | undefined): string =>
    `${value.toFixed(0)} (×${(value / (base ?? value)).toFixed(1)})`;
  const rows = measured.map((one) => [
    one.rows,
    `×${(one.rows / (first?.rows ?? one.rows)).toFixed(1)}`,
    ms(one.read, first?.read),
    ms(one.recognize, first?.recognize),
    ms(one.check, first?.check),
    `${one.faults} / ${one.errors}`,
    ms(one.checkFaulty, first?.checkFaulty),
  ]);
  const header = ["rows per table", "growth", "open and read ms", "recognize ms", "check ms"];
  return markdownTable([...header, "slips / errors", "check with slips ms"], rows);
}

async function measure(sample: WorkbookSnapshot, size: number, runs: number): Promise<Growth> {
  const coded = drawRows(size);
  const clean = largeWorkbook(sample, coded, 0);
  const faulty = largeWorkbook(sample, coded, FAULT_EVERY);
  const bytes = buildWorkbook({ sheets: clean.sheets.map(toSheetSpec) });
  const times: { read: number; recognize: number; check: number; checkFaulty: number }[] = [];
  let errors = 0;
  for (let run = 0; run < runs; run += 1) {
    const [read] = await timeOf(() => createXlsxStore(openWorkbookDocument(bytes, null)).read());
    const [recognize, { budget }] = await timeOf(() => recognizeWorkbook(clean));
    const [check, result] = await timeOf(() => checkBudget(budget, rules));
    if (result.slips.length > 0) throw new RangeError("the clean workbook raised findings");
    const wrong = recognizeWorkbook(faulty).budget;
    const [checkFaulty, { slips }] = await timeOf(() => checkBudget(wrong, rules));
    errors = slips.length;
    times.push({ read, recognize, check, checkFaulty });
  }
  const median = (step: keyof (typeof times)[number]): number =>
    medianOf(times.map((time) => time[step]));
  return {
    rows: coded.length,
    read: median("read"),
    recognize: median("recognize"),
    check: median("check"),
    faults: coded.filter(({ code }, index) => isFaulty(code, index, FAULT_EVERY)).length,
    errors,
    checkFaulty: median("checkFaulty"),
  };
}

/** Categories, sections and items in the order of the form; sums are exact. */
function drawRows(size: number): readonly CodedRow[] {
  const random = new SeededRandom(size);
  const rows: CodedRow[] = [];
  for (let category = FIRST_CATEGORY; rows.length < size; category += 1) {
    const top = addRow(rows, String(category));
    for (let section = 1; section <= SECTIONS && rows.length + 1 < size; section += 1) {
      const middle = addRow(rows, `${category}${twoDigits(section)}`);
      for (let item = 1; item <= ITEMS && rows.length < size; item += 1) {
        const leaf = addRow(rows, `${middle.code}${twoDigits(item)}`);
        leaf.basic = random.between(1, 100_000);
        leaf.project = random.between(1, 100_000);
        for (const parent of [top, middle]) {
          parent.basic += leaf.basic;
          parent.project += leaf.project;
        }
      }
    }
  }
  return rows;
}

function addRow(rows: CodedRow[], code: string): CodedRow {
  const row: CodedRow = { code, basic: 0, project: 0 };
  rows.push(row);
  return row;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function isFaulty(code: string, index: number, every: number): boolean {
  return every > 0 && code.length === 7 && index % every === 0;
}

/** The headers of the sample's tables 2, 3 and 5 over new rows. */
function largeWorkbook(
  sample: WorkbookSnapshot,
  coded: readonly CodedRow[],
  every: number
): WorkbookSnapshot {
  const items = coded.filter(({ code }) => code.length === 7);
  const total: CodedRow = {
    code: "",
    basic: items.reduce((sum, { basic }) => sum + basic, 0),
    project: items.reduce((sum, { project }) => sum + project, 0),
  };
  const both = ({ basic, project }: CodedRow): number => basic + project;
  const split = (row: CodedRow): readonly number[] => [both(row), row.basic, row.project];
  const revenue = (row: CodedRow): readonly number[] => [both(row), both(row), both(row)];
  const sheets = ["二、", "三、", "五、"].map((prefix) => {
    const sheet = sample.sheets.find(({ name }) => name.startsWith(prefix));
    if (!sheet) throw new RangeError(`the sample has no sheet ${prefix}`);
    const amounts = prefix === "二、" ? revenue : split;
    const rows = [...coded, total].map((row, index) => {
      const [first = 0, ...others] = amounts(row);
      const slip = prefix === "三、" && isFaulty(row.code, index, every) ? 100 : 0;
      return toCells(row.code, [first + slip, ...others]);
    });
    return withRows(sheet, rows);
  });
  return { fileName: null, title: null, sheets };
}

function toCells(code: string, amounts: readonly number[]): readonly (string | number | null)[] {
  const part = (start: number, end: number): string | null => code.slice(start, end) || null;
  const name = code === "" ? "总计" : `科目${code}`;
  return [part(0, 3), part(3, 5), part(5, 7), name, ...amounts.map((amount) => amount / 100)];
}

function withRows(
  sheet: SheetSnapshot,
  rows: readonly (readonly (string | number | null)[])[]
): SheetSnapshot {
  const head = sheet.values.findIndex(
    ([code]) => typeof code === "string" && /^\d{3}$/u.test(code)
  );
  const width = sheet.values[0]?.length ?? 0;
  const values = [
    ...sheet.values.slice(0, head),
    ...rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)),
  ];
  return {
    ...sheet,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: sheet.merges.filter(({ bottom }) => bottom < sheet.top + head),
  };
}

function toSheetSpec({ name, values, top, left }: SheetSnapshot): SheetSpec {
  const cells: Record<string, CellSpec> = {};
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (typeof value === "string" || typeof value === "number")
        cells[toAddress({ row: top + r, column: left + c })] = value;
    });
  });
  return { name, cells };
}
