import { EXPENDITURE_CATEGORIES } from "../../src/families/xinjiang/tables/expenditure-categories";
import { SeededRandom } from "./seeded-random";

/** Money of a row in whole steps of its tables: 0.01 万元 or 1 元. */
export interface DepartmentMoney {
  /** Basic expenditure on people and on running the office. */
  readonly personnel: number;
  readonly operating: number;
  /** Projects of the year, and projects paid for with what last year left over. */
  readonly project: number;
  readonly carryOver: number;
}

/** A coded row; items belong to a subordinate unit, categories and sections to none. */
export interface DepartmentRow extends DepartmentMoney {
  readonly code: string;
  readonly name: string;
  readonly unit: DepartmentUnit | null;
}

/** A subordinate unit and all its money. */
export interface DepartmentUnit extends DepartmentMoney {
  readonly code: string;
  readonly name: string;
}

/** The figures of a department: what its tables show in different cuts adds up by construction. */
export interface DepartmentBudget {
  readonly name: string;
  /** In the order of the form, so many as asked for. */
  readonly rows: readonly DepartmentRow[];
  readonly units: readonly DepartmentUnit[];
  readonly total: DepartmentMoney;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Categories of the general public budget that both layout families list by name. */
const CATEGORIES = EXPENDITURE_CATEGORIES.filter(({ code }) =>
  /^2(01|04|05|06|07|08|10|11|12|13|14|15|16|17|21|22|24)$/u.test(code)
);
/** Section numbers that the official classification leaves free: invented rows must not contradict it. */
const FIRST_SECTION = 42;
const LAST_SECTION = 59;
const MOST_ITEMS = 60;
const DEPARTMENT_CODE = "901";
/** 50 万元: larger ones would make the totals of ten thousand rows implausible. */
const LARGEST_AMOUNT = 5_000;
/** One item in so many also has money left over from last year. */
const CARRY_OVER_EVERY = 40;

/** Draws the figures; the same numbers in every run. @param rows - coded rows, at least three for each category */
export function drawDepartment(rows: number, units: number): DepartmentBudget {
  const random = new SeededRandom(rows);
  const name = "甲县示范部门";
  const subordinate = Array.from({ length: units }, (_, index) => ({
    ...noMoney(),
    code: `${DEPARTMENT_CODE}${threeDigits(index + 1)}`,
    name: `${name}第${index + 1}所属单位`,
  }));
  const total = noMoney();
  const drawn: Mutable<DepartmentRow>[] = [];
  CATEGORIES.forEach((category, index) => {
    const left = CATEGORIES.length - index;
    addCategory(drawn, category, Math.round((rows - drawn.length) / left), (item) => {
      const unit = subordinate[drawn.length % units];
      if (!unit) throw new RangeError("a department has at least one unit");
      item.unit = unit;
      const money = drawMoney(random, drawn.length);
      return [money, unit, total];
    });
  });
  return { name, rows: drawn, units: subordinate, total };
}

/** A category with its sections and items, as evenly filled as it goes. */
function addCategory(
  drawn: Mutable<DepartmentRow>[],
  { code, name }: { readonly code: string; readonly name: string },
  size: number,
  draw: (item: Mutable<DepartmentRow>) => readonly [DepartmentMoney, ...Mutable<DepartmentMoney>[]]
): void {
  const end = drawn.length + size;
  const category = addRow(drawn, code, name);
  for (let section = FIRST_SECTION; drawn.length < end; section += 1) {
    if (section > LAST_SECTION) throw new RangeError(`${code} holds no ${size} rows`);
    const middle = addRow(drawn, `${code}${section}`, `${name}第${section}款`);
    const items = Math.min(
      MOST_ITEMS,
      end - drawn.length - (end - drawn.length > MOST_ITEMS ? 2 : 0)
    );
    for (let item = 1; item <= items; item += 1) {
      const row = addRow(drawn, `${middle.code}${twoDigits(item)}`, `${middle.name}第${item}项`);
      const [money, ...others] = draw(row);
      for (const sum of [row, middle, category, ...others]) add(sum, money);
    }
  }
}

function addRow(
  drawn: Mutable<DepartmentRow>[],
  code: string,
  name: string
): Mutable<DepartmentRow> {
  const row = { ...noMoney(), code, name, unit: null };
  drawn.push(row);
  return row;
}

function drawMoney(random: SeededRandom, index: number): DepartmentMoney {
  const draw = (): number => random.between(1, LARGEST_AMOUNT);
  return {
    personnel: draw(),
    operating: draw(),
    project: draw(),
    carryOver: index % CARRY_OVER_EVERY === 0 ? draw() : 0,
  };
}

function add(sum: Mutable<DepartmentMoney>, money: DepartmentMoney): void {
  sum.personnel += money.personnel;
  sum.operating += money.operating;
  sum.project += money.project;
  sum.carryOver += money.carryOver;
}

function noMoney(): Mutable<DepartmentMoney> {
  return { personnel: 0, operating: 0, project: 0, carryOver: 0 };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function threeDigits(value: number): string {
  return String(value).padStart(3, "0");
}
