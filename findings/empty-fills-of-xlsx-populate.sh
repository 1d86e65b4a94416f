#!/usr/bin/env bash
# openpyxl refuses a workbook in which xlsx-populate has set a font or a number format.
#
# Packages: xlsx-populate 1.21.0, python3-openpyxl 3.0.9, libreoffice-calc 7.4.7 (Debian 12).
# For every style that sets no fill xlsx-populate adds an empty <fill/> to the stylesheet; the schema (CT_Fill) wants a
# pattern or a gradient in it. LibreOffice takes it for no fill. openpyxl refuses the whole workbook, and its message names
# a class of its own, neither the file nor the part. Without any style the same workbook is read.
# Exit code 0: still so. 1: something has changed.
set -euo pipefail
dpkg-query -W python3-openpyxl libreoffice-calc
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx-populate@1.21.0
cat >write.js <<'JS'
const XlsxPopulate = require("xlsx-populate");

async function write(path, style) {
  const book = await XlsxPopulate.fromBlankAsync();
  const cell = book.sheet(0).cell("A1").value(417.49);
  if (style) cell.style("numberFormat", "0.00");
  await book.toFileAsync(path);
}

write("plain.xlsx", false).then(() => write("styled.xlsx", true));
JS
node write.js
for name in plain styled; do
  echo "$name: $(unzip -p "$name.xlsx" xl/styles.xml | grep -o '<fill/>' | sort -u)"
  /usr/bin/python3 - "$name.xlsx" <<'PY'
import sys
from openpyxl import load_workbook

try:
    print("openpyxl", load_workbook(sys.argv[1]).active["A1"].value)
except TypeError as refusal:
    print("openpyxl", refusal)
PY
  soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to csv "$name.xlsx" >/dev/null 2>&1
  echo "LibreOffice $(cat "$name.csv")"
done | tee seen.txt
diff seen.txt - <<'TXT'
plain: 
openpyxl 417.49
LibreOffice 417.49
styled: <fill/>
openpyxl expected <class 'openpyxl.styles.fills.Fill'>
LibreOffice 417.49
TXT
echo "as described"
