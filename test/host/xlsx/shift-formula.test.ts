import { describe, expect, it } from "vitest";
import { shiftFormula } from "../../../src/host/xlsx/shift-formula";

describe("shiftFormula", () => {
  it.each([
    ["relative cells move", "A1+B2", "C4+D5"],
    ["dollar signs hold", "$A1+A$1+$A$1", "$A4+C$1+$A$1"],
    ["ranges move", "SUM(A1:B2)", "SUM(C4:D5)"],
    ["whole columns and rows", "SUM(A:B)+SUM(1:2)+SUM($A:B)", "SUM(C:D)+SUM(4:5)+SUM($A:D)"],
    ["functions are not cells", "LOG10(A1)+ATAN2(A1,B1)", "LOG10(C4)+ATAN2(C4,D4)"],
    ["text is text", '"A1"&A1&"a ""B2"" c"', '"A1"&C4&"a ""B2"" c"'],
    ["sheet names stay", "Tab1!A1+'一 A1''s'!B2+表A1!B2", "Tab1!C4+'一 A1''s'!D5+表A1!D5"],
    ["numbers stay", "1.5E3+A1*100", "1.5E3+C4*100"],
    ["names stay", "rate_A1+A1_x+_B2+A1.b", "rate_A1+A1_x+_B2+A1.b"],
    ["structured references stay", "Table1[A1]+[1]Sheet1!A1", "Table1[A1]+[1]Sheet1!C4"],
    ["errors stay", "#REF!+A1", "#REF!+C4"],
  ])("%s", (_, formula, shifted) => {
    expect(shiftFormula(formula, 3, 2)).toBe(shifted);
  });

  it("marks references that leave the sheet", () => {
    expect(shiftFormula("A1+B2", -1, 0)).toBe("#REF!+B1");
    expect(shiftFormula("XFD1+A1048576", 1, 1)).toBe("#REF!+#REF!");
    expect(shiftFormula("SUM(A:B)", 0, -1)).toBe("SUM(#REF!)");
  });
});
