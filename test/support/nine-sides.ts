import { NAMES, SOURCES, type NineBudget, type NineItem, type Source } from "./nine-budget";
import type { NineDialect, Row, Written } from "./nine-dialect";
import { APPROPRIATED, CURRENT, sumOf } from "./nine-money";

const CLASSES = ["201", "202", "203", "208", "210", "211", "212", "221", "223"];
const OTHER_CLASSES: Readonly<Record<string, string>> = {
  "202": "外交支出",
  "203": "国防支出",
  "211": "节能环保支出",
};
const ORDINALS = "一二三四五六七八九十";

/** 收支总表. */
export function writeSummary(budget: NineBudget, dialect: NineDialect): Written {
  const { items, carriedForward, economy } = budget;
  const { isDivided, isWithoutCurrent, sides = ["收入", "支出"] } = dialect;
  const carry = sumOf(items, SOURCES.slice(6)) + carriedForward;
  const current = sumOf(items, CURRENT);
  const surplus = sumOf(items, ["nonAppropriationSurplus"]);
  const lines = incomeLines(items, dialect);
  const divide = (own: readonly NineItem[], operating: number): Row => {
    const all = [sumOf(own, SOURCES)];
    const project = sumOf(own, SOURCES, ["project"]);
    if (isDivided) all.push(sumOf(own, SOURCES, ["basic"]) - operating, operating, project);
    return all.map((one) => one || null);
  };
  const operatingOfAll = economy.reduce((sum, line) => sum + line.operating, 0);
  let undivided = operatingOfAll;
  const classes = classesOf(budget, SOURCES, dialect).map((code, index): Row => {
    const own = items.filter((item) => item.code.startsWith(code));
    // No class has more 公用经费 than 基本支出.
    const operating = Math.min(undivided, sumOf(own, SOURCES, ["basic"]));
    undivided -= operating;
    return [className(code, `${ORDINALS[index] ?? ""}、`, dialect), ...divide(own, operating)];
  });
  const all = sumOf(items, SOURCES);
  const longest = Math.max(lines.length, classes.length);
  const fill = (rows: readonly Row[]): readonly Row[] => [
    ...rows,
    ...Array.from({ length: longest - rows.length }, (): Row => [null, null]),
  ];
  const left: Row[] = [
    ...fill(lines),
    ...(isWithoutCurrent
      ? []
      : ([
          ["本年收入合计", current],
          ["使用非财政拨款结余", surplus || null],
          ["上年结转结余", carry || null],
        ] satisfies Row[])),
    ["收入总计", current + surplus + carry],
  ];
  const right: Row[] = [
    ...fill(classes),
    ...(isWithoutCurrent
      ? []
      : ([
          ["本年支出合计", ...divide(items, operatingOfAll)],
          ["年终结转结余", carriedForward || null],
          [null, null],
        ] satisfies Row[])),
    isDivided ? ["支出总计", ...divide(items, operatingOfAll)] : ["支出总计", all + carriedForward],
  ];
  return {
    head: isDivided
      ? [
          [sides[0], null, sides[1], null, null, null, null],
          ["项目", "预算数", "项目", "预算数", null, null, null],
          [null, null, null, "合计", "人员经费", "公用经费", "项目支出"],
        ]
      : [
          [sides[0], null, sides[1], null],
          ["项目", "预算数", "项目", "预算数"],
        ],
    body: left.map((row, index) => [...row, ...(right[index] ?? [])]),
    keys: 0,
  };
}

/** Classes of the expenditure side in their order. */
function classesOf(
  { items }: NineBudget,
  sources: readonly Source[],
  { classes }: NineDialect
): readonly string[] {
  const isUsed = (code: string): boolean =>
    sumOf(
      items.filter((item) => item.code.startsWith(code)),
      sources
    ) > 0;
  return classes === "used" ? CLASSES.filter(isUsed) : CLASSES;
}

function className(code: string, number: string, { hasPlainClasses }: NineDialect): string {
  return `${hasPlainClasses ? "" : number}${NAMES[code] ?? OTHER_CLASSES[code] ?? ""}`;
}

function incomeLines(items: readonly NineItem[], { income }: NineDialect): Row[] {
  const [gp = 0, gf = 0, sc = 0, service = 0, other = 0] = CURRENT.map((one) =>
    sumOf(items, [one])
  );
  switch (income) {
    case "grouped":
      return [
        ["一、财政拨款收入", gp + gf + sc],
        ["1. 一般公共预算资金", gp],
        ["2. 政府性基金", gf],
        ["3. 国有资本经营预算", sc],
        ["二、事业收入", service],
        ["三、事业单位经营收入", null],
        ["四、其他收入", other],
      ];
    case "integrated":
      return [
        ["一、一般公共预算拨款收入", gp],
        ["二、政府性基金预算拨款收入", gf],
        ["三、国有资本经营预算拨款收入", sc],
        ["四、财政专户管理资金收入", null],
        ["五、单位资金", service + other],
        ["（一）事业收入", service],
        ["（二）上级补助收入", null],
        ["（三）其他收入", other],
      ];
    default:
      return [
        ["一、一般公共预算拨款收入", gp],
        ["二、政府性基金预算拨款收入", gf],
        ["三、国有资本经营预算拨款收入", sc],
        ["四、事业收入", service],
        ["五、事业单位经营收入", null],
        ["六、其他收入", other],
      ];
  }
}

/** 财政拨款收支总表. */
export function writeAppropriations(budget: NineBudget, dialect: NineDialect): Written {
  const { items, carriedForward } = budget;
  const { isWithoutCurrent, hasPlainClasses, sides = ["收入", "支出"] } = dialect;
  const funds = dialect.funds ?? ["一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款"];
  const later = dialect.laterFunds ?? funds;
  const of = (sources: readonly Source[], code = ""): number =>
    sumOf(
      items.filter((item) => item.code.startsWith(code)),
      sources
    );
  const current = CURRENT.slice(0, 3).map((one) => of([one]));
  const carried = [
    of(["carryOverGeneralPublicBudget"]) + carriedForward,
    of(["carryOverGovernmentFund"]),
    0,
  ];
  const add = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
  const byFund = (code: string): readonly number[] => [
    of(["generalPublicBudget", "carryOverGeneralPublicBudget"], code),
    of(["governmentFund", "carryOverGovernmentFund"], code),
    of(["stateCapital"], code),
  ];
  const wide = (label: string, numbers: readonly number[]): Row => [
    label,
    add(numbers) || null,
    ...numbers.map((one) => one || null),
  ];
  const number = (index: number): string =>
    isWithoutCurrent ? `${ORDINALS[index] ?? ""}、` : `（${ORDINALS[index] ?? ""}）`;
  const classes = classesOf(budget, APPROPRIATED, dialect).map((code, index) =>
    wide(className(code, number(index), dialect), byFund(code))
  );
  const lines = (names: readonly string[], amounts: readonly number[], isPlain = false): Row[] =>
    names.map((name, index): Row => [
      `${isPlain ? "" : number(index)}${name}`,
      amounts[index] ?? 0,
    ]);
  const right = isWithoutCurrent
    ? classes
    : [wide("一、本年支出", byFund("")), ...classes, wide("二、结转下年", [carriedForward, 0, 0])];
  const left = isWithoutCurrent
    ? lines(funds, current)
    : [
        ["一、本年收入", add(current)] satisfies Row,
        ...lines(funds, current, hasPlainClasses),
        ["二、上年结转", add(carried)] satisfies Row,
        ...lines(later, carried),
      ];
  const total = byFund("").map((one, index) => one + (index === 0 ? carriedForward : 0));
  const longest = Math.max(left.length, right.length);
  const rows = Array.from({ length: longest }, (_, index): Row => [
    ...(left[index] ?? [null, null]),
    ...(right[index] ?? [null, null, null, null, null]),
  ]);
  return {
    head: [
      [sides[0], null, sides[1], null, null, null, null],
      ["项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
    ],
    body: [...rows, ["收入总计", add(current) + add(carried), ...wide("支出总计", total)]],
    keys: 0,
  };
}
