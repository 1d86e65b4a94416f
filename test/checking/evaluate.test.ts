import { describe, expect, it } from "vitest";
import { cellsOfEvaluation, evaluate } from "../../src/checking/evaluate";
import {
  foots,
  minus,
  partOf,
  restates,
  sameSet,
  states,
  subsetOf,
  type Member,
} from "../../src/checking/relations/relation";
import { absent, blank, factOf, unreadable } from "../support/facts";

const member = (key: string): Member => ({
  key,
  label: key,
  cell: { sheet: "表", address: `B${key}` },
});
const only = <T>(items: Iterable<T>): T => [...items][0]!;

describe("foots", () => {
  const cases: readonly [string, string, readonly string[], string][] = [
    ["exact", "3.00", ["1.00", "2.00"], "satisfied"],
    ["one part is the same quantity: 0.01 is an error", "3.01", ["3.00"], "violated"],
    ["two parts: 0.01 is a tail", "3.01", ["1.00", "2.00"], "rounding-difference"],
    ["two parts: 0.02 is an error", "3.02", ["1.00", "2.00"], "violated"],
    ["zeros beside one part do not loosen it", "3.01", ["3.00", "0.00", "0"], "violated"],
    [
      "seven parts: 0.04 is the limit",
      "7.04",
      ["1", "1", "1", "1", "1", "1", "1"],
      "rounding-difference",
    ],
    ["seven parts: 0.05 is beyond it", "7.05", ["1", "1", "1", "1", "1", "1", "1"], "violated"],
    ["a total over nothing", "3.00", [], "violated"],
  ];
  it.each(cases)("%s", (_why, total, parts, outcome) => {
    expect(
      evaluate(
        foots(
          factOf(total),
          parts.map((part) => factOf(part))
        )
      ).outcome
    ).toBe(outcome);
  });

  it("takes signed parts away", () => {
    expect(evaluate(foots(factOf("1"), [factOf("3"), minus(factOf("2"))])).outcome).toBe(
      "satisfied"
    );
  });

  it("a blank total over filled parts is a finding", () => {
    expect(evaluate(foots(blank(), [factOf("1.00"), factOf("2.00")])).outcome).toBe("violated");
  });

  it("nothing on either side is not applicable, not a pass that counts", () => {
    expect(evaluate(foots(blank(), [blank(), absent()]))).toMatchObject({
      isApplicable: false,
      judgement: null,
    });
  });

  it("is not evaluated when a figure cannot be read, and says which", () => {
    const bad = unreadable();
    const evaluation = evaluate(foots(factOf("3"), [factOf("1"), bad]));
    expect(evaluation.outcome).toBe("not-evaluated");
    expect(evaluation.unreadable).toEqual([bad]);
  });

  it("never adds 元 to 万元 unconverted", () => {
    const yuan = factOf("30000", { measure: "yuan", step: "1" });
    expect(evaluate(foots(factOf("3.00"), [yuan])).outcome).toBe("satisfied");
    expect(evaluate(foots(factOf("3.01"), [yuan])).outcome).toBe("violated");
  });

  it("grades a long sum beyond three standard deviations as unlikely", () => {
    const parts = Array.from({ length: 30 }, () => factOf("1.00"));
    expect(evaluate(foots(factOf("30.04"), parts)).judgement?.grade).toBe("tail");
    expect(evaluate(foots(factOf("30.10"), parts)).judgement?.grade).toBe("unlikely-tail");
    expect(evaluate(foots(factOf("30.16"), parts)).judgement?.grade).toBe("error");
  });
});

describe("restates, part-of", () => {
  it("tolerates nothing", () => {
    expect(evaluate(only(restates(factOf("28.89"), factOf("28.90")))).outcome).toBe("violated");
    expect(evaluate(only(restates(factOf("28.90"), factOf("28.9")))).outcome).toBe("satisfied");
    expect(evaluate(only(restates(absent(), factOf("28.90")))).outcome).toBe("violated");
  });

  it("a chain yields one relation for each further place", () => {
    expect([...restates(factOf("1"), factOf("1"), factOf("1"))]).toHaveLength(2);
  });

  it("judges stored digits that the other place does not show as a tail of display", () => {
    const exact = factOf("28.9012", { step: "0.0001" });
    expect(evaluate(only(restates(exact, factOf("28.90")))).outcome).toBe("rounding-difference");
    expect(evaluate(only(restates(exact, factOf("28.91")))).outcome).toBe("violated");
  });

  it("a part may not be larger than its whole", () => {
    expect(evaluate(partOf(factOf("2.14"), factOf("2.14"))).outcome).toBe("satisfied");
    expect(evaluate(partOf(factOf("2.15"), factOf("2.14"))).outcome).toBe("rounding-difference");
    expect(evaluate(partOf(factOf("2.16"), factOf("2.14"))).outcome).toBe("violated");
  });
});

describe("sets and texts", () => {
  it("names members without partner on both sides", () => {
    const evaluation = evaluate(
      sameSet("科目", [member("1"), member("2")], [member("2"), member("3")])
    );
    expect(evaluation.outcome).toBe("violated");
    expect(evaluation.onlyLeft.map(({ key }) => key)).toEqual(["1"]);
    expect(evaluation.onlyRight.map(({ key }) => key)).toEqual(["3"]);
    expect(cellsOfEvaluation(evaluation).map(({ address }) => address)).toEqual(["B1", "B3"]);
  });

  it("a subset may be smaller", () => {
    expect(evaluate(subsetOf("科目", [member("2")], [member("2"), member("3")])).outcome).toBe(
      "satisfied"
    );
    expect(evaluate(subsetOf("科目", [member("1")], [member("2")])).outcome).toBe("violated");
  });

  it("a text is as expected or not", () => {
    const text = { text: "2025年", cell: { sheet: "表", address: "A1" } };
    expect(evaluate(states(text, "2026年", false))).toMatchObject({
      outcome: "violated",
      judgement: null,
    });
    expect(evaluate(states(text, "2025年", true)).outcome).toBe("satisfied");
  });
});
