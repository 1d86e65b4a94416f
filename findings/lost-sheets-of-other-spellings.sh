#!/usr/bin/env bash
# Two spellings of a workbook make openpyxl, and one of them LibreOffice too, lose the sheets without an error.
#
# Packages: python3-openpyxl 3.0.9, libreoffice-calc 7.4.7 (Debian 12).
# Some writers put a backslash into the targets of relationships (`worksheets\sheet1.xml`): openpyxl then gives a workbook
# with no sheet (and a UserWarning), LibreOffice one with an empty sheet. With the namespaces of “Strict Open XML
# Spreadsheet”, one of Excel's kinds of file, openpyxl gives a workbook with no sheet and not even a warning, LibreOffice
# reads it. Whoever checks such a file after one of them has checked nothing, and nothing says so.
# Exit code 0: still so. 1: something has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
/usr/bin/python3 - <<'PY'
from zipfile import ZipFile
from openpyxl import Workbook

book = Workbook()
book.active.title = "t"
book.active["A1"] = 7
book.save("plain.xlsx")

STRICT = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}

def backslash(path, data):
    return data.replace(b"/xl/worksheets/sheet1", b"worksheets\\sheet1") if path.endswith(".rels") else data

def strict(path, data):
    for old, new in STRICT.items():
        data = data.replace(old, new)
    return data

for name, rewrite in (("backslash", backslash), ("strict", strict)):
    with ZipFile("plain.xlsx") as source, ZipFile(name + ".xlsx", "w") as target:
        for path in source.namelist():
            target.writestr(path, rewrite(path, source.read(path)))
PY
for name in plain backslash strict; do
  /usr/bin/python3 - "$name" <<'PY' 2>/dev/null
import sys
from openpyxl import load_workbook

name = sys.argv[1]
try:
    print(name, "openpyxl", load_workbook(name + ".xlsx").sheetnames)
except Exception as error:
    print(name, "openpyxl", type(error).__name__)
PY
  soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to csv "$name.xlsx" >/dev/null 2>&1 || true
  echo "$name LibreOffice $(cat "$name.csv" 2>/dev/null || echo nothing)"
done | tee seen.txt
diff seen.txt - <<'TXT'
plain openpyxl ['t']
plain LibreOffice 7
backslash openpyxl []
backslash LibreOffice 
strict openpyxl []
strict LibreOffice 7
TXT
echo "as described"
