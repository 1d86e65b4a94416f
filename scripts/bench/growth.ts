import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { toXlsx } from "../../test/support/department-sheets";
import {
  DEPARTMENT_FAMILIES,
  departmentWorkbook,
  withWrongItems,
  type DepartmentFamily,
} from "../../test/support/department-workbook";
import { markdownTable } from "../markdown-table";
import type { MeasuredWorkbook } from "./measure-workbook";
import type { ProjectCase } from "./project-cases";

const SIZES = [2_500, 10_000] as const;
/** One item in so many is wrong in the faulty workbook. */
const FAULT_EVERY = 500;
const MEASURE = fileURLToPath(new URL("./measure-workbook.ts", import.meta.url));

const HEADER = [
  "family",
  "rows",
  "growth",
  "relations",
  "open and read ms",
  "recognize ms",
  "check ms",
  "peak memory MB",
  "slips / first suspects right / findings",
  "check with slips ms",
] as const;

/**
 * Departments with 200 subordinate units and so many rows in every coded table, each read from its file and checked in a
 * process of its own: clean, and with slips.
 */
export function benchGrowth(cases: readonly ProjectCase[]): string {
  const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-bench-"));
  try {
    const rows = DEPARTMENT_FAMILIES.flatMap((family) => {
      const sample = cases.find(({ slug }) => slug === family.sample);
      if (!sample) throw new RangeError(`test/cases has no ${family.sample}`);
      return measureFamily(family, sample.workbook, join(folder, "department.xlsx"));
    });
    return markdownTable(HEADER, rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureFamily(
  family: DepartmentFamily,
  sample: WorkbookSnapshot,
  path: string
): readonly (readonly (string | number)[])[] {
  let first: { readonly clean: MeasuredWorkbook; readonly faulty: MeasuredWorkbook } | null = null;
  return SIZES.map((size) => {
    const workbook = departmentWorkbook(family, sample, size);
    const clean = measure(workbook, path);
    if (findingsOf(clean, family).length > 0)
      throw new RangeError("the clean workbook raised findings");
    const { workbook: slipped, wrong } = withWrongItems(workbook, family, FAULT_EVERY);
    const faulty = measure(slipped, path);
    first ??= { clean, faulty };
    const found = findingsOf(faulty, family);
    const right = wrong.filter(({ sheet, address }) =>
      found.some(({ suspect }) => suspect === `${sheet}!${address}`)
    );
    return [
      family.name,
      size,
      times(size, SIZES[0]),
      clean.relations,
      grown(clean.readMs, first.clean.readMs),
      grown(clean.recognizeMs, first.clean.recognizeMs),
      grown(clean.checkMs, first.clean.checkMs),
      grown(clean.peakBytes / 1e6, first.clean.peakBytes / 1e6),
      `${wrong.length} / ${right.length} / ${found.length}`,
      grown(faulty.checkMs, first.faulty.checkMs),
    ];
  });
}

/** Findings beside those that are rightly made in the clean workbook. */
function findingsOf(
  { findings }: MeasuredWorkbook,
  family: DepartmentFamily
): MeasuredWorkbook["findings"] {
  return findings.filter(({ code }) => !family.findings.includes(code));
}

function measure(workbook: WorkbookSnapshot, path: string): MeasuredWorkbook {
  writeFileSync(path, toXlsx(workbook));
  const output = execFileSync(process.execPath, ["--import", "tsx", MEASURE, path]);
  return JSON.parse(output.toString()) as MeasuredWorkbook;
}

function grown(value: number, base: number): string {
  return `${value.toFixed(0)} (${times(value, base)})`;
}

function times(value: number, base: number): string {
  return `×${(value / base).toFixed(1)}`;
}
