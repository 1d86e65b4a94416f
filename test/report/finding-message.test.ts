import { describe, expect, it } from "vitest";
import { awaited, claims, states, type Relation } from "../../src/checking/index";
import { evaluate } from "../../src/checking/evaluate";
import type { PlacedTargetTable } from "../../src/budget/target-table";
import { findingMessage } from "../../src/report/finding-message";
import { weightsFoot } from "../../src/rules/performance/weights-foot";

const cell = { sheet: "绩效", address: "F12" };

function messageOf(relation: Relation): string {
  return findingMessage({ ...evaluate(relation), rule: weightsFoot });
}

/** A form of indicator rows, each with its class and its weight: “产出 30”; without a weight nobody has begun it. */
function formOf(...rows: readonly string[]): PlacedTargetTable {
  const table: Partial<PlacedTargetTable> = {
    title: "部门整体绩效目标表",
    per: "unit",
    place: { cell } as PlacedTargetTable["place"],
    values: {},
    weights: { total: 90, splits: [] },
    indicators: rows.map((row) => {
      const [level1 = "", weight = ""] = row.split(" ");
      return weight === ""
        ? { level1, level3: "", targetValue: "", weight }
        : { level1, level3: "培训人数", targetValue: "≥10人", weight };
    }),
    indicatorCells: rows.map((_, row) => ({ weight: { ...cell, address: `F${row + 12}` } })),
  };
  return table as PlacedTargetTable;
}

function judged(table: PlacedTargetTable): readonly string[] {
  const context = { targets: [table] } as unknown as Parameters<typeof weightsFoot.relate>[1];
  const relations = weightsFoot.relate({} as never, context);
  return [...relations].map((relation) => evaluate(relation).outcome);
}

describe("findingMessage", () => {
  it("quotes what stands in a cell", () => {
    expect(messageOf(states({ text: "表三", cell }, "表4", false))).toBe(
      "“绩效”F12 写的是“表三”，应为：表4。"
    );
  });

  it("tells what was worked out, and quotes no cell with it", () => {
    expect(messageOf(awaited(claims("权重合计 50", "90", false, [cell])))).toBe(
      "“绩效”F12：权重合计 50，应为：90。"
    );
  });
});

describe("weights of a form", () => {
  it("waits while a class of the form is not begun that may make up what lacks", () => {
    expect(judged(formOf("产出 30", "效益", "产出 20"))).toEqual(["unfilled"]);
  });

  it("is wrong where every class is begun, whatever rows are left over, or the sum is too high already", () => {
    expect(judged(formOf("产出 30", "效益 20"))).toEqual(["violated"]);
    expect(judged(formOf("产出 30", "产出", "效益 20"))).toEqual(["violated"]);
    expect(judged(formOf("产出 80", "效益", "产出 20"))).toEqual(["violated"]);
    expect(judged(formOf("产出 80", "效益 10"))).toEqual(["satisfied"]);
  });
});
