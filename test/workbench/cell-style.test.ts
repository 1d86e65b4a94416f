import { describe, expect, test } from "vitest";
import type { CellFormat, DocumentCell } from "../../src/host/xlsx/workbook-document";
import { toInputText } from "../../src/workbench/cell-input";
import { toCellStyle } from "../../src/workbench/cell-style";
import type { CellMark } from "../../src/workbench/mark-overlay";

const FORMAT: CellFormat = {
  numberFormat: "General",
  fill: null,
  fontName: "宋体",
  fontSize: 11,
  fontColor: null,
  bold: false,
  italic: false,
  horizontal: "general",
  vertical: "center",
  wrapText: false,
  indent: 0,
  border: { top: false, right: false, bottom: false, left: false },
};

function cell(value: DocumentCell["value"], format: Partial<CellFormat> = {}): DocumentCell {
  return { value, formula: null, format: { ...FORMAT, ...format } };
}

const MARK: CellMark = {
  code: "BC002",
  severity: "error",
  style: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, italic: false },
};

describe("toCellStyle", () => {
  test.each([
    [1, "right"],
    ["字", "left"],
    [true, "center"],
    [{ error: "#REF!" }, "center"],
    [null, "left"],
  ])("%j stands %s when nothing else is said", (value, align) => {
    expect(toCellStyle(cell(value), null).textAlign).toBe(align);
  });

  test("a mark lies over the user's own look and takes nothing of it away", () => {
    const own = cell(1, { fill: "#FFFF00", fontColor: "#0000FF", italic: true });
    expect(toCellStyle(own, null)).toMatchObject({ backgroundColor: "#FFFF00", color: "#0000FF" });
    expect(toCellStyle(own, MARK)).toMatchObject({
      backgroundColor: "#FFC7CE",
      color: "#9C0006",
      fontWeight: 700,
      fontStyle: "italic",
    });
  });

  test("a number format colours negative numbers only", () => {
    const format = { numberFormat: "0.00;[Red]-0.00" };
    expect(toCellStyle(cell(-1, format), null).color).toBeDefined();
    expect(toCellStyle(cell(1, format), null).color).toBeUndefined();
    expect(toCellStyle(cell(-1, { numberFormat: "[[[" }), null).color).toBeUndefined();
  });

  test("borders are drawn on the sides that have one, a fill hides the grid lines", () => {
    const style = toCellStyle(
      cell("", { border: { ...FORMAT.border, left: true }, fill: "#EEEEEE" }),
      null
    );
    expect(style.borderLeft).toContain("solid");
    expect(style.borderTop).toBeUndefined();
    expect(style.boxShadow).toBe("none");
  });

  test("a font name cannot break out of the style", () => {
    expect(toCellStyle(cell("", { fontName: "x', y" }), null).fontFamily).toMatch(/^'x, y', /u);
  });
});

test.each([
  [cell(1234.5, { numberFormat: "#,##0.00" }), "1234.5"],
  [cell(null), ""],
  [cell(true), "TRUE"],
  [cell({ error: "#N/A" }), "#N/A"],
  [{ ...cell(3), formula: "=A1+2" }, "=A1+2"],
])("the editing line shows what was entered", (shown, text) => {
  expect(toInputText(shown)).toBe(text);
});
