import { expect, it } from "vitest";
import { projectPerformanceTargetForm } from "../../../src/families/xinjiang/forms/project-performance-target";
import { alignRow } from "../../../src/performance/read/align-row";

const { columns } = projectPerformanceTargetForm.indicators;
const CAPTIONS = columns.map(({ id }, column) => ({ id, column }));

function align(cells: readonly string[]): Readonly<Record<string, string>> | null {
  const places = alignRow(cells, CAPTIONS, projectPerformanceTargetForm);
  return places && Object.fromEntries(places.map((at, index) => [columns[at]!.id, cells[index]!]));
}

it("puts the cells of a short row where they belong", () => {
  expect(
    align(["数量指标", "走访次数", "≥4次", "工作计划", "10", "按照完成比例赋分", "工作资料"])
  ).toEqual({
    level2: "数量指标",
    level3: "走访次数",
    targetValue: "≥4次",
    basis: "工作计划",
    weight: "10",
    scoringRule: "按照完成比例赋分",
    evidence: "工作资料",
  });
  expect(align(["产出指标", "质量指标", "发放准确率", "=100%", "20"])).toMatchObject({
    level1: "产出指标",
    level2: "质量指标",
    level3: "发放准确率",
    targetValue: "=100%",
    weight: "20",
  });
  expect(align(["政策知晓率", ">=95%", "-", "10"])).toMatchObject({
    level3: "政策知晓率",
    targetValue: ">=95%",
    weight: "10",
  });
});

it("says nothing where the cells could stand in several columns", () => {
  expect(align(["3", "10"])).toBeNull();
  expect(align(["数量指标"])).toBeNull();
  expect(align(["走访次数", "回访次数"])).not.toHaveProperty("weight");
});
