import { describe, expect, it } from "vitest";
import {
  isReplaceable,
  refersToSheet,
  renameSheetsInFormula,
} from "../../src/grid/sheet-references";
import { snapshotOfRows, workbookOf } from "../support/snapshot-of-plan";

describe("renameSheetsInFormula", () => {
  const rename = (formula: string, to: string | null) =>
    renameSheetsInFormula(formula, (name) => (name.toLowerCase() === "说明" ? to : name));

  it.each([
    ["=说明!A1+SUM(说明!B1:B3)", "=文字!A1+SUM(文字!B1:B3)"],
    ["='说明'!$A$1", "=文字!$A$1"],
    ["=SUM(说明:表2!A1)", "=SUM(文字:表2!A1)"],
    ["='说明 (2)'!A1", "='说明 (2)'!A1"],
    ["=别的说明!A1", "=别的说明!A1"],
    ['="说明!A1"&A1', '="说明!A1"&A1'],
    ["=[1]说明!A1", "=[1]说明!A1"],
    ["='[别的.xlsx]说明'!A1", "='[别的.xlsx]说明'!A1"],
    ["=表1[说明]", "=表1[说明]"],
    ["=IF(A1<>说明!A1,1,0)", "=IF(A1<>文字!A1,1,0)"],
  ])("%s", (formula, renamed) => {
    expect(rename(formula, "文字")).toBe(renamed);
  });

  it("quotes names that need it", () => {
    expect(rename("=说明!A1", "我 的'表'")).toBe("='我 的''表'''!A1");
    expect(rename("=说明!A1", "2026")).toBe("='2026'!A1");
  });

  it("of a sheet that is gone gives #REF!", () => {
    expect(rename("=说明!A1*2+'甲 乙'!B2", null)).toBe("=#REF!A1*2+'甲 乙'!B2");
    expect(rename("=SUM('说明:表2'!A1)", null)).toBe("=SUM(#REF!A1)");
  });
});

describe("refersToSheet", () => {
  it.each([
    ["=abc!A1", true],
    ["=ABCD!A1", false],
    ["='Abc'!A1", true],
    ["=SUM(a:Abc!A1)", true],
    ['=INDIRECT("Abc!A1")', false],
  ])("%s: %s", (formula, expected) => {
    expect(refersToSheet(formula, "Abc")).toBe(expected);
  });
});

describe("isReplaceable", () => {
  const ours = snapshotOfRows([["第三部分"]], { id: "9", name: "说明", tag: "narrative" });
  const user = (formula: string | null) =>
    snapshotOfRows([[1]], { id: "1", name: "表", formulas: [[formula]] });

  it("a sheet of ours to which no formula elsewhere refers", () => {
    expect(isReplaceable(workbookOf(user("=SUM(A2:A3)"), ours), ours)).toBe(true);
    const own = { ...ours, formulas: [["=说明!A2"]] };
    expect(isReplaceable(workbookOf(user(null), own), own)).toBe(true);
  });

  it("not one that a formula refers to, a protected one, or a user's", () => {
    expect(isReplaceable(workbookOf(user("=说明!A1"), ours), ours)).toBe(false);
    const locked = { ...ours, isProtected: true };
    expect(isReplaceable(workbookOf(user(null), locked), locked)).toBe(false);
    const users = { ...ours, tag: null };
    expect(isReplaceable(workbookOf(user(null), users), users)).toBe(false);
  });
});
