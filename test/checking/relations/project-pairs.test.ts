import { describe, expect, it } from "vitest";
import { pairProjects } from "../../../src/checking/relations/project-pairs";
import { buildBudget, type RowSpec } from "../../support/build-budget";

const project = (name: string, total: string, index: number): RowSpec => ({
  ...{ key: `project:${index}`, kind: "project", name, project: name },
  amounts: { total },
});

function pairsOf(
  left: readonly (readonly [string, string])[],
  right: readonly (readonly [string, string])[]
): ReturnType<typeof pairProjects> {
  const rows = (list: readonly (readonly [string, string])[]): RowSpec[] =>
    list.map(([name, total], index) => project(name, total, index));
  const { tables } = buildBudget({
    fiscalYear: 2024,
    measure: "yuan",
    tables: {
      specialOperationsExpenditure: { main: rows(left) },
      projectPerformanceTarget: { main: rows(right) },
    },
  });
  return pairProjects(
    tables.specialOperationsExpenditure!.blocks.main,
    tables.projectPerformanceTarget!.blocks.main
  );
}

describe("projects of two tables", () => {
  it("are paired by name whatever width and brackets, even with other amounts", () => {
    const { sameName, onlyLeft } = pairsOf(
      [["工会经费（留用部分）", "8"]],
      [["工会经费(留用部分)", "9"]]
    );
    expect(sameName).toHaveLength(1);
    expect(onlyLeft).toEqual([]);
  });

  it("are paired by an amount that occurs once among those left over", () => {
    const { sameAmount } = pairsOf(
      [
        ["档案室档案管理", "5"],
        ["宣传", "5"],
      ],
      [
        ["档案管理费", "5"],
        ["宣传", "5"],
      ]
    );
    expect(sameAmount.map(([row, partner]) => `${row.name}=${partner.name}`)).toEqual([
      "档案室档案管理=档案管理费",
    ]);
  });

  it("are not paired by an amount that two have, nor by nothing", () => {
    const { sameAmount, onlyLeft, onlyRight } = pairsOf(
      [
        ["甲", "5"],
        ["乙", "5"],
        ["丙", ""],
      ],
      [
        ["丁", "5"],
        ["戊", ""],
      ]
    );
    expect(sameAmount).toEqual([]);
    expect(onlyLeft).toHaveLength(3);
    expect(onlyRight).toHaveLength(2);
  });
});
