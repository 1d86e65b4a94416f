import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fact } from "../../../src/budget/fact";
import { evaluate } from "../../../src/checking/evaluate";
import { compileRelation } from "../../../src/checking/formulas/compile-relation";
import {
  foots,
  minus,
  partOf,
  restates,
  states,
  type Relation,
} from "../../../src/checking/relations/relation";
import type { CellValue } from "../../../src/grid/snapshot";
import { FormulaResults } from "../../../src/formula/formula-results";
import { absent, blank, factOf, unreadable } from "../../support/facts";

/** Cells by address on the sheet 表, as facts put them there. */
function cellsOf(facts: readonly Fact[]): ReadonlyMap<string, CellValue> {
  return new Map(
    facts.flatMap(({ cell, amount, state }) =>
      cell && state === "amount" ? [[cell.address, Number(amount.toString())] as const] : []
    )
  );
}

function calculate(formula: string, cells: ReadonlyMap<string, CellValue>): CellValue | undefined {
  const results = new FormulaResults({
    usedBounds: () => ({ top: 0, left: 0, bottom: 99_999, right: 0 }),
    cell: (_sheet, { row }) => ({ value: cells.get(`A${row + 1}`) ?? null, formula: null }),
  });
  return results.evaluate(formula, "表");
}

function compiled(relation: Relation, cells: ReadonlyMap<string, CellValue>) {
  const place = {
    home: "表",
    valueOf: ({ address }: { address: string }) => cells.get(address) ?? null,
  };
  return compileRelation(relation, place);
}

/** Result and difference that the formulas give. */
function judge(
  relation: Relation,
  compiledOver: ReadonlyMap<string, CellValue>,
  cells = compiledOver
): readonly unknown[] {
  const formulas = compiled(relation, compiledOver);
  if (formulas.kind !== "formulas") return [formulas.kind];
  const { left, right, tolerance } = formulas;
  const difference = formulas.difference({ left, right });
  const isTrue = (source: string) => calculate(source, cells) === true;
  const result = isTrue(formulas.isViolated({ left, right, difference, tolerance }))
    ? "violated"
    : isTrue(formulas.isExact(difference))
      ? "satisfied"
      : "rounding-difference";
  return [result, calculate(difference, cells)];
}

const at = (row: number): { address: string } => ({ address: `A${row}` });

describe("compileRelation", () => {
  const rows = (...amounts: readonly string[]): readonly Fact[] =>
    amounts.map((amount, index) => factOf(amount, at(index + 1)));

  it("names cells absolutely, neighbors as one range, and counts parts that are not zero", () => {
    const [total, ...parts] = rows("3", "1", "2", "0");
    const formulas = compiled(foots(total!, parts), cellsOf(rows("3", "1", "2", "0")));
    expect(formulas).toMatchObject({
      left: "N($A$1)",
      right: "SUM($A$2:$A$4)",
      measure: "ten-thousand-yuan",
      tolerance:
        'IF(COUNTIF($A$2:$A$4,">0")+COUNTIF($A$2:$A$4,"<0")=1,0,ROUND(0.005+0.005*(COUNTIF($A$2:$A$4,">0")+COUNTIF($A$2:$A$4,"<0")),4))',
    });
  });

  it("names other sheets, quotes doubled", () => {
    const [one, other] = rows("1", "1");
    const cell = { sheet: "收入 '明细'", address: "B2" };
    const away = new Fact(other!.figure, { ...other!.place, cell });
    const [relation] = [...restates(one!, away)];
    expect(compiled(relation!, new Map())).toMatchObject({ right: "N('收入 ''明细'''!$B$2)" });
  });

  it("converts 元 to 万元, and compares with the decimals that both show", () => {
    const total = factOf("35.43", at(1));
    const yuan = factOf("354251", { ...at(2), measure: "yuan", step: "1" });
    const [relation] = [...restates(total, yuan)];
    const cells = cellsOf([total, yuan]);
    expect(compiled(relation!, cells)).toMatchObject({ right: "N($A$2)/10000" });
    expect(judge(relation!, cells)).toEqual(["rounding-difference", 0.0049]);
    expect(judge(relation!, new Map(cells).set("A2", 354351))).toEqual(["violated", -0.0051]);
  });

  it("follows a change of the cells: a single part left has no tolerance", () => {
    const [total, ...parts] = rows("3.01", "1", "2");
    const cells = cellsOf([total!, ...parts]);
    const relation = foots(total!, parts);
    expect(judge(relation, cells)).toEqual(["rounding-difference", 0.01]);
    expect(judge(relation, cells, new Map(cells).set("A2", 0).set("A3", 3))).toEqual([
      "violated",
      0.01,
    ]);
    expect(judge(relation, cells, new Map(cells).set("A2", "—").set("A3", 3.01))).toEqual([
      "satisfied",
      0,
    ]);
    expect(judge(relation, cells, new Map(cells).set("A1", 3.02))).toEqual(["violated", 0.02]);
  });

  it("reads amounts written as text with plain digits, and says where it cannot", () => {
    const [total, ...parts] = rows("1234.5", "1234", "0.5");
    const relation = foots(total!, parts);
    const cells = cellsOf([total!, ...parts]);
    expect(judge(relation, new Map(cells).set("A1", "1,234.50 "))).toEqual(["satisfied", 0]);
    expect(judge(relation, new Map(cells).set("A2", "1,233"))).toEqual(["violated", 1]);
    expect(compiled(relation, new Map(cells).set("A3", "０.５"))).toEqual({
      kind: "text-amount",
      cell: { sheet: "表", address: "A3" },
    });
  });

  it("has no formula for texts and for figures that could not be read", () => {
    const text = { text: "某单位", cell: { sheet: "表", address: "A1" } };
    expect(compiled(states(text, "另一单位", false), new Map())).toEqual({ kind: "no-amounts" });
    expect(compiled(partOf(unreadable(), blank()), new Map())).toEqual({ kind: "unreadable" });
  });

  it("takes absent rows for zero", () => {
    const total = factOf("3", at(1));
    expect(judge(foots(total, [absent(), absent()]), cellsOf([total]))).toEqual(["violated", 3]);
    expect(judge(partOf(total, absent()), cellsOf([total]))).toEqual(["violated", 3]);
  });

  const cents = fc.integer({ min: -3000, max: 3000 });
  const step = fc.constantFrom("0.01", "0.001", "1");
  const figure = fc.record({ cents, step, isZero: fc.boolean(), isMinus: fc.boolean() });

  it("judges sums, repeats and limits as the exact engine does", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("foots", "restates", "part-of"),
        fc.array(figure, { minLength: 2, maxLength: 7 }),
        fc.integer({ min: -6, max: 6 }),
        (kind, figures, gap) => {
          const facts = figures.map(({ cents: amount, step: size, isZero }, index) => {
            const decimals = size.split(".")[1]?.length ?? 0;
            const scaled = isZero ? 0 : amount;
            return factOf((scaled / 10 ** decimals).toFixed(decimals), {
              ...at(index + 2),
              step: size,
            });
          });
          const parts = facts.map((fact, index) => (figures[index]?.isMinus ? minus(fact) : fact));
          const sum = parts.reduce((all, part) => {
            const [fact, sign] = "sign" in part ? [part.fact, part.sign] : [part, 1];
            return all + sign * Number(fact.amount.toString());
          }, 0);
          const whole = kind === "foots" ? sum : Number(facts[0]!.amount.toString());
          const first = factOf((whole + gap / 100).toFixed(2), at(1));
          const [restated] = [...restates(first, facts[0]!)];
          const relation =
            kind === "foots"
              ? foots(first, parts)
              : kind === "restates"
                ? restated!
                : partOf(first, facts[0]!);
          const { outcome, judgement } = evaluate(relation);
          const cells = cellsOf([first, ...facts]);
          expect(judge(relation, cells)).toEqual([
            outcome,
            Number(judgement!.difference.toString()),
          ]);
        }
      ),
      { numRuns: 1000, seed: 20260101 }
    );
  });
});
