import { describe, expect, it } from "vitest";
import { parseSumFormula } from "../../../src/simulator/model/sum-formula";

const shape = (formula: string) =>
  parseSumFormula(formula)?.map(({ sign, kind, number, references }) =>
    kind === "number" ? sign * number : [sign, kind, ...references.map(({ sheet }) => sheet)]
  ) ?? null;

describe("parseSumFormula", () => {
  it.each([
    ["=SUM(A1:B2)", [[1, "sum", null]]],
    ["=sum($A$1:$A$9, C3)", [[1, "sum", null, null]]],
    ["=A1+B2-3.5", [[1, "cell", null], [1, "cell", null], -3.5]],
    [
      "= -SUM(A1) + '收入 ''明细'''!B2",
      [
        [-1, "sum", null],
        [1, "cell", "收入 '明细'"],
      ],
    ],
    ["=表1!A1", [[1, "cell", "表1"]]],
    ["=A1*2", null],
    ["=SUM(A1:B2)/2", null],
    ["=IF(A1>0,1,2)", null],
    ["=A1:B2", null],
    ["=A1 B2", null],
    ["=SUM(SUM(A1))", null],
    ["=", null],
  ])("%s", (formula, expected) => {
    expect(shape(formula)).toEqual(expected);
  });
});
