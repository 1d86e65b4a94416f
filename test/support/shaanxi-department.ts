import type { SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import type { DepartmentBudget, DepartmentMoney, DepartmentUnit } from "./department-budget";
import {
  sheetOf,
  withAmountsBeside,
  withDataRows,
  withTexts,
  type CellRow,
} from "./department-sheets";

const DEPARTMENT_CODE = "901";

/**
 * A department's workbook in the form of 陕西: the headers, labels and nil tables of a published unit, other figures, in
 * 元. Tables 2 and 3 list the subordinate units with code and name, table 10 every unit with its projects; the contents
 * and the performance tables, which say nothing about size, are left out, and so is money of last year.
 * @param sample - 子洲 2024
 */
export function shaanxiDepartment(
  sample: WorkbookSnapshot,
  budget: DepartmentBudget
): WorkbookSnapshot {
  const { total, rows, units, name } = budget;
  const functional = (prefix: string, amounts: (money: DepartmentMoney) => CellRow) =>
    withDataRows(sheetOf(sample, prefix), isTotal, [
      [1, null, "合计", ...amounts(total)],
      ...rows.map((row, index) => [index + 2, row.code, row.name, ...amounts(row)]),
    ]);
  const byUnit = (prefix: string) =>
    withDataRows(sheetOf(sample, prefix), isTotal, [
      [1, null, "合计", allOf(total), allOf(total)],
      [2, DEPARTMENT_CODE, name, allOf(total), allOf(total)],
      ...units.map((unit, index) => [index + 3, unit.code, unit.name, allOf(unit), allOf(unit)]),
    ]);
  const sheets = [
    summarySheet(sheetOf(sample, "表1-"), budget),
    byUnit("表2"),
    byUnit("表3"),
    summarySheet(sheetOf(sample, "表4"), budget),
    functional("表5", (money) => [allOf(money), ...splitOf(money)]),
    // Published with the number of another table above it.
    withTexts(economicSheet(sheetOf(sample, "表6"), splitOf(total)), (text) =>
      text.replace(/^表8$/u, "表6")
    ),
    functional("表7", (money) => [basicOf(money), ...splitOf(money).slice(0, 2)]),
    economicSheet(sheetOf(sample, "表8"), splitOf(total).slice(0, 2)),
    sheetOf(sample, "表9"),
    projectSheet(sheetOf(sample, "表10"), budget),
    sheetOf(sample, "表11"),
    sheetOf(sample, "表12"),
    sheetOf(sample, "表13"),
  ];
  return {
    fileName: null,
    title: null,
    sheets: sheets.map((sheet) =>
      withTexts(sheet, (text) => text.replace(/子洲县?机关事业单位和居民养老保险经办中心/gu, name))
    ),
  };
}

/** Revenue, functional, departmental and governmental economic classification side by side. */
function summarySheet(sheet: SheetSnapshot, { total, rows }: DepartmentBudget): SheetSnapshot {
  const { personnel, operating, project } = total;
  const byName = new Map(
    rows.filter(({ code }) => code.length === 3).map((row) => [row.name, allOf(row)])
  );
  const lines = new Map([
    ...WHOLE_LINES.map((label) => [label, allOf(total)] as const),
    ["1、人员经费和公用经费支出", basicOf(total)],
    ["2、专项业务经费支出", project],
    ["1、机关工资福利支出", personnel],
    ["2、机关商品和服务支出", operating + project],
  ]);
  // The lines of both kinds of expenditure are called alike; those of projects stand below.
  const basicLines = new Map([
    ["(1)工资福利支出", personnel],
    ["(2)商品和服务支出", operating],
  ]);
  const projectLines = new Map([["(2)商品和服务支出", project]]);
  let isBelowProjects = false;
  return withAmountsBeside(sheet, (label) => {
    isBelowProjects ||= label === "2、专项业务经费支出";
    const repeated = (isBelowProjects ? projectLines : basicLines).get(label);
    const amount = lines.get(label) ?? repeated ?? byName.get(label.replace(/^\d+、/u, ""));
    return amount === undefined ? null : [amount];
  });
}

const WHOLE_LINES = [
  "一、部门预算",
  "一、财政拨款",
  "1、财政拨款",
  "1、一般公共预算拨款",
  "(1)一般公共预算拨款",
  "本年收入合计",
  "本年支出合计",
  "收入总计",
  "支出总计",
];

/** @param split - money for people, for the office and, where the table shows it, for projects */
function economicSheet(sheet: SheetSnapshot, split: readonly number[]): SheetSnapshot {
  const [personnel = 0, operating = 0, project] = split;
  const rest = project === undefined ? [] : [project];
  const people = [personnel, personnel, 0, ...rest.map(() => 0)];
  const office = [operating + (project ?? 0), 0, operating, ...rest];
  const rows: readonly CellRow[] = [
    [null, "合计", null, null, personnel + operating + (project ?? 0), ...split],
    ["301", "工资福利支出", null, null, ...people],
    ["30101", "基本工资", "50101", "工资奖金津补贴", ...people],
    ["302", "商品和服务支出", null, null, ...office],
    ["30201", "办公费", "50201", "办公经费", ...office],
  ];
  return withDataRows(
    sheet,
    isTotal,
    rows.map((row, index) => [index + 1, ...row])
  );
}

function projectSheet(
  sheet: SheetSnapshot,
  { rows, units, total, name }: DepartmentBudget
): SheetSnapshot {
  const byUnit = new Map<DepartmentUnit, CellRow[]>();
  for (const { unit, code, project } of rows) {
    if (!unit) continue;
    const projects = byUnit.get(unit) ?? [];
    projects.push([null, `${unit.name}项目${code}`, project]);
    byUnit.set(unit, projects);
  }
  const data: readonly CellRow[] = [
    [null, "合计", total.project],
    [DEPARTMENT_CODE, name, total.project],
    ...units.flatMap((unit): readonly CellRow[] => [
      [unit.code, unit.name, unit.project],
      [null, "专用项目", unit.project],
      [null, "履职项目", unit.project],
      ...(byUnit.get(unit) ?? []),
    ]),
  ];
  return withDataRows(
    sheet,
    isTotal,
    data.map((row, index) => [index + 1, ...row])
  );
}

function isTotal(row: CellRow): boolean {
  return row.includes("合计") && row.some((value) => typeof value === "number");
}

function basicOf({ personnel, operating }: DepartmentMoney): number {
  return personnel + operating;
}

function allOf(money: DepartmentMoney): number {
  return basicOf(money) + money.project;
}

function splitOf({ personnel, operating, project }: DepartmentMoney): readonly number[] {
  return [personnel, operating, project];
}
