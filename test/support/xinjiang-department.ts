import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import type { DepartmentBudget, DepartmentMoney, DepartmentRow } from "./department-budget";
import {
  sheetOf,
  withAmountsBeside,
  withDataRows,
  withTexts,
  type CellRow,
} from "./department-sheets";

/** Running an official car is the one 三公 expense of the generated department: 2.14 万元 in tables 6 and 10. */
const CAR = 214;

/**
 * A department's workbook in the form of 新疆: the headers, labels and nil tables of a published unit, other figures. Every
 * subordinate unit has its projects in table 7 (below the row with the department's name) and in table 12.
 * @param sample - 和静 2026
 */
export function xinjiangDepartment(
  sample: WorkbookSnapshot,
  budget: DepartmentBudget
): WorkbookSnapshot {
  const { rows, total, name } = budget;
  const carried: DepartmentRow[] = rows.filter(({ carryOver }) => carryOver > 0);
  const coded = (
    prefix: string,
    used: readonly DepartmentRow[],
    amounts: (money: DepartmentMoney) => CellRow
  ): SheetSnapshot =>
    withDataRows(sheetOf(sample, prefix), isCoded, [
      ...used.map((row) => [...codeCells(row.code), row.name, ...amounts(row)]),
      [null, null, null, "总计", ...amounts(total)],
    ]);
  const categories = new Map(
    rows.filter(({ code }) => code.length === 3).map((row) => [row.code, row])
  );
  const sheets = [
    withAmountsBeside(sheetOf(sample, "一、"), (label, column) => {
      const category = categories.get(label.slice(0, 3));
      if (column > 0 && category) return [shown(allOf(category))];
      const amount = SUMMARY_LINES[label]?.(total);
      return amount === undefined ? null : [shown(amount)];
    }),
    coded("二、", rows, (money) => [
      shown(allOf(money)),
      shown(yearOf(money)),
      shown(yearOf(money)),
      ...blanks(7),
      shown(money.carryOver),
    ]),
    coded("三、", rows, (money) => [
      shown(allOf(money)),
      shown(basicOf(money)),
      shown(money.project + money.carryOver),
    ]),
    withAmountsBeside(sheetOf(sample, "四、"), (label, column) => {
      const category = categories.get(label.slice(0, 3));
      if (category) return [shown(yearOf(category)), shown(yearOf(category))];
      if (label === "支出总计") return [shown(yearOf(total)), shown(yearOf(total))];
      return column === 0 && APPROPRIATION_LINES.includes(label) ? [shown(yearOf(total))] : null;
    }),
    coded("五、", rows, (money) => [
      shown(yearOf(money)),
      shown(basicOf(money)),
      shown(money.project),
    ]),
    withDataRows(sheetOf(sample, "六、"), isCoded, economicRows(total)),
    projectSheet(sheetOf(sample, "七、"), budget),
    sheetOf(sample, "八、"),
    sheetOf(sample, "九、"),
    sheetOf(sample, "十、"),
    sheetOf(sample, "十一、"),
    withDataRows(sheetOf(sample, "十二、"), isTotal, [
      ...carried
        .filter(({ unit }) => unit)
        .map((row) => [projectName(row, "结转"), ...carryOverAmounts(row.carryOver)]),
      ["总计", ...carryOverAmounts(total.carryOver)],
    ]),
  ];
  return {
    fileName: null,
    title: null,
    sheets: sheets.map((sheet) => withTexts(sheet, (text) => asDepartment(text, name))),
  };
}

const SUMMARY_LINES: Readonly<Record<string, (money: DepartmentMoney) => number>> = {
  "一、本年收入": yearOf,
  "1.一般公共预算拨款": yearOf,
  "其中：一般财力": yearOf,
  "二、上年结转结余": ({ carryOver }) => carryOver,
  "1.财政拨款结转": ({ carryOver }) => carryOver,
  "其中：一般公共预算拨款": ({ carryOver }) => carryOver,
  收入总计: allOf,
  支出总计: allOf,
};

const APPROPRIATION_LINES = ["一、财政拨款（补助）", "一般公共预算", "收入总计"];

function economicRows({ personnel, operating }: DepartmentMoney): readonly CellRow[] {
  const people = [shown(personnel), shown(personnel)];
  const office = (amount: number): CellRow => [shown(amount), null, shown(amount)];
  return [
    ["301", null, "工资福利支出", ...people],
    ["301", "01", "基本工资", ...people],
    ["302", null, "商品和服务支出", ...office(operating)],
    ["302", "01", "办公费", ...office(operating - CAR)],
    ["302", "31", "公务用车运行维护费", ...office(CAR)],
    [null, null, "总计", shown(personnel + operating), shown(personnel), shown(operating)],
  ];
}

function projectSheet(
  sheet: SheetSnapshot,
  { rows, total, name }: DepartmentBudget
): SheetSnapshot {
  const amounts = ({ project }: DepartmentMoney): CellRow => [shown(project), null, shown(project)];
  return withDataRows(sheet, isCoded, [
    [null, null, null, name, null, ...amounts(total)],
    ...rows.map((row) => [
      ...codeCells(row.code),
      row.name,
      row.unit === null ? null : projectName(row, "项目"),
      ...amounts(row),
    ]),
    [null, null, null, "总计", null, ...amounts(total)],
  ]);
}

function projectName({ unit, code }: DepartmentRow, kind: string): string {
  return `${unit?.name ?? ""}${kind}${code}`;
}

function carryOverAmounts(carryOver: number): CellRow {
  return [shown(carryOver), shown(carryOver), null, null, shown(carryOver)];
}

function basicOf({ personnel, operating }: DepartmentMoney): number {
  return personnel + operating;
}

function yearOf(money: DepartmentMoney): number {
  return basicOf(money) + money.project;
}

function allOf(money: DepartmentMoney): number {
  return yearOf(money) + money.carryOver;
}

/** In 万元; nothing is left blank. */
function shown(steps: number): CellValue {
  return steps === 0 ? null : steps / 100;
}

function blanks(count: number): CellRow {
  return Array.from({ length: count }, () => null);
}

function codeCells(code: string): CellRow {
  return [code.slice(0, 3), code.slice(3, 5) || null, code.slice(5, 7) || null];
}

function isCoded([code]: CellRow): boolean {
  return typeof code === "string" && /^\d{3}$/u.test(code);
}

function isTotal([label]: CellRow): boolean {
  return typeof label === "string" && /^总\s*计$/u.test(label);
}

/** The titles and names of a department instead of a unit's. */
function asDepartment(text: string, name: string): string {
  return text
    .replace(/和静县社会保险中心/gu, name)
    .replace(/^单位(?=收支|收入|支出)/u, "部门")
    .replace(/^编制单位/u, "编制部门");
}
