import { describe, expect, it } from "vitest";
import { xinjiangForms } from "../../../src/families/xinjiang/forms";
import { toAddress, toRangeAddress } from "../../../src/grid/address";
import type { NewSheetPlan, PlannedCell } from "../../../src/grid/plan";
import { MAX_ROW_HEIGHT } from "../../../src/grid/row-height";
import { TARGET_SHEET_TAG } from "../../../src/budget/target-table";
import { writeTargets } from "../../../src/performance/write/write-targets";
import {
  buildPerformanceBudget,
  type PerformanceBudgetSpec,
} from "../../support/build-performance-budget";

function write(spec: PerformanceBudgetSpec = {}): NewSheetPlan {
  const plans = writeTargets(xinjiangForms, buildPerformanceBudget(spec));
  expect(plans).toHaveLength(1);
  return plans[0]!;
}

function cellsByAddress(plan: NewSheetPlan): ReadonlyMap<string, PlannedCell> {
  return new Map(plan.cells.map((cell) => [toAddress(cell), cell]));
}

function show(cell: PlannedCell | undefined): string {
  const value = cell?.value;
  if (!value) return "";
  if (value.kind === "amount") return value.decimal;
  return value.kind === "text" ? value.text : value.formula;
}

/** Contents right of a label, in the order of the sheet. */
function valuesAfter(plan: NewSheetPlan, label: string): readonly PlannedCell[] {
  const byAddress = cellsByAddress(plan);
  return plan.cells.flatMap((cell) => {
    if (cell.value?.kind !== "text" || cell.value.text !== label) return [];
    const merge = plan.merges.find(({ top, left }) => top === cell.row && left === cell.column);
    const column = (merge?.right ?? cell.column) + 1;
    const value = byAddress.get(toAddress({ row: cell.row, column }));
    return value ? [value] : [];
  });
}

function amountAfter(plan: NewSheetPlan, label: string): string {
  return show(valuesAfter(plan, label)[0]);
}

describe("writeTargets", () => {
  it("puts all tables on one tagged sheet, each below a blank row", () => {
    const plan = write({
      projects: [
        { name: "甲", total: "1" },
        { name: "乙", total: "2" },
      ],
    });
    expect(plan.tag).toBe(TARGET_SHEET_TAG);
    expect(plan.name).toBe("绩效目标表");
    expect(plan.landscape).toBe(false);
    expect(plan.pages?.starts).toHaveLength(3);
    const titles = plan.cells.filter(({ look, value }) => look === "title" && value);
    expect(titles.map(show)).toEqual([
      "单位整体绩效目标表",
      "项目支出绩效目标表",
      "项目支出绩效目标表",
    ]);
    for (const { row } of titles.slice(1))
      expect(plan.cells.filter((cell) => cell.row === row - 1)).toEqual([]);
  });

  it("fills the sources of the overall table from 表1 and 表2", () => {
    const plan = write({
      totalRevenue: "127.5",
      revenueSummary: {
        total: "127.5",
        appropriation: "111",
        generalPublicBudget: "1",
        generalPublicBudgetTransfers: "10",
        governmentFund: "20.5",
        governmentFundTransfers: "30",
        stateCapital: "4",
        stateCapitalTransfers: "50",
        specialFiscalAccount: "3",
        ownFunds: "7",
        nonAppropriationCarryOver: "2",
      },
    });
    expect(amountAfter(plan, "上级安排")).toBe("90");
    expect(amountAfter(plan, "本级安排")).toBe("25.5");
    expect(amountAfter(plan, "其他")).toBe("12");
    expect(amountAfter(plan, "合计")).toBe("127.5");
  });

  it("converts tables in 元 to the forms' 万元 exactly", () => {
    const plan = write({
      measure: "yuan",
      totalRevenue: "694050.5",
      revenueSummary: { total: "694050.5", generalPublicBudget: "694050.5" },
      projects: [{ name: "甲", total: "35001" }],
    });
    expect(amountAfter(plan, "本级安排")).toBe("69.40505");
    expect(amountAfter(plan, "合计")).toBe("69.40505");
    expect(amountAfter(plan, "其中：财政拨款")).toBe("3.5001");
    expect(amountAfter(plan, "年度预算总额")).toBe("3.5001");
  });

  it("speaks of 部门 where the document does, and names the year", () => {
    const plan = write({ organizationKind: "department", fiscalYear: 2025, formYear: 2025 });
    const byAddress = cellsByAddress(plan);
    expect(show(byAddress.get("A1"))).toBe("部门整体绩效目标表");
    expect(show(byAddress.get("A2"))).toBe("（2025年）");
  });

  it("has the published grid of the overall form", () => {
    const plan = write();
    const byAddress = cellsByAddress(plan);
    const merges = plan.merges.map(toRangeAddress);
    expect(merges).toEqual(
      expect.arrayContaining(
        "A1:F1 A2:F2 A3:B3 C3:F3 A4:B4 E4:F4 A5:B5 C5:F5 A6:B10 C6:D6 E6:F6 C7:C8 E7:F7 C10:D10".split(
          " "
        )
      )
    );
    expect(["A11", "B11", "C11", "D11", "E11", "F11"].map((at) => show(byAddress.get(at)))).toEqual(
      ["一级指标", "二级指标", "三级指标", "指标值", "指标值设定依据", "分值权重"]
    );
  });

  it("has the published grid of the project form", () => {
    const plan = write({ projects: [{ name: "甲", total: "1" }] });
    const top = plan.cells.find((cell) => show(cell) === "项目支出绩效目标表")!.row;
    const merges = plan.merges.map(toRangeAddress);
    const at = (columns: string, row: number): string =>
      columns.replace(/[A-Z]/g, (letter) => `${letter}${top + row}`);
    expect(merges).toEqual(
      expect.arrayContaining([
        at("A:I", 1),
        at("A:I", 2),
        at("A:B", 3),
        at("C:I", 3),
        at("C:F", 4),
        at("H:I", 4),
        at("H:I", 5),
        at("C:I", 6),
      ])
    );
    const row = [...cellsByAddress(plan).entries()].filter(([, cell]) => cell.row === top + 6);
    expect(row.map(([, cell]) => show(cell))).toEqual(
      "一级指标 二级指标 三级指标 指标值 指标值设置依据 上年完成值 指标分值权重 指标赋分规则 佐证资料".split(
        " "
      )
    );
  });

  it("never overlaps merges and gives every cell once", () => {
    const plan = write({ projects: [{ name: "甲", total: "1" }] });
    const addresses = plan.cells.map(toAddress);
    expect(new Set(addresses).size).toBe(addresses.length);
    const covered = new Set<string>();
    for (const { top, left, bottom, right } of plan.merges) {
      expect(bottom > top || right > left).toBe(true);
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) {
          const address = toAddress({ row, column });
          expect(covered.has(address)).toBe(false);
          covered.add(address);
          expect(addresses).toContain(address);
        }
    }
  });

  it("sums the weights of each grid by a live formula over exactly its rows", () => {
    const plan = write({ projects: [{ name: "甲", total: "1" }] });
    const formulas = plan.cells.filter(({ value }) => value?.kind === "formula");
    expect(formulas).toHaveLength(2);
    for (const cell of formulas) {
      const [, first, last] = /^=SUM\([A-Z](\d+):[A-Z](\d+)\)$/.exec(show(cell))!;
      expect(Number(last)).toBe(cell.row);
      const header = plan.cells.find(
        ({ row, column }) => row === Number(first) - 2 && column === cell.column
      );
      expect(show(header)).toContain("分值权重");
      const note = plan.cells.find(({ row, column }) => row === cell.row + 1 && column === 0);
      expect(note?.look).toBe("note");
      expect(show(note)).toContain("须为90，其余10分为预算执行率");
    }
  });

  it("leaves person, phone, goal and third-level indicators empty", () => {
    const plan = write({ projects: [{ name: "甲", total: "1" }] });
    for (const label of ["联系人", "联系电话", "年度绩效目标", "项目负责人", "项目总体目标"]) {
      expect(valuesAfter(plan, label).map(show), label).toEqual([""]);
    }
    expect(
      plan.cells.filter((cell) => cell.column === 2 && show(cell) === "三级指标")
    ).toHaveLength(2);
  });

  describe("projects", () => {
    it("writes one table for each project in the order of 表7 and adds up rows of equal name", () => {
      const plan = write({
        projects: [
          { name: "甲项目（一）", total: "3.5" },
          { name: "乙项目", total: "28.9", code: "2080601" },
          { name: "甲项目 (一)", total: "0.05", code: "2080699" },
        ],
      });
      expect(valuesAfter(plan, "项目名称").map(show)).toEqual(["甲项目（一）", "乙项目"]);
      expect(valuesAfter(plan, "其中：财政拨款").map(show)).toEqual(["3.55", "28.9"]);
      expect(valuesAfter(plan, "年度预算总额").map(show)).toEqual(["3.55", "28.9"]);
      expect(valuesAfter(plan, "其他资金").map(show)).toEqual(["0", "0"]);
    });

    it("writes names as text whatever they begin with", () => {
      const names = ["=1+1", "+甲", "-乙", "@丙"];
      const plan = write({ projects: names.map((name) => ({ name, total: "1" })) });
      expect(valuesAfter(plan, "项目名称").map(({ value }) => value)).toEqual(
        names.map((text) => ({ kind: "text", text }))
      );
    });

    it("writes only the overall table when 表7 is nil", () => {
      const plan = write({ projects: "nil" });
      expect(plan.cells.filter(({ look, value }) => look === "title" && value)).toHaveLength(1);
      expect(plan.cells.filter(({ look }) => look === "missing")).toEqual([]);
    });

    it("says so when 表7 is missing or names no project", () => {
      for (const projects of [null, []]) {
        const plan = write({ projects });
        const missing = plan.cells.filter(({ look, value }) => look === "missing" && value);
        expect(missing).toHaveLength(1);
        expect(show(missing[0])).toContain("【请填写：项目支出绩效目标表");
      }
    });

    it("asks for an amount that is empty or no number, and for the total with it", () => {
      for (const total of ["", "?"]) {
        const plan = write({ projects: [{ name: "甲", total, cells: { goodsAndServices: "1" } }] });
        for (const label of ["其中：财政拨款", "年度预算总额"]) {
          const [cell] = valuesAfter(plan, label);
          expect(cell?.look, label).toBe("missing");
          expect(show(cell)).toMatch(/^【请填写：.*一般公共预算项目支出情况表.*】$/u);
        }
      }
    });

    it("does not add a readable row to an unreadable one of the same project", () => {
      const plan = write({
        projects: [
          { name: "甲", total: "5" },
          { name: "甲", total: "?" },
        ],
      });
      expect(valuesAfter(plan, "其中：财政拨款")[0]?.look).toBe("missing");
    });

    it("asks for 其他资金 where the unit has other funds, because the tables do not divide them", () => {
      const plan = write({
        revenueSummary: { total: "10", generalPublicBudget: "8", ownFunds: "2" },
        projects: [{ name: "甲", total: "8" }],
      });
      expect(show(valuesAfter(plan, "其他资金")[0])).toContain("看不出属于哪个项目");
      expect(valuesAfter(plan, "年度预算总额")[0]?.look).toBe("missing");
      expect(amountAfter(plan, "其中：财政拨款")).toBe("8");
    });
  });

  describe("what the tables do not tell", () => {
    const cases: readonly {
      readonly why: string;
      readonly spec: PerformanceBudgetSpec;
      readonly missing: readonly string[];
    }[] = [
      { why: "no 表1", spec: { totalRevenue: null }, missing: ["合计"] },
      { why: "an empty 收入总计", spec: { totalRevenue: "" }, missing: ["合计"] },
      { why: "an unreadable 收入总计", spec: { totalRevenue: "?" }, missing: ["合计"] },
      {
        why: "no 表2",
        spec: { revenueSummary: null },
        missing: ["上级安排", "本级安排", "其他"],
      },
      {
        why: "表2 without total row",
        spec: { revenueSummary: "no-total" },
        missing: ["上级安排", "本级安排", "其他"],
      },
      {
        why: "表2 with an empty total row",
        spec: { revenueSummary: {} },
        missing: ["上级安排", "本级安排", "其他"],
      },
      {
        why: "one unreadable column of 表2",
        spec: { revenueSummary: { total: "5", generalPublicBudget: "5", stateCapital: "?" } },
        missing: ["本级安排"],
      },
    ];

    it.each(cases)("$why", ({ spec, missing }) => {
      const plan = write(spec);
      for (const label of ["上级安排", "本级安排", "其他", "合计"]) {
        const [cell] = valuesAfter(plan, label);
        expect(cell?.look, label).toBe(missing.includes(label) ? "missing" : "amount");
        if (missing.includes(label)) expect(show(cell)).toMatch(/^【请填写：.+】$/u);
      }
    });

    it("asks for the unit's name and the year", () => {
      const plan = write({ budgetUnit: null, fiscalYear: null });
      const byAddress = cellsByAddress(plan);
      expect(show(byAddress.get("C3"))).toBe("【请填写：部门（单位）名称】");
      expect(byAddress.get("C3")?.look).toBe("missing");
      expect(show(byAddress.get("A2"))).toBe("（【请填写：年份】年）");
      expect(byAddress.get("A2")?.look).toBe("missing");
    });

    it("says that 财政拨款结转 has no place in the form, and leaves it out of both sources", () => {
      const plan = write({
        projects: "nil",
        totalRevenue: "112.34",
        revenueSummary: {
          total: "112.34",
          generalPublicBudget: "100",
          appropriationCarryOver: "12.34",
        },
      });
      expect(amountAfter(plan, "上级安排")).toBe("0");
      expect(amountAfter(plan, "本级安排")).toBe("100");
      expect(amountAfter(plan, "合计")).toBe("112.34");
      const remarks = plan.cells.filter(({ look, value }) => look === "missing" && value);
      expect(remarks.map(show)).toEqual([expect.stringContaining("财政拨款结转12.34万元")]);
    });
  });

  it("leaves room for long names within Excel's row height", () => {
    const plan = write({
      budgetUnit: "某".repeat(5000),
      projects: [{ name: "项".repeat(90), total: "1" }],
    });
    const heights = Object.values(plan.rowHeights);
    expect(Math.max(...heights)).toBe(MAX_ROW_HEIGHT);
    const name = plan.cells.find((cell) => show(cell).startsWith("项项"))!;
    expect(plan.rowHeights[name.row]).toBeGreaterThan(3 * 14);
  });
});
