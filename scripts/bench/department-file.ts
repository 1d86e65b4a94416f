import { writeFileSync } from "node:fs";
import { toXlsx } from "../../test/support/department-sheets";
import { DEPARTMENT_FAMILIES, departmentWorkbook } from "../../test/support/department-workbook";
import { plainSheet } from "../../test/support/edit-sheet";
import { readCase } from "../../test/support/read-workbook";

/**
 * Writes the workbook of a department with 200 subordinate units.
 * @param rows - of each coded table
 * @param others - rows of a sheet that belongs to no table, 0 for none
 */
export async function writeDepartment(path: string, rows: number, others = 0): Promise<void> {
  const [family] = DEPARTMENT_FAMILIES;
  if (!family) throw new RangeError("no family");
  const workbook = departmentWorkbook(family, await readCase(family.sample), rows);
  const unrelated = Array.from({ length: others }, (_, row) => ["明细", row, row / 4, row % 7]);
  const sheets = others === 0 ? [] : [plainSheet("明细", unrelated)];
  writeFileSync(path, toXlsx({ ...workbook, sheets: [...workbook.sheets, ...sheets] }));
}
