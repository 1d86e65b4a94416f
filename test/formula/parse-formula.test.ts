import { describe, expect, it } from "vitest";
import type { Formula } from "../../src/formula/formula";
import { parseFormula } from "../../src/formula/parse-formula";
import { toRangeAddress } from "../../src/grid/address";

/** The tree with all brackets written out. */
function print(formula: Formula): string {
  switch (formula.kind) {
    case "constant":
      return JSON.stringify(formula.value);
    case "area":
      return `${formula.sheet === null ? "" : `<${formula.sheet}>`}${toRangeAddress(formula.bounds)}`;
    case "sign":
      return `(${formula.sign}·${print(formula.operand)})`;
    case "percent":
      return `(${print(formula.operand)}%)`;
    case "operation":
      return `(${print(formula.left)} ${formula.operator} ${print(formula.right)})`;
    case "call":
      return `${formula.name}[${formula.inputs.map(print).join("; ")}]`;
  }
}

describe("parseFormula", () => {
  it.each([
    ["=A1+B2*3", "(A1 + (B2 * 3))"],
    ["=1-2-3", "((1 - 2) - 3)"],
    ["=-A1^2", "((-1·A1) ^ 2)"],
    ["=(1+2)*50%", "((1 + 2) * (50%))"],
    ['=A1&"“""”"="x"', '((A1 & "“\\"”") = "x")'],
    ["= SUM( $A$1:B2 , 3 ) ", "SUM[A1:B2; 3]"],
    ["=表1!A1+收支总表（1）!$B$2", "(<表1>A1 + <收支总表（1）>B2)"],
    ["='一、单位''表'!A1:B2", "<一、单位'表>A1:B2"],
    ["=SUM(B:B)", "SUM[B1:B1048576]"],
    ["=SUM($2:3)", "SUM[A2:XFD3]"],
    ["=if(true,1,2)", "IF[true; 1; 2]"],
    ['=_xlfn.VALUE("1")', 'VALUE["1"]'],
    ["=1.5E3+.5", "(1500 + 0.5)"],
    ["A1<>B1", "(A1 <> B1)"],
    ["=IF(A1,,2)", "IF[A1; null; 2]"],
    ["=SUM(A1,)", "SUM[A1; null]"],
  ])("%s", (source, expected) => {
    const formula = parseFormula(source);
    expect(formula && print(formula)).toBe(expected);
  });

  it.each([
    ["a function not known", "=STDEV(A1:A2)"],
    ["a name", "=合计数"],
    ["another workbook", "=[1]Sheet1!A1"],
    ["a structured reference", "=SUM(表1[金额])"],
    ["an array", "={1,2}"],
    ["an intersection", "=A1:B2 B1:B3"],
    ["too few arguments", "=ROUND(1)"],
    ["an open bracket", "=SUM(A1"],
    ["an open text", '="x'],
    ["nothing", "="],
    ["a spill reference", "=A1#"],
    ["a name of Object.prototype", "=CONSTRUCTOR(1)"],
    ["brackets without end", `=${"(".repeat(4000)}1${")".repeat(4000)}`],
    ["signs without end", `=${"-".repeat(8000)}1`],
    ["a formula longer than Excel allows", `=${"1+".repeat(5000)}1`],
  ])("does not know %s", (_what, source) => {
    expect(parseFormula(source)).toBeNull();
  });
});
