import type { SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { sheetOf, withAmountsBeside, withDataRows, type CellRow } from "./department-sheets";

/** Money of an item by fund, in steps of 0.01 万元. */
interface FundMoney {
  readonly basic: number;
  readonly project: number;
  readonly transfers: number;
  readonly fundProject: number;
  readonly ownBasic: number;
  readonly ownProject: number;
  readonly carryOver: number;
}

interface FundItem extends Partial<FundMoney> {
  readonly code: string;
  readonly names: readonly [category: string, section: string, item: string];
}

type Row = FundMoney & { readonly code: string; readonly name: string };

const FUNDS = [
  "basic",
  "project",
  "transfers",
  "fundProject",
  "ownBasic",
  "ownProject",
  "carryOver",
] as const satisfies readonly (keyof FundMoney)[];

/** Invented figures: the general budget, a government fund, money of its own and what last year left over. */
const ITEMS: readonly FundItem[] = [
  {
    code: "2080505",
    names: ["社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出"],
    basic: 5120,
  },
  {
    code: "2101102",
    names: ["卫生健康支出", "行政事业单位医疗", "事业单位医疗"],
    basic: 2374,
  },
  {
    code: "2120803",
    names: ["城乡社区支出", "国有土地使用权出让收入安排的支出", "城市建设支出"],
    fundProject: 12000,
  },
  {
    code: "2130104",
    names: ["农林水支出", "农业农村", "事业运行"],
    basic: 31245,
    ownBasic: 4567,
  },
  {
    code: "2130108",
    names: ["农林水支出", "农业农村", "病虫害控制"],
    project: 8533,
    transfers: 6000,
    ownProject: 1210,
    carryOver: 2345,
  },
  {
    code: "2130122",
    names: ["农林水支出", "农业农村", "农业生产发展"],
    project: 4011,
    carryOver: 777,
  },
  {
    code: "2210201",
    names: ["住房保障支出", "住房改革支出", "住房公积金"],
    basic: 3840,
  },
];

/** Basic expenditure of the general budget by economic code; adds up to that of the items. */
const PERSONNEL: Readonly<Record<string, readonly [string, number]>> = {
  "30101": ["基本工资", 18200],
  "30102": ["津贴补贴", 9120],
  "30108": ["机关事业单位基本养老保险缴费", 5120],
  "30110": ["职工基本医疗保险缴费", 2374],
  "30113": ["住房公积金", 3840],
};
const OPERATING: Readonly<Record<string, readonly [string, number]>> = {
  "30201": ["办公费", 1510],
  "30211": ["差旅费", 1665],
  "30231": ["公务用车运行维护费", 750],
};

/**
 * The workbook of a unit with several funds in the form of 新疆: headers and labels of a published unit, invented figures.
 * @param sample - 和静 2026
 */
export function xinjiangWithFunds(sample: WorkbookSnapshot): WorkbookSnapshot {
  const rows = codedRows(ITEMS);
  const total = sumOf("", "总计");
  const categories = rows.filter(({ code }) => code.length === 3);
  const coded = (
    prefix: string,
    amounts: (money: FundMoney) => readonly number[],
    beside: readonly null[] = []
  ): SheetSnapshot => {
    const used = rows.filter((row) => amounts(row).some((amount) => amount !== 0));
    return withDataRows(sheetOf(sample, prefix), isCoded, [
      ...used.map((row) => [
        ...codeCells(row.code),
        row.name,
        ...beside,
        ...amounts(row).map(shown),
      ]),
      [null, null, null, "总 计", ...beside, ...amounts(total).map(shown)],
    ]);
  };
  const sheets = [
    withAmountsBeside(sheetOf(sample, "一、"), (label, column) => {
      const category = categories.find(({ code }) => code === label.slice(0, 3));
      if (column > 0 && category) return [shown(allOf(category))];
      const amount = SUMMARY_LINES[label]?.(total);
      return column === 0 && amount !== undefined
        ? [shown(amount)]
        : label === "支出总计"
          ? [shown(allOf(total))]
          : null;
    }),
    coded("二、", (money) => [
      allOf(money),
      appropriationOf(money),
      generalOf(money) - money.transfers,
      money.transfers,
      money.fundProject,
      ...[0, 0, 0, 0],
      ownOf(money),
      money.carryOver,
    ]),
    coded("三、", (money) => [
      allOf(money),
      money.basic + money.ownBasic,
      money.project + money.fundProject + money.ownProject + money.carryOver,
    ]),
    withAmountsBeside(sheetOf(sample, "四、"), (label, column) => {
      const category = categories.find(({ code }) => code === label.slice(0, 3));
      const split = (money: FundMoney): CellRow =>
        [appropriationOf(money), generalOf(money), money.fundProject].map(shown);
      if (column > 0 && category) return split(category);
      if (label === "支出总计") return split(total);
      const amount = APPROPRIATION_LINES[label]?.(total);
      return column > 0 || amount === undefined ? null : [shown(amount)];
    }),
    coded("五、", (money) => [generalOf(money), money.basic, money.project]),
    withDataRows(sheetOf(sample, "六、"), isCoded, economicRows()),
    projectSheet(sheetOf(sample, "七、"), rows, total),
    {
      ...withDataRows(
        sheetOf(sample, "八、"),
        ([, , , label]) => typeof label === "string" && /^总\s*计$/u.test(label),
        [
          ...rows
            .filter(({ fundProject }) => fundProject > 0)
            .map((row) => [
              ...codeCells(row.code),
              row.name,
              ...[row.fundProject, 0, 0, row.fundProject].map(shown),
            ]),
          [
            ...[null, null, null, "总 计"],
            ...[total.fundProject, 0, 0, total.fundProject].map(shown),
          ],
        ]
      ),
    },
    sheetOf(sample, "九、"),
    withAmountsBeside(sheetOf(sample, "十、"), (label) =>
      /^(公务用车购置及运行维护费|公务用车运行维护费|总计)/u.test(label)
        ? [shown(OPERATING["30231"]?.[1] ?? 0), shown(OPERATING["30231"]?.[1] ?? 0)]
        : null
    ),
    sheetOf(sample, "十一、"),
    withDataRows(sheetOf(sample, "十二、"), ([label]) => label === "总 计" || label === "总计", [
      ...rows
        .filter(({ code, carryOver }) => code.length === 7 && carryOver > 0)
        .map(({ name, carryOver }) => carriedRow(`${name}结转`, carryOver)),
      carriedRow("总 计", total.carryOver),
    ]),
  ];
  return { ...sample, sheets };
}

const SUMMARY_LINES: Readonly<Record<string, (money: FundMoney) => number>> = {
  "一、本年收入": (money) => allOf(money) - money.carryOver,
  "1.一般公共预算拨款": generalOf,
  "其中：一般财力": (money) => generalOf(money) - money.transfers,
  上级一般公共预算安排转移支付: ({ transfers }) => transfers,
  "2.政府性基金预算拨款": ({ fundProject }) => fundProject,
  "其中：政府性基金收入": ({ fundProject }) => fundProject,
  "5.单位资金": ownOf,
  "其中：事业收入": ownOf,
  "二、上年结转结余": ({ carryOver }) => carryOver,
  "1.财政拨款结转": ({ carryOver }) => carryOver,
  "其中：一般公共预算拨款": ({ carryOver }) => carryOver,
  收入总计: allOf,
};

const APPROPRIATION_LINES: Readonly<Record<string, (money: FundMoney) => number>> = {
  "一、财政拨款（补助）": appropriationOf,
  一般公共预算: generalOf,
  政府性基金预算: ({ fundProject }) => fundProject,
  收入总计: appropriationOf,
};

function codedRows(items: readonly FundItem[]): readonly Row[] {
  const names = new Map<string, string>();
  for (const { code, names: all } of items)
    all.forEach((name, level) => names.set(code.slice(0, 3 + 2 * level), name));
  return [...names]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, name]) => sumOf(code, name));
}

function sumOf(prefix: string, name: string): Row {
  const own = ITEMS.filter(({ code }) => code.startsWith(prefix));
  const entries = FUNDS.map(
    (fund) => [fund, own.reduce((sum, item) => sum + (item[fund] ?? 0), 0)] as const
  );
  return { code: prefix, name, ...(Object.fromEntries(entries) as unknown as FundMoney) };
}

function economicRows(): readonly CellRow[] {
  const sum = (items: typeof PERSONNEL): number =>
    Object.values(items).reduce((all, [, amount]) => all + amount, 0);
  const row = (code: string, name: string, amount: number, isPersonnel: boolean): CellRow => [
    ...[code.slice(0, 3), code.slice(3) || null, name, shown(amount)],
    ...(isPersonnel ? [shown(amount), null] : [null, shown(amount)]),
  ];
  const list = (items: typeof PERSONNEL, isPersonnel: boolean): readonly CellRow[] =>
    Object.entries(items).map(([code, [name, amount]]) => row(code, name, amount, isPersonnel));
  const [people, office] = [sum(PERSONNEL), sum(OPERATING)];
  return [
    row("301", "工资福利支出", people, true),
    ...list(PERSONNEL, true),
    row("302", "商品和服务支出", office, false),
    ...list(OPERATING, false),
    [null, null, "总计", shown(people + office), shown(people), shown(office)],
  ];
}

function projectSheet(sheet: SheetSnapshot, rows: readonly Row[], total: Row): SheetSnapshot {
  const amounts = ({ project }: FundMoney): CellRow => [shown(project), null, shown(project)];
  return withDataRows(sheet, isCoded, [
    ...rows
      .filter(({ project }) => project > 0)
      .map((row) => [
        ...codeCells(row.code),
        row.name,
        row.code.length === 7 ? `${row.name}项目` : null,
        ...amounts(row),
      ]),
    [null, null, null, "总计", null, ...amounts(total)],
  ]);
}

function carriedRow(name: string, amount: number): CellRow {
  return [name, shown(amount), shown(amount), null, null, shown(amount)];
}

function generalOf({ basic, project }: FundMoney): number {
  return basic + project;
}

function appropriationOf(money: FundMoney): number {
  return generalOf(money) + money.fundProject;
}

function ownOf({ ownBasic, ownProject }: FundMoney): number {
  return ownBasic + ownProject;
}

function allOf(money: FundMoney): number {
  return appropriationOf(money) + ownOf(money) + money.carryOver;
}

/** In 万元; nothing is left blank. */
function shown(steps: number): number | null {
  return steps === 0 ? null : steps / 100;
}

function codeCells(code: string): CellRow {
  return [code.slice(0, 3), code.slice(3, 5) || null, code.slice(5, 7) || null];
}

function isCoded([code]: CellRow): boolean {
  return typeof code === "string" && /^\d{3}$/u.test(code);
}
