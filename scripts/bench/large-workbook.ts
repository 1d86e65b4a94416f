/**
 * Writes a large workbook, to measure memory and time of the command line with:
 * `npx tsx scripts/bench/large-workbook.ts <rows of each coded table> <rows of an unrelated sheet> <out.xlsx>`
 */
import { writeDepartment } from "./department-file";

const [rows = "800", others = "0", path = "large.xlsx"] = process.argv.slice(2);
void writeDepartment(path, Number(rows), Number(others));
