import { describe, expect, it } from "vitest";
import { xinjiangForms } from "../../../src/families/xinjiang/forms";
import { createTargetTables } from "../../../src/performance/fill/create-target-tables";
import { readTargets } from "../../../src/performance/read/read-targets";
import type { TargetTable } from "../../../src/budget/target-table";
import { writeTargets } from "../../../src/performance/write/write-targets";
import {
  buildPerformanceBudget,
  type PerformanceBudgetSpec,
} from "../../support/build-performance-budget";
import { snapshotOfPlan, snapshotOfRows, workbookOf } from "../../support/snapshot-of-plan";

/** Plain data to compare: amounts as decimal text, because the digits of an `Amount` are private. */
function plain({ form, title, year, values, indicators }: TargetTable): unknown {
  return JSON.parse(JSON.stringify({ form, title, year, values, indicators }));
}

function writeAndRead(spec: PerformanceBudgetSpec) {
  const budget = buildPerformanceBudget(spec);
  const plans = writeTargets(xinjiangForms, budget);
  return {
    written: createTargetTables(xinjiangForms, budget).tables.map(({ table }) => table),
    read: readTargets(xinjiangForms, workbookOf(...plans.map(snapshotOfPlan))),
  };
}

const PROJECT_ROWS = [
  ["项目支出绩效目标表"],
  ["(2026 年)"],
  ["项目单位：", "", "某中心"],
  ["项目 名称", "", "甲", "", "", "", "项目负责人:", "某人"],
  ["项目资金 (万元)", "", "年度预算总额:", "3,096.25", "其中: 财政拨款", 3096.25, "其他资金:", "-"],
  ["项目总体目标", "", "目标1"],
  ["一级指标", "二级指标", "三级指标", "指标值", "指标值设置依据", "上年完成值", "指标分值权重"],
  ["产出指标", "数量指标", "人数", "=3人", "计划标准", "-", 40],
  ["", "", "次数", "≥2次", "计划标准", "-", "10"],
  ["", "质量指标", "合格率", "=100%", "计划标准", "-", 20],
  ["满意度指标", "满意度指标", "满意度", "≥95%", "计划标准", "-", 20],
] as const;

describe("readTargets", () => {
  const specs: readonly (PerformanceBudgetSpec & { readonly why: string })[] = [
    { why: "no project", projects: "nil" },
    {
      why: "projects",
      projects: [
        { name: "=甲", total: "3.5" },
        { name: "乙（二）", total: "1234.56" },
      ],
    },
    { why: "the department's words", organizationKind: "department", formYear: 2025 },
    {
      why: "a carry-over remark below the table",
      revenueSummary: { total: "2", generalPublicBudget: "1", appropriationCarryOver: "1" },
      projects: [{ name: "甲", total: "1" }],
    },
    { why: "missing tables", totalRevenue: null, revenueSummary: null, projects: null },
    { why: "no name and no year", budgetUnit: null, fiscalYear: null },
    { why: "an unreadable project", projects: [{ name: "甲", total: "?" }] },
    {
      why: "yuan",
      measure: "yuan",
      totalRevenue: "1234567.89",
      projects: [{ name: "甲", total: "12345.67" }],
    },
  ];

  it.each(specs)("reads back what was written: $why", (spec) => {
    const { written, read } = writeAndRead(spec);
    expect(read.map(plain)).toEqual(written.map(plain));
  });

  it("notices any changed amount, name or weight", () => {
    const budget = buildPerformanceBudget({ projects: [{ name: "甲", total: "3.5" }] });
    const [plan] = writeTargets(xinjiangForms, budget);
    const original = readTargets(xinjiangForms, workbookOf(snapshotOfPlan(plan!))).map(plain);
    const filled = plan!.cells.filter(
      ({ look, value }) => (look === "amount" && value !== null) || look === "integer"
    );
    const weights = filled.filter(({ value }) => value === null);
    expect(weights.length).toBeGreaterThan(20);
    for (const cell of filled) {
      if (cell.value?.kind === "formula") continue;
      const cells = plan!.cells.map((other) =>
        other === cell ? { ...cell, value: { kind: "amount" as const, decimal: "7.77" } } : other
      );
      const changed = readTargets(xinjiangForms, workbookOf(snapshotOfPlan({ ...plan!, cells })));
      expect(changed.map(plain)).not.toEqual(original);
    }
  });

  it("gives the cells and figures of amounts", () => {
    const { read } = writeAndRead({ projects: [{ name: "甲", total: "3.5" }] });
    const [overall, project] = read;
    expect(overall?.place.cell).toEqual({ sheet: "绩效目标表", address: "A1" });
    expect(overall?.cells["sameLevel"]).toEqual({ sheet: "绩效目标表", address: "E8" });
    const fact = project?.facts["appropriation"];
    expect(fact).toMatchObject({ state: "amount", step: "0.01", label: "其中：财政拨款" });
    expect(fact?.amount.toString()).toBe("3.5");
  });

  it("reads others' tables: widths of brackets, colons, spaces, text amounts, dashes, unmerged names", () => {
    const [table, ...more] = readTargets(xinjiangForms, workbookOf(snapshotOfRows(PROJECT_ROWS)));
    expect(more).toEqual([]);
    expect(table?.year).toBe(2026);
    expect(JSON.parse(JSON.stringify(table?.values))).toEqual({
      budgetUnit: { kind: "text", text: "某中心" },
      project: { kind: "text", text: "甲" },
      person: { kind: "text", text: "某人" },
      total: { kind: "amount", amount: "3096.25" },
      appropriation: { kind: "amount", amount: "3096.25" },
      otherFunds: { kind: "blank" },
      goal: { kind: "text", text: "目标1" },
    });
    expect(table?.indicators.map(({ level1, level2, weight }) => [level1, level2, weight])).toEqual(
      [
        ["产出指标", "数量指标", "40"],
        ["产出指标", "数量指标", "10"],
        ["产出指标", "质量指标", "20"],
        ["满意度指标", "满意度指标", "20"],
      ]
    );
    expect(table?.indicatorCells[3]?.weight).toEqual({ sheet: "Sheet1", address: "G11" });
  });

  it("reads amounts in 元 where the caption says so", () => {
    const rows = PROJECT_ROWS.map((row) =>
      row.map((value) => (value === "项目资金 (万元)" ? "项目资金（元）" : value))
    );
    const [table] = readTargets(xinjiangForms, workbookOf(snapshotOfRows(rows)));
    const value = table?.values["appropriation"];
    expect(value?.kind === "amount" && value.amount.measure).toBe("yuan");
  });

  it("keeps what is no amount as unreadable, with a fact that must not be used", () => {
    const rows = PROJECT_ROWS.map((row) =>
      row.map((value) => (value === 3096.25 ? "约三千" : value))
    );
    const [table] = readTargets(xinjiangForms, workbookOf(snapshotOfRows(rows)));
    expect(table?.values["appropriation"]).toEqual({ kind: "unreadable", text: "约三千" });
    expect(table?.facts["appropriation"]?.state).toBe("unreadable");
  });

  it("reads the overall form without contact row and total, and with a leading column", () => {
    const rows = [
      ["2025年某局部门整体绩效目标表"],
      ["（2025年度）"],
      ["", "部门名称（盖章）", "", "某局"],
      ["", "年度绩效目标", "", "做好工作"],
      ["", "年度预算(万元)", "", "资金来源", "资金总额（万元）"],
      ["", "", "财政资金（万元）", "上级资金", 11],
      ["", "", "", "本级资金", 446.01],
      ["", "", "其他资金（万元）", "其他", 0],
      ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "指标设定依据", "分值权重"],
      ["", "履职效能", "数量指标", "人数", "≥1人", "计划", 90],
      ["", "运行成本"],
      ["", ""],
      ["备注：后面的文字"],
    ];
    const [table] = readTargets(xinjiangForms, workbookOf(snapshotOfRows(rows)));
    expect(table?.form).toBe("overallPerformanceTarget");
    expect(JSON.parse(JSON.stringify(table?.values))).toEqual({
      budgetUnit: { kind: "text", text: "某局" },
      goal: { kind: "text", text: "做好工作" },
      higherLevel: { kind: "amount", amount: "11" },
      sameLevel: { kind: "amount", amount: "446.01" },
      otherFunds: { kind: "amount", amount: "0" },
    });
    expect(table?.indicators.map(({ level1, level3 }) => [level1, level3])).toEqual([
      ["履职效能", "人数"],
      ["运行成本", ""],
    ]);
  });

  it("takes several tables of one sheet apart and does not take a mention for a table", () => {
    const rows = [
      ["具体见项目支出绩效目标表"],
      ...PROJECT_ROWS,
      [""],
      ...PROJECT_ROWS.map((row) => row.map((value) => (value === "甲" ? "乙" : value))),
    ];
    const tables = readTargets(xinjiangForms, workbookOf(snapshotOfRows(rows)));
    expect(tables.map(({ values }) => values["project"])).toEqual([
      { kind: "text", text: "甲" },
      { kind: "text", text: "乙" },
    ]);
    expect(tables.map(({ indicators }) => indicators.length)).toEqual([4, 4]);
  });

  it("finds nothing in an empty workbook", () => {
    expect(readTargets(xinjiangForms, workbookOf(snapshotOfRows([])))).toEqual([]);
  });
});
