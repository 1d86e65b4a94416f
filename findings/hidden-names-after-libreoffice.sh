#!/usr/bin/env bash
# LibreOffice keeps a hidden defined name on saving as .xlsx, and makes it visible.
#
# Packages: libreoffice-calc 7.4.7, python3-openpyxl 3.0.9 (Debian 12; writes the input and reads the result).
# Add-ins put what they want to find again into hidden names (`<definedName hidden="1">`), in a workbook or a sheet. After
# one round through LibreOffice name, scope and text are there, but `hidden` is false: the clerk sees the name in the name
# manager and may delete it. A program that looks only among hidden names no longer finds its own.
# Exit code 0: still so. 1: something has changed.
set -euo pipefail
dpkg-query -W python3-openpyxl libreoffice-calc
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
/usr/bin/python3 - <<'PY'
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

book = Workbook()
book.active["A1"] = "x"
for scope in (None, 0):
    name = DefinedName("_own_tag", attr_text='"written by us"', hidden=True, localSheetId=scope)
    book.defined_names.append(name)
book.save("names.xlsx")
PY
mkdir saved
soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to xlsx --outdir saved names.xlsx >/dev/null 2>&1
list() {
  /usr/bin/python3 - "$1" <<'PY'
import sys
from openpyxl import load_workbook

names = load_workbook(sys.argv[1]).defined_names.definedName
for name in sorted(names, key=lambda one: str(one.localSheetId)):
    print(name.name, name.localSheetId, name.attr_text, bool(name.hidden))
PY
}
{ list names.xlsx; list saved/names.xlsx; } | tee seen.txt
diff seen.txt - <<'TXT'
_own_tag 0 "written by us" True
_own_tag None "written by us" True
_own_tag 0 "written by us" False
_own_tag None "written by us" False
TXT
echo "as described"
