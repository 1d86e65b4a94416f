import { describe, expect, it } from "vitest";
import { xinjiangForms } from "../../../src/families/xinjiang/forms/index";
import type { NewSheetPlan } from "../../../src/grid/plan";
import type { CellValue, SheetSnapshot } from "../../../src/grid/snapshot";
import {
  arrangeSheets,
  type SheetArrangement,
} from "../../../src/performance/write/arrange-sheets";
import { createTargetTables } from "../../../src/performance/fill/create-target-tables";
import { describeKept } from "../../../src/performance/write/describe-kept";
import { readTargets } from "../../../src/performance/read/read-targets";
import {
  buildPerformanceBudget,
  type PerformanceBudgetSpec,
} from "../../support/build-performance-budget";
import { toCells } from "../../support/published-targets";
import { snapshotOfPlan, workbookOf } from "../../support/snapshot-of-plan";

type Plans = ReturnType<typeof arrangeSheets>;

const family = xinjiangForms;
const TWO = [
  { name: "甲项目", total: "3.5" },
  { name: "乙项目", total: "4" },
];

function arrange(
  spec: PerformanceBudgetSpec,
  sheets: readonly SheetSnapshot[] = [],
  arrangement: SheetArrangement = "one",
  isReplaceable = true
): Plans {
  const filled = createTargetTables(family, buildPerformanceBudget(spec));
  return arrangeSheets(family, filled, workbookOf(...sheets), arrangement, () => isReplaceable);
}

/** The sheets as they stand after writing, each with an id of its own. */
function written(plans: readonly NewSheetPlan[]): SheetSnapshot[] {
  return plans.map((plan, index) => ({ ...snapshotOfPlan(plan), id: `own${index}` }));
}

/** What the clerk types, by the text of the label or caption left of it or above it. */
function type(sheet: SheetSnapshot, row: number, column: number, value: CellValue): SheetSnapshot {
  const width = Math.max(sheet.values[0]?.length ?? 0, column + 1);
  const grow = <T>(matrix: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: Math.max(matrix.length, row + 1) }, (_, r) =>
      Array.from({ length: width }, (_, c) => matrix[r]?.[c] ?? blank)
    );
  const values = grow<CellValue>(sheet.values, null);
  values[row]![column] = value;
  return {
    ...sheet,
    values,
    formulas: grow<string | null>(sheet.formulas, null),
    numberFormats: grow(sheet.numberFormats, "General"),
  };
}

function rowOf(sheet: SheetSnapshot, text: string, nth = 0): number {
  return sheet.values.flatMap((row, index) => (row.includes(text) ? [index] : []))[nth]!;
}

function textsOf(plans: readonly NewSheetPlan[]): readonly string[] {
  return plans.flatMap(({ cells }) =>
    cells.flatMap(({ value }) => (value?.kind === "text" ? [value.text] : []))
  );
}

/** What is told of cells that the clerk changed. */
function remarksOn(plans: Plans): readonly string[] {
  return describeKept(plans, []).map(({ message }) => message);
}

/** 财政拨款 by project, as written. */
function amountsOf(plans: Plans): Readonly<Record<string, string | undefined>> {
  const tables = readTargets(family, workbookOf(...plans.map(snapshotOfPlan))).map(toCells);
  return Object.fromEntries(
    tables.flatMap(({ project, appropriation }) =>
      project === undefined ? [] : [[project, appropriation]]
    )
  );
}

/** 甲项目 filled in by the clerk: goal, person, an indicator, a note below and one aside. */
function filledIn(): SheetSnapshot {
  const [sheet] = written(arrange({ projects: TWO }));
  let typed = sheet!;
  const goal = rowOf(typed, "项目总体目标");
  typed = type(typed, goal, 2, "做好甲项目");
  typed = type(typed, rowOf(typed, "项目负责人"), 7, "某人");
  const grid = rowOf(typed, "指标赋分规则") + 1;
  for (const [column, value] of [
    [2, "受益人数"],
    [3, "=84人"],
    [6, 15],
    [8, "工作资料"],
  ] as const)
    typed = type(typed, grid, column, value);
  typed = type(typed, rowOf(typed, "项目支出绩效目标表", 1) - 1, 0, "自己加的一行");
  return type(typed, goal, 10, "旁注");
}

describe("arrangeSheets", () => {
  it("writes one sheet, or one for each table with a name that Excel accepts", () => {
    expect(arrange({ projects: TWO }).map(({ name, replaces }) => [name, replaces])).toEqual([
      ["绩效目标表", null],
    ]);
    const long = { name: `甲/乙[2026]:${"很".repeat(40)}`, total: "1" };
    const plans = arrange({ projects: [...TWO, long] }, [], "each");
    expect(plans.map(({ name }) => name).slice(0, 3)).toEqual([
      "单位整体绩效目标表",
      "绩效1 甲项目",
      "绩效2 乙项目",
    ]);
    expect(plans[3]?.name).toMatch(/^绩效3 甲 乙 2026 /u);
    for (const { name } of plans) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:']/u);
    }
  });

  it("keeps everything the clerk typed, and takes amounts anew from the tables", () => {
    const plans = arrange(
      {
        projects: [
          { name: "乙项目", total: "4.5" },
          { name: "甲 项目", total: "3.6" },
        ],
      },
      [filledIn()]
    );
    expect(plans.map(({ name, replaces }) => [name, replaces])).toEqual([["绩效目标表", "own0"]]);
    const tables = readTargets(family, workbookOf(...plans.map(snapshotOfPlan)));
    expect(tables.map((table) => toCells(table)["project"])).toEqual([
      undefined,
      "乙项目",
      "甲 项目",
    ]);
    expect(toCells(tables[2]!)).toMatchObject({
      appropriation: "3.6",
      total: "3.6",
      person: "某人",
      goal: "做好甲项目",
      "indicator 1 level3": "受益人数",
      "indicator 1 targetValue": "=84人",
      "indicator 1 weight": "15",
      "indicator 1 evidence": "工作资料",
    });
    expect(toCells(tables[1]!)["appropriation"]).toBe("4.5");
    expect(textsOf(plans)).toEqual(expect.arrayContaining(["自己加的一行", "旁注"]));
  });

  it("changes nothing when it is run again", () => {
    const once = arrange({ projects: TWO }, [filledIn()]);
    const twice = arrange({ projects: TWO }, written(once));
    expect(twice.map(({ cells, merges }) => ({ cells, merges }))).toEqual(
      once.map(({ cells, merges }) => ({ cells, merges }))
    );
  });

  it("keeps an amount that the clerk changed, and says so, as long as the tables tell another one", () => {
    const sheet = filledIn();
    const row = rowOf(sheet, "年度预算总额");
    const typed = type(type(sheet, row, 3, 3.7), row, 5, 3.7);
    const spec = (total: string): PerformanceBudgetSpec => ({
      projects: [{ name: "甲项目", total }, TWO[1]!],
    });
    const once = arrange(spec("3.6"), [typed]);
    expect(remarksOn(once)).toEqual([
      `“绩效目标表”D${row + 1} 年度预算总额：表里是 3.60万元，填的是 3.70万元；填的保留，请核对。`,
      `“绩效目标表”F${row + 1} 财政拨款：表里是 3.60万元，填的是 3.70万元；填的保留，请核对。`,
    ]);
    expect(amountsOf(once)).toEqual({ 甲项目: "3.7", 乙项目: "4" });
    // Nor does it become ours by being written again.
    const twice = arrange(spec("3.5"), written(once));
    expect(amountsOf(twice)).toEqual({ 甲项目: "3.7", 乙项目: "4" });
    expect(remarksOn(twice)).toHaveLength(2);
    // The same as in the tables again: nothing to be told, and it follows them from now on.
    const agreed = arrange(spec("3.7"), written(twice));
    expect(remarksOn(agreed)).toEqual([]);
    expect(amountsOf(arrange(spec("3.9"), written(agreed)))["甲项目"]).toBe("3.9");
    // An amount that was cleared is filled in again.
    expect(amountsOf(arrange(spec("3.6"), [type(sheet, row, 5, null)]))["甲项目"]).toBe("3.6");
  });

  it("knows a project whose name the clerk changed", () => {
    const sheet = filledIn();
    const plans = arrange({ projects: TWO }, [type(sheet, rowOf(sheet, "甲项目"), 2, "甲工程")]);
    expect(amountsOf(plans)).toEqual({ 甲工程: "3.5", 乙项目: "4" });
    expect(textsOf(plans)).toContain("做好甲项目");
    expect(remarksOn(plans)).toEqual([
      expect.stringContaining("项目名称：表里是 “甲项目”，填的是 “甲工程”；填的保留"),
    ]);
  });

  it("takes a cell without a mark for the clerk's", () => {
    const sheet = filledIn();
    const unmarked = { ...sheet, values: sheet.values.map((row) => row.slice(0, 9)) };
    const plans = arrange({ projects: [{ name: "甲项目", total: "3.6" }, TWO[1]!] }, [unmarked]);
    expect(amountsOf(plans)["甲项目"]).toBe("3.5");
    expect(remarksOn(plans)).toHaveLength(2);
  });

  it("keeps a table whose project is gone, says so, and drops one that nobody filled in", () => {
    const plans = arrange({ projects: [{ name: "丙项目", total: "1" }] }, [filledIn()]);
    const tables = readTargets(family, workbookOf(...plans.map(snapshotOfPlan)));
    expect(tables.map((table) => toCells(table)["project"])).toEqual([
      undefined,
      "丙项目",
      "甲项目",
    ]);
    expect(textsOf(plans).filter((text) => text.includes("已没有这个项目"))).toHaveLength(1);
    // Filled in again, the remark is not said twice, nor kept as a note of the clerk.
    const again = arrange({ projects: TWO }, written(plans));
    expect(textsOf(again).filter((text) => text.includes("已没有这个项目"))).toEqual([]);
    expect(textsOf(again)).toContain("做好甲项目");
  });

  it("updates each sheet in its place and adds one for a new project", () => {
    const sheets = written(arrange({ projects: TWO }, [], "each"));
    const plans = arrange({ projects: [...TWO, { name: "丙项目", total: "1" }] }, sheets, "one");
    expect(plans.map(({ name, replaces }) => [name, replaces])).toEqual([
      ["单位整体绩效目标表", "own0"],
      ["绩效1 甲项目", "own1"],
      ["绩效2 乙项目", "own2"],
      ["绩效3 丙项目", null],
    ]);
  });

  it("writes beside a sheet that must stay", () => {
    const plans = arrange({ projects: TWO }, [filledIn()], "one", false);
    expect(plans.map(({ replaces }) => replaces)).toEqual([null]);
    expect(textsOf(plans)).toContain("做好甲项目");
  });

  it("leaves a sheet of the user's alone, whatever its name", () => {
    const user = { ...filledIn(), tag: null };
    const plans = arrange({ projects: TWO }, [user]);
    expect(plans.map(({ replaces }) => replaces)).toEqual([null]);
    expect(textsOf(plans)).not.toContain("做好甲项目");
  });
});
