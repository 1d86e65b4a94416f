import { describe, expect, it } from "vitest";
import { evaluateFormula } from "../../src/formula/evaluate-formula";
import { parseFormula } from "../../src/formula/parse-formula";
import { parseAddress } from "../../src/grid/address";
import type { CellValue } from "../../src/grid/snapshot";

const SHEETS: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {
  表: {
    A1: 10,
    A2: 20.5,
    A3: "说明",
    A4: true,
    A6: "1,234.50",
    A7: -3,
    A8: "7",
    B1: { error: "#N/A" },
    C1: "20801",
    C2: "20801",
    C3: "210",
    C4: "20805",
    D1: 1,
    D2: 2,
    D3: 3,
    D4: 4,
  },
  "一、另表": { A1: 5, B1: 0.1, B2: 0.2 },
};

/** The result on sheet 表; cell Z9 cannot be known. */
function result(source: string): CellValue | undefined {
  const formula = parseFormula(source);
  if (!formula) throw new Error(`not known: ${source}`);
  return evaluateFormula(formula, "表", {
    usedBounds: (name) => (SHEETS[name] ? { top: 0, left: 0, bottom: 9, right: 25 } : undefined),
    value: (name, { row, column }) => {
      if (row === 8 && column === 25) return undefined;
      const cells = Object.entries(SHEETS[name] ?? {});
      const found = cells.find(([address]) => {
        const at = parseAddress(address);
        return at?.row === row && at.column === column;
      });
      return found ? found[1] : null;
    },
  });
}

describe("evaluateFormula", () => {
  it.each<readonly [string, CellValue]>([
    ["=SUM(A1:A9)", 27.5],
    ["=SUM(A:A,1)", 28.5],
    ["=SUM('一、另表'!A1:B2)", 5.3],
    ["=A1+A5", 10],
    ["=A8+1", 8],
    ["=A2/2", 10.25],
    ["=2^3%", 2 ** 0.03],
    ["=-A7", 3],
    ["=ROUND(2.345,2)", 2.35],
    ["=ABS(A7)", 3],
    ["=N(A3)+N(A4)+N(A5)+N(A1)", 11],
    ['=N("budget-disclosure:BC014:error")=0', true],
    ["='一、另表'!B1+'一、另表'!B2=0.3", true],
    ['=IF(A1>5,"平衡","不符")', "平衡"],
    ["=IF(A1>50,1)", false],
    ["=AND(A1>5,A2>50)", false],
    ["=OR(A1>5,A2>50)", true],
    ["=NOT(A4)", false],
    ["=MAX(A1:A9)-MIN(A1:A9)", 23.5],
    ["=MAX(A3)", 0],
    ["=COUNT(A1:A9)", 3],
    ['=COUNTIF(A1:A9,">0")+COUNTIF(A1:A9,"<0")', 3],
    ["=SUBTOTAL(9,A1:A2)", 30.5],
    ["=ISNUMBER(A6)", false],
    ['=VALUE(SUBSTITUTE(A6,",",""))', 1234.5],
    ['=IFERROR(VALUE(SUBSTITUTE(A3,",","")),0)', 0],
    ["=IFERROR(VALUE(A5),-1)", -1],
    ['=COUNTIF(A1:A9,"说明")', 1],
    ['=A1&"万元"', "10万元"],
    ['=A3="说明"', true],
    ['=A5=""', true],
    ["=A5=0", true],
    ['=HYPERLINK("#表!A1","A1")', "A1"],
    ["=SUM(A1,)", 10],
    ["=MAX(,A7)", 0],
    ["=IF(A1>5,,1)+0", 0],
    ['=COUNTIF(A1:A9,"<>0")', 9],
    ['=COUNTIF(A1:A9,"说*")', 1],
    ["=COUNTIF(A1:A9,7)", 1],
    ['=COUNTIFS(A1:A9,">5",A1:A9,"<15")', 1],
    ['=SUMIF(A1:A9,">0")', 30.5],
    ['=SUMIF(C1:C4,"208*",D1:D4)', 7],
    ["=SUMIF(C:C,20801,D:D)", 3],
    ['=SUMIFS(D1:D4,C1:C4,"208*",D1:D4,">2")', 4],
    ["=SUMPRODUCT(D1:D4,D1:D4)", 30],
    ['=SUMPRODUCT((C1:C4="210")*D1:D4)', 3],
    ['=SUMPRODUCT(--(C1:C4="210"),D1:D4)', 3],
    ['=VLOOKUP("210",C1:D4,2,FALSE)', 3],
    ['=VLOOKUP("2100",C1:D3,2)', 3],
    ['=INDEX(D1:D4,MATCH("210",C1:C4,0))', 3],
    ['=IFNA(VLOOKUP("9",C1:D4,2,0),-1)', -1],
    ["=ROUNDUP(1.001,2)-ROUNDDOWN(1.009,2)", 0.01],
    ["=ROUNDUP(-2.1,0)", -3],
    ["=ROUND(1.5,400)", 1.5],
    ["=ROUND(1.5,-400)", 0],
    ["=INT(-1.5)+TRUNC(-1.5)", -3],
    ["=AVERAGE(D1:D4)", 2.5],
    ["=PRODUCT(D1:D4)", 24],
    ["=COUNTA(A1:A9)", 7],
    ['=LEFT(C1,3)&RIGHT(C1,2)&MID("一二三",2,1)', "20801二"],
    ["=MOD(-3,2)", 1],
    ["=ISBLANK(A5)", true],
    ["=ISERROR(B1)", true],
  ])("%s", (source, expected) => {
    const value = result(source);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
    else expect(value).toEqual(expected);
  });

  it.each([
    ["=1/0", "#DIV/0!"],
    ["=A3+1", "#VALUE!"],
    ["=SUM(A1,B1)", "#N/A"],
    ["=没有!A1", "#REF!"],
    ["=10^400", "#NUM!"],
  ])("%s gives %s", (source, error) => {
    expect(result(source)).toEqual({ error });
  });

  it("gives 0 for a reference to an empty cell", () => {
    expect(["=H50", "=IF(1=1,H50,1)"].map(result)).toEqual([0, 0]);
  });

  it.each([
    ["a cell whose result is not known", "=SUM(A1,Z9)"],
    ["the same, even where errors are caught", "=IFERROR(Z9,0)"],
    ["text that looks like a number in some countries only", "=A6+1"],
    ["an area where one value is needed", "=A1:A2+1"],
    ["a criterion that escapes its wildcards", '=COUNTIF(A1:A9,"说~*")'],
    ["a list that is sorted downwards", "=MATCH(5,A1:A2,-1)"],
    ["a range that is computed", "=SUMIF(A1:A9*1,1)"],
    ["another kind of subtotal", "=SUBTOTAL(1,A1:A2)"],
  ])("does not answer for %s", (_what, source) => {
    expect(result(source)).toBeUndefined();
  });
});
