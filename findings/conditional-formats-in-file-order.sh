#!/usr/bin/env bash
# LibreOffice shows the conditional format that stands first in an .xlsx file, whatever the priorities say.
#
# Packages: libreoffice-calc 7.4.7, python3-openpyxl 3.0.9 (Debian 12; writes the input), poppler-utils (looks at the page).
# ECMA-376 18.3.1.10: where rules conflict the one with the lower priority number wins, wherever it stands; Excel does so. A cell
# with a blue rule of priority 2 that stands first and a red one of priority 1 that stands second, both true, is blue in
# LibreOffice, and red once the elements change places.
# Exit code 0: still so. 1: something has changed.
set -euo pipefail
dpkg-query -W libreoffice-calc poppler-utils
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
/usr/bin/python3 - <<'PY'
import re, zipfile
from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill

book = Workbook()
sheet = book.active
sheet["A1"] = 1
for place, color in (("A1:B9", "0000FF"), ("A1", "FF0000")):
    fill = PatternFill(bgColor=color, fill_type="solid")
    sheet.conditional_formatting.add(place, FormulaRule(formula=["TRUE"], fill=fill))
book.save("plain.xlsx")

source = zipfile.ZipFile("plain.xlsx")
for name, turned in (("behind", False), ("before", True)):
    with zipfile.ZipFile(name + ".xlsx", "w") as target:
        for part in source.namelist():
            data = source.read(part)
            if part.endswith("sheet1.xml"):
                text = data.decode()
                blocks = re.findall("<conditionalFormatting.*?</conditionalFormatting>", text)
                blue, red = (re.sub('priority="[0-9]+"', f'priority="{p}"', b) for b, p in zip(blocks, (2, 1)))
                data = text.replace("".join(blocks), red + blue if turned else blue + red).encode()
            target.writestr(part, data)
PY
for name in behind before; do
  soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to pdf "$name.xlsx" >/dev/null 2>&1
  pdftoppm -r 50 -singlefile "$name.pdf" "$name"
  /usr/bin/python3 - "$name" <<'PY'
import sys

data = open(sys.argv[1] + ".ppm", "rb").read().split(b"\n", 3)[3]
colors = {data[at:at + 3] for at in range(0, len(data), 3)}
print(sys.argv[1], "red" if b"\xff\x00\x00" in colors else "no red")
PY
done | tee seen.txt
diff seen.txt - <<'TXT'
behind no red
before red
TXT
echo "as described"
