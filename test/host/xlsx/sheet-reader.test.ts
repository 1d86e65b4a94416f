import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/host/xlsx/limits";
import { readSheetSource } from "../../../src/host/xlsx/sheet-reader";

const STRINGS = ["科目", "编码"];
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const CELLS = [
  '<c r="A1"/>',
  '<c r="A1" s="12"/>',
  '<c r="B1"><v>1.5</v></c>',
  '<c r="B1" s="3"><v>-2E-3</v></c>',
  '<c r="AB1" t="s"><v>1</v></c>',
  '<c r="C1" s="1" t="s"><v>0</v></c>',
  '<c r="C1" t="n"><v>7</v></c>',
  '<c r="C1" t="s"><v></v></c>',
  '<c t="s" r="C1"><v>1</v></c>',
  '<c r="$C$1"><v>1</v></c>',
  '<c r="c1"><v> 1 </v></c>',
  "<c r='C1'><v>1</v></c>",
  '<c r="C1" cm="1"><v>1</v></c>',
  '<c r="C1"><f>1+1</f><v>2</v></c>',
  '<c r="C1" t="str"><f>"a"</f><v>a &amp; b</v></c>',
  '<c r="C1" t="inlineStr"><is><t>文字</t></is></c>',
  '<c r="C1"><v>1&#46;5</v></c>',
  '<c r="C1" t="b"><v>1</v></c>',
  '<c r="C1" t="e"><v>#REF!</v></c>',
  '<c r="C1" t="d"><v>2026-01-20</v></c>',
  '<c r="C1">\n<v>1</v>\n</c>',
  "<c><v>4</v></c>",
  '<c r="XFD1"><v>1</v></c>',
];

/** Rows of a sheet, positions left out; `remark` is a comment, which only the parser of all XML reads. */
function rowsOf(cells: string, remark: string): unknown {
  const source = `<worksheet xmlns="${MAIN}">${remark}<sheetData><row r="1" spans="1:3">${cells}</row><row r="3"/></sheetData></worksheet>`;
  const { data } = readSheetSource(source, STRINGS, { ...LIMITS });
  return data.rows.map(({ index, attributes, cells: read }) => ({
    index,
    attributes,
    cells: read.map(({ start, end, ...cell }) => ({ ...cell, text: source.slice(start, end) })),
  }));
}

describe("cells read ahead are those that are read letter by letter", () => {
  it.each([...CELLS, CELLS.slice(1, 5).join(""), CELLS.slice(1, 5).join("\n ")])("%s", (cells) => {
    const ahead = rowsOf(cells, "");
    expect(JSON.stringify(ahead)).toContain('"column"');
    expect(ahead).toEqual(rowsOf(cells, "<!-- -->"));
  });

  it.each([
    '<c r="XFE1"><v>1</v></c>',
    '<c r="A0"><v>1</v></c>',
    '<c r="1"><v>1</v></c>',
    '<c r="A1" t="s"><v>2</v></c>',
    '<c r="A1"><v>1</c>',
    '<c r="A1" s="1"s="2"/>',
  ])("and refused alike: %s", (cells) => {
    expect(() => rowsOf(cells, "")).toThrow();
    expect(() => rowsOf(cells, "<!-- -->")).toThrow();
  });

  it("count against the limit of cells", () => {
    const cells = Array.from({ length: 5 }, () => '<c r="A1"><v>1</v></c>').join("");
    const source = `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`;
    expect(() => readSheetSource(source, [], { ...LIMITS, cells: 4 })).toThrow("too many cells");
    expect(readSheetSource(source, [], { ...LIMITS, cells: 5 }).data.rows).toHaveLength(1);
  });
});
