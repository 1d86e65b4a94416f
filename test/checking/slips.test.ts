import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/budget/fact";
import { evaluate } from "../../src/checking/evaluate";
import {
  foots,
  partOf,
  restates,
  states,
  type Relation,
} from "../../src/checking/relations/relation";
import { defineRule } from "../../src/checking/rule";
import type { RuleEvaluation } from "../../src/checking/rule-evaluation";
import { findSlips } from "../../src/checking/slips";
import { blank, factOf } from "../support/facts";

const rule = defineRule({
  code: "BC900",
  title: "试验",
  scope: "intra-table",
  severity: "error",
  covers: [],
  basis: "",
  suggestion: "",
  needs: [],
  *relations() {
    yield* [];
  },
});

function slipsOf(
  relations: readonly Relation[]
): readonly { readonly cells: readonly string[]; readonly broken: number }[] {
  const evaluations: RuleEvaluation[] = relations.map((relation) => ({
    ...evaluate(relation),
    rule,
  }));
  return findSlips(evaluations).map(({ repairs, evidence }) => ({
    cells: repairs.map(({ cell, suggested }) => `${cell.address}=${suggested.toString()}`),
    broken: evidence.length + 1,
  }));
}

const at = (fact: Fact, amount: string): string => `${fact.cell?.address ?? ""}=${amount}`;

describe("one slip, one finding", () => {
  it("an empty cell is no suspect where it would have to hold less than nothing", () => {
    const [total, empty, part] = [factOf("3.00"), blank(), factOf("3.50")];
    expect(slipsOf([foots(total, [empty, part])])).toEqual([
      { cells: [at(total, "3.5"), at(part, "3")], broken: 1 },
    ]);
    const [less, only] = [factOf("-2.00"), blank()];
    expect(slipsOf([foots(less, [only])])).toEqual([{ cells: [at(less, "0")], broken: 1 }]);
  });

  it("an empty cell is a suspect where it lacks an amount", () => {
    const [total, empty, part] = [factOf("3.50"), blank(), factOf("3.00")];
    expect(slipsOf([foots(total, [empty, part])])[0]?.cells).toContain(at(empty, "0.5"));
  });

  it("a wrong part breaks its row and its column: the crossing is the only suspect", () => {
    // 两行两列：a 应为 1.00。
    const [a, b, c, d] = [factOf("9.00"), factOf("2.00"), factOf("3.00"), factOf("4.00")];
    const [row1, row2, column1, column2] = [
      factOf("3.00"),
      factOf("7.00"),
      factOf("4.00"),
      factOf("6.00"),
    ];
    const slips = slipsOf([
      foots(row1, [a, b]),
      foots(row2, [c, d]),
      foots(column1, [a, c]),
      foots(column2, [b, d]),
    ]);
    expect(slips).toEqual([{ cells: [at(a, "1")], broken: 2 }]);
  });

  it("what is said of nothing but the wrong cell is no finding of its own", () => {
    const [total, part] = [factOf("9.00"), factOf("-5.00")];
    const other = factOf("4.00");
    const isNotNegative = (fact: Fact): Relation =>
      states({ text: fact.label, cell: fact.cell! }, "不小于 0", false);
    expect(slipsOf([foots(total, [part, other]), isNotNegative(factOf("1.00"))])).toHaveLength(2);
    const [first, ...others] = slipsOf([foots(total, [part, other]), isNotNegative(part)]);
    expect(others).toEqual([]);
    expect(first?.broken).toBe(2);
    expect(slipsOf([isNotNegative(part), isNotNegative(part), isNotNegative(other)])).toEqual([
      { cells: [], broken: 2 },
      { cells: [], broken: 1 },
    ]);
  });

  it("says both where two repairs are equally small", () => {
    const [copy, original] = [factOf("5.00"), factOf("4.00")];
    expect(slipsOf([...restates(copy, original)])).toEqual([
      { cells: [at(copy, "4"), at(original, "5")], broken: 1 },
    ]);
  });

  it("does not blame a cell that a sound relation confirms", () => {
    const [copy, original, witness] = [factOf("5.00"), factOf("4.00"), factOf("4.00")];
    expect(slipsOf([...restates(copy, original), ...restates(witness, original)])).toEqual([
      { cells: [at(copy, "4")], broken: 1 },
    ]);
  });

  it("finds an amount in a cell that should be blank", () => {
    const [stray, other] = [factOf("0.10"), blank()];
    expect(slipsOf([...restates(stray, other)])[0]?.cells).toContain(at(stray, "0"));
  });

  it("takes an amount in the wrong column for one slip", () => {
    // 一行两列：3.00 应在第一列。
    const [right, wrong] = [
      factOf("0", { state: "blank", address: "B9" }),
      factOf("3.00", { address: "C9" }),
    ];
    const [total1, total2] = [factOf("3.00"), blank()];
    const slips = slipsOf([
      ...restates(total1, right),
      ...restates(total2, wrong),
      foots(factOf("3.00"), [right, wrong]),
    ]);
    expect(slips).toEqual([{ cells: ["B9=3", "C9=0"], broken: 2 }]);
  });

  it("takes two amounts in each other's column for one slip", () => {
    // 一行两列：两数填反。
    const [left, right] = [factOf("2.00", { address: "B9" }), factOf("3.00", { address: "C9" })];
    const slips = slipsOf([
      ...restates(factOf("3.00"), left),
      ...restates(factOf("2.00"), right),
      foots(factOf("5.00"), [left, right]),
    ]);
    expect(slips).toEqual([{ cells: ["B9=3", "C9=2"], broken: 2 }]);
  });

  it("keeps two independent slips apart", () => {
    const [a, b, c, d] = [factOf("1"), factOf("2"), factOf("3"), factOf("4")];
    expect(slipsOf([...restates(a, b), ...restates(c, d)])).toHaveLength(2);
  });

  it("reports a relation without a single repair all the same", () => {
    const [a, b, wa, wb] = [factOf("1"), factOf("2"), factOf("1"), factOf("2")];
    expect(slipsOf([...restates(a, b), ...restates(wa, a), ...restates(wb, b)])).toEqual([
      { cells: [], broken: 1 },
    ]);
  });

  it("takes a sum and a limit broken by one cell for one slip; the limit tells which part is wrong", () => {
    const [total, small, wrong] = [factOf("10.00"), factOf("4.00"), factOf("60.00")];
    const witness = restates(factOf("10.00"), total);
    expect(
      slipsOf([
        foots(total, [small, wrong]),
        partOf(small, total),
        partOf(wrong, total),
        ...witness,
      ])
    ).toEqual([{ cells: [at(wrong, "6")], broken: 2 }]);
  });

  it("does not suggest an amount where only a limit is broken", () => {
    expect(slipsOf([partOf(factOf("5.00"), factOf("4.00"))])).toEqual([{ cells: [], broken: 1 }]);
  });

  it("keeps two slips apart that break equally many relations", () => {
    const [a, b, c, d] = [factOf("5.00"), factOf("4.00"), factOf("8.00"), factOf("7.00")];
    expect(slipsOf([...restates(a, b), ...restates(c, d)])).toEqual([
      { cells: [at(a, "4"), at(b, "5")], broken: 1 },
      { cells: [at(c, "7"), at(d, "8")], broken: 1 },
    ]);
  });

  it("a typed amount that the totals of its table followed: one slip, the typed cell first", () => {
    // 基本 6.84 应为 6.48；行合计、列合计都是公式，其他表仍是 6.48 和 10.48。
    const [typed, other, rowTotal] = [factOf("6.84"), factOf("0.00"), factOf("6.84")];
    const [next, columnTotal] = [factOf("4.00"), factOf("10.84")];
    const relations = [
      foots(rowTotal, [typed, other]),
      foots(columnTotal, [typed, next]),
      ...restates(typed, factOf("6.48")),
      ...restates(rowTotal, factOf("6.48")),
      ...restates(columnTotal, factOf("10.48")),
    ];
    expect(slipsOf(relations)).toEqual([
      { cells: [at(typed, "6.48"), at(rowTotal, "6.48"), at(columnTotal, "10.48")], broken: 3 },
    ]);
    // 列合计没有跟着变：它本来就不平。
    const right = factOf("10.48");
    const followed = [
      foots(rowTotal, [typed, other]),
      foots(right, [typed, next]),
      ...restates(typed, factOf("6.48")),
      ...restates(rowTotal, factOf("6.48")),
    ];
    expect(slipsOf(followed)).toEqual([
      { cells: [at(typed, "6.48"), at(rowTotal, "6.48")], broken: 3 },
    ]);
  });

  it("an amount that only its total's copies speak against is looked for where it can be but one", () => {
    const [part, empty, total, copy] = [
      factOf("9.00"),
      factOf("0.00"),
      factOf("9.00"),
      factOf("7.00"),
    ];
    const broken = [...restates(total, copy), ...restates(total, factOf("7.00"))];
    expect(slipsOf([foots(total, [part, empty]), ...broken])).toEqual([
      { cells: [at(part, "7"), at(total, "7")], broken: 2 },
    ]);
    const parts = [factOf("8.00"), factOf("1.00")];
    const slips = slipsOf([foots(total, parts), ...broken]);
    const named = slips.flatMap(({ cells }) => cells).join();
    for (const { cell } of parts) expect(named).not.toContain(`${cell?.address ?? ""}=`);
  });
});
