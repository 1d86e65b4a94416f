#!/usr/bin/env bash
# 元 shown as 万元 by the format 0!.0000: two JavaScript formatters print the exclamation mark.
#
# Packages: xlsx 0.18.5 (SheetJS), numfmt 4.0.1, exceljs 4.4.0 (writes the input).
# East Asian spreadsheets use "!" as they use "\": the next character is shown as it is. 0!.0000 is the usual way to show an
# amount that is stored in 元 with four digits behind a point that moves nothing, so that 4174900 reads as 417.4900 (万元).
# Seen: with "\" both libraries print 417.4900; with "!" both print 4174900!.0000, another magnitude and a stray sign.
# What a reader does with the shown text of such a cell is therefore wrong by ten thousand.
# The same with [DBNum2] before a locale tag: SheetJS prints a currency sign ($417.49), numfmt prints the plain digits;
# neither prints Chinese capitals.
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

const cells = [
  [4174900, "0\\.0000"],
  [4174900, "0!.0000"],
  [417.49, "[DBNum2][$-804]General"],
];
const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet("表1");
for (const [index, [value, pattern]] of cells.entries()) {
  const cell = sheet.getCell(index + 1, 1);
  cell.value = value;
  cell.numFmt = pattern;
}
await book.xlsx.writeFile("amounts.xlsx");
const read = XLSX.readFile("amounts.xlsx").Sheets["表1"];
for (const [index, [value, pattern]] of cells.entries())
  console.log(`${pattern} ${read[`A${index + 1}`].w} ${format(pattern, value)}`);
JS
node shown.mjs | tee seen.txt
diff seen.txt - <<'TXT'
0\.0000 417.4900 417.4900
0!.0000 4174900!.0000 4174900!.0000
[DBNum2][$-804]General $417.49 417.49
TXT
echo "as described"
