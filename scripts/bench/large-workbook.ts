/**
 * Writes a large workbook, to measure memory and time of the command line with:
 * `npx tsx scripts/bench/large-workbook.ts <rows of each coded table> <rows of an unrelated sheet> <out.xlsx>`
 */
import { writeFileSync } from "node:fs";
import { toXlsx } from "../../test/support/department-sheets";
import { DEPARTMENT_FAMILIES, departmentWorkbook } from "../../test/support/department-workbook";
import { plainSheet } from "../../test/support/edit-sheet";
import { readCase } from "../../test/support/read-workbook";

async function writeLargeWorkbook(rows: number, others: number, path: string): Promise<void> {
  const [family] = DEPARTMENT_FAMILIES;
  if (!family) throw new RangeError("no family");
  const workbook = departmentWorkbook(family, await readCase(family.sample), rows);
  const unrelated = Array.from({ length: others }, (_, row) => ["明细", row, row / 4, row % 7]);
  const sheets = others === 0 ? [] : [plainSheet("明细", unrelated)];
  writeFileSync(path, toXlsx({ ...workbook, sheets: [...workbook.sheets, ...sheets] }));
}

const [rows = "800", others = "0", path = "large.xlsx"] = process.argv.slice(2);
void writeLargeWorkbook(Number(rows), Number(others), path);
