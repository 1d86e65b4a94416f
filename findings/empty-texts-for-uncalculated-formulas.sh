#!/usr/bin/env bash
# A formula that nobody calculated is stored as an empty text by xlwt, and stays one in the .xlsx that SheetJS makes of it.
#
# Packages: python3-xlwt 1.3.0, python3-openpyxl 3.0.9, libreoffice-calc 7.4.7 (Debian 12), xlsx 0.18.5 (SheetJS),
# exceljs 4.4.0.
# xlwt does not calculate; it stores "" as the result of every formula. LibreOffice calculates such an .xls when it
# opens it. SheetJS takes the stored result at its word: the .xlsx has `t="str"` with an empty value.
# Seen: the total of 348.09 and 69.40 is 417.49 for LibreOffice, in both files; readers of stored results say that it is
# nothing: openpyxl (data_only) None, exceljs undefined. Of a formula that rightly gives an empty text they say the same. A
# checker that takes that for a blank finds every total wrong.
# Excel was not tried; R's openxlsx 4.2.5 declares every formula `t="str"` too and leaves the value out.
# Exit code 0: still so. 1: something has changed.
set -euo pipefail
dpkg-query -W python3-xlwt python3-openpyxl libreoffice-calc
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 exceljs@4.4.0
/usr/bin/python3 - <<'PY'
import xlwt

book = xlwt.Workbook()
sheet = book.add_sheet("t")
sheet.write(0, 0, 348.09)
sheet.write(0, 1, 69.4)
sheet.write(0, 2, xlwt.Formula("A1+B1"))
sheet.write(0, 3, xlwt.Formula('IF(A1>0,"","x")'))
book.save("old.xls")
PY
cat >convert.mjs <<'JS'
import ExcelJS from "exceljs";
import XLSX from "xlsx";

XLSX.writeFile(XLSX.readFile("old.xls"), "new.xlsx");
const book = await new ExcelJS.Workbook().xlsx.readFile("new.xlsx");
const sheet = book.worksheets[0];
console.log("exceljs", ...["C1", "D1"].map((cell) => JSON.stringify(sheet.getCell(cell).value.result)));
JS
{
  node convert.mjs
  unzip -p new.xlsx xl/worksheets/sheet1.xml | grep -o '<c r="[CD]1".*</c>' | sed 's/<\/c>/&\n/g' | grep . | sed 's/ s="[0-9]*"//'
  /usr/bin/python3 - <<'PY'
from openpyxl import load_workbook

sheet = load_workbook("new.xlsx", data_only=True).active
print("openpyxl", sheet["C1"].value, sheet["D1"].value)
PY
  for name in old.xls new.xlsx; do
    soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to csv "$name" >/dev/null 2>&1
    echo "LibreOffice $name $(cat "${name%.*}.csv")"
  done
} | tee seen.txt
diff seen.txt - <<'TXT'
exceljs undefined undefined
<c r="C1" t="str"><f>A1+B1</f><v></v></c>
<c r="D1" t="str"><f>IF(A1&gt;0,&quot;&quot;,&quot;x&quot;)</f><v></v></c>
openpyxl None None
LibreOffice old.xls 348.09,69.4,417.49,
LibreOffice new.xlsx 348.09,69.4,417.49,
TXT
echo "as described"
