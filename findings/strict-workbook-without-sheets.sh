#!/usr/bin/env bash
# openpyxl loses all sheets of a Strict Open XML workbook, without an error.
#
# Packages: python3-openpyxl 3.0.9, libreoffice-calc 7.4.7 (Debian 12).
# “Strict Open XML Spreadsheet” is one of the kinds of .xlsx that Excel saves: the same parts under other namespaces
# (ISO/IEC 29500-1). openpyxl opens such a file and gives a workbook with no sheet; a warning blames the sheet instead of
# naming the kind of file. LibreOffice reads it. A script that checks what openpyxl gives it has checked nothing.
# Exit code 0: still so. 1: something has changed.
set -euo pipefail
dpkg-query -W python3-openpyxl libreoffice-calc
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
    b'<workbook xmlns=': b'<workbook conformance="strict" xmlns=',
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}

with ZipFile("plain.xlsx") as source, ZipFile("strict.xlsx", "w") as target:
    for path in source.namelist():
        data = source.read(path)
        for old, new in STRICT.items():
            data = data.replace(old, new)
        target.writestr(path, data)
PY
for name in plain strict; do
  /usr/bin/python3 - "$name" <<'PY'
import sys
import warnings
from openpyxl import load_workbook

with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always", UserWarning)
    print(sys.argv[1], "openpyxl", load_workbook(sys.argv[1] + ".xlsx").sheetnames)
for warning in told:
    print(warning.message)
PY
  soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to csv "$name.xlsx" >/dev/null 2>&1 || true
  echo "$name LibreOffice $(cat "$name.csv" 2>/dev/null || echo nothing)"
done | tee seen.txt
diff seen.txt - <<'TXT'
plain openpyxl ['t']
plain LibreOffice 7
strict openpyxl []
File contains an invalid specification for t. This will be removed
strict LibreOffice 7
TXT
echo "as described"
