#!/usr/bin/env bash
# The same cell with the format 0.00 has two shown texts, depending on who formats it.
#
# Packages: xlsx 0.18.5 (SheetJS), numfmt 4.0.1, exceljs 4.4.0 (writes the input).
# An amount that ends in half a 分 (8.325, 0.285, 1.005) is no exact double. SheetJS rounds the double, which lies a little
# below (8.32, 0.28, 1.00); numfmt rounds the decimal digits that a person sees (8.33, 0.29, 1.01), as spreadsheets that
# work with 15 significant digits do. Yet 2.675, also a little below as a double, becomes 2.68 with both.
# A checker that takes the shown text from one library and the stored value from another sees differences of 0.01 that
# nobody typed; a total of shown parts differs by which library showed them.
# Exit code 0: still so. 1: something has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 numfmt@4.0.1 exceljs@4.4.0
cat >shown.mjs <<'JS'
import ExcelJS from "exceljs";
import { format } from "numfmt";
import XLSX from "xlsx";

const amounts = [8.325, 0.285, 1.005, 2.675];
const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet("表1");
for (const [index, amount] of amounts.entries()) {
  const cell = sheet.getCell(index + 1, 1);
  cell.value = amount;
  cell.numFmt = "0.00";
}
await book.xlsx.writeFile("amounts.xlsx");
const read = XLSX.readFile("amounts.xlsx").Sheets["表1"];
for (const [index, amount] of amounts.entries())
  console.log(`${amount} ${read[`A${index + 1}`].w} ${format("0.00", amount)}`);
JS
node shown.mjs | tee seen.txt
diff seen.txt - <<'TXT'
8.325 8.32 8.33
0.285 0.28 0.29
1.005 1.00 1.01
2.675 2.68 2.68
TXT
echo "as described"
