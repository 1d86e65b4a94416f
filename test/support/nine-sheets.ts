import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { NAMES, SOURCES, type NineBudget, type NineItem, type Source } from "./nine-budget";

type Row = readonly (string | number | null)[];
export type NineTable = "T1" | "T2" | "T3" | "T4" | "T5" | "T6" | "T7" | "T8" | "T9";

/** How a place writes the nine tables; everything has the central form's way where it is left out. */
export interface NineDialect {
  readonly titles?: Partial<Record<NineTable, string>>;
  readonly order?: readonly NineTable[];
  /** Tables in 元 with whole numbers. */
  readonly yuan?: readonly NineTable[];
  /** All tables below each other on one sheet. */
  readonly isStacked?: true;
  readonly codes?: "joined" | "numbers" | "split";
  readonly totalRow?: "first" | "last";
  readonly hasRowNumbers?: true;
  readonly hasColumnNumbers?: true;
  /** 财政拨款收入 with its parts, no 本年收入合计. */
  readonly income?: "central" | "grouped";
  /** 支出侧 in 合计, 人员经费, 公用经费 and 项目支出; for budgets without other money. */
  readonly isDivided?: true;
  readonly funds?: readonly [string, string, string];
  readonly threePublic?: "across" | "lines" | "two-years";
  readonly priorYear?: true;
  readonly columns?: Readonly<Record<string, string>>;
  /** Titles of further tables, one after each third of the nine. */
  readonly further?: readonly string[];
}

export const TITLES: Readonly<Record<NineTable, string>> = {
  T1: "部门收支总表",
  T2: "部门收入总表",
  T3: "部门支出总表",
  T4: "财政拨款收支总表",
  T5: "一般公共预算支出表",
  T6: "一般公共预算基本支出表",
  T7: "一般公共预算“三公”经费支出表",
  T8: "政府性基金预算支出表",
  T9: "国有资本经营预算支出表",
};

const CURRENT = SOURCES.slice(0, 5);
const CLASSES = ["201", "202", "203", "208", "210", "211", "212", "221", "223"];
const OTHER_CLASSES: Readonly<Record<string, string>> = {
  "202": "外交支出",
  "203": "国防支出",
  "211": "节能环保支出",
};
const ORDINALS = "一二三四五六七八九十";

const sumOf = (
  items: readonly NineItem[],
  sources: readonly Source[],
  kinds: readonly ("basic" | "project")[] = ["basic", "project"]
): number =>
  items.reduce(
    (sum, item) =>
      sum +
      kinds.reduce((all, kind) => all + sources.reduce((s, one) => s + item[kind][one], 0), 0),
    0
  );

interface Written {
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  /** Columns that hold codes or words. */
  readonly keys: number;
}

/** The workbook of a budget as a place writes it. Amounts are whole 元 or 万元 with two decimals. */
export function nineWorkbook(budget: NineBudget, dialect: NineDialect = {}): WorkbookSnapshot {
  const order = dialect.order ?? (Object.keys(TITLES) as NineTable[]);
  const further = dialect.further ?? [];
  const grids = order.flatMap((table, index) => {
    const own = gridOf(table, write(table, budget, dialect), dialect);
    const title = index % 3 === 2 ? further[(index - 2) / 3] : undefined;
    return title === undefined ? [own] : [own, FURTHER(title)];
  });
  const sheets = dialect.isStacked
    ? [
        toSheet(
          "公开表",
          grids.flatMap((grid) => [...grid, [], []])
        ),
      ]
    : grids.map((grid, index) => toSheet(`Sheet${index + 1}`, grid));
  return { fileName: "公开表.xlsx", title: null, sheets };
}

const FURTHER = (title: string): readonly Row[] => [
  [title],
  ["单位名称：甲县某某局", null, null, "单位：万元"],
  ["项目名称", "合计", "一般公共预算", "备注"],
  ["某项目", 12.5, 12.5, null],
];

function gridOf(table: NineTable, { head, body, keys }: Written, dialect: NineDialect): Row[] {
  const isYuan = dialect.yuan?.includes(table) === true;
  const captions = head.map((row) =>
    row.map((text) => (typeof text === "string" ? (dialect.columns?.[text] ?? text) : text))
  );
  const amounts = body.map((row) =>
    row.map((value, column) =>
      typeof value === "number" && column >= keys ? (isYuan ? value * 100 : value / 100) : value
    )
  );
  const width = Math.max(...head.map(({ length }) => length));
  const numbers: readonly Row[] = dialect.hasColumnNumbers
    ? [["栏次", ...Array.from({ length: width - 1 }, (_, index) => index + 1)]]
    : [];
  const measure = isYuan ? "金额单位：元" : "单位：万元";
  const rows: Row[] = [...captions, ...numbers, ...amounts];
  const numbered = dialect.hasRowNumbers
    ? rows.map((row, index): Row => {
        const data = index - captions.length - numbers.length;
        return [index === 0 ? "序号" : data < 0 ? null : data + 1, ...row];
      })
    : rows;
  return [
    [dialect.titles?.[table] ?? TITLES[table]],
    ["单位名称：甲县某某局", ...Array.from({ length: width - 2 }, () => null), measure],
    ...numbered,
  ];
}

function write(table: NineTable, budget: NineBudget, dialect: NineDialect): Written {
  switch (table) {
    case "T1":
      return writeSummary(budget, dialect);
    case "T4":
      return writeAppropriations(budget, dialect);
    case "T7":
      return writeThreePublic(budget, dialect);
    default:
      return writeCoded(table, budget, dialect);
  }
}

function writeSummary(
  { items, carriedForward, economy }: NineBudget,
  { income, isDivided }: NineDialect
): Written {
  const carry = sumOf(items, SOURCES.slice(6)) + carriedForward;
  const [gp = 0, gf = 0, sc = 0, service = 0, other = 0] = CURRENT.map((one) =>
    sumOf(items, [one])
  );
  const surplus = sumOf(items, ["nonAppropriationSurplus"]);
  const current = gp + gf + sc + service + other;
  const lines: Row[] =
    income === "grouped"
      ? [
          ["一、财政拨款收入", gp + gf + sc],
          ["1. 一般公共预算资金", gp],
          ["2. 政府性基金", gf],
          ["3. 国有资本经营预算", sc],
          ["二、事业收入", service],
          ["三、事业单位经营收入", null],
          ["四、其他收入", other],
        ]
      : [
          ["一、一般公共预算拨款收入", gp],
          ["二、政府性基金预算拨款收入", gf],
          ["三、国有资本经营预算拨款收入", sc],
          ["四、事业收入", service],
          ["五、事业单位经营收入", null],
          ["六、其他收入", other],
        ];
  const divide = (own: readonly NineItem[], operating: number): Row => {
    const all = [sumOf(own, SOURCES)];
    const project = sumOf(own, SOURCES, ["project"]);
    if (isDivided) all.push(sumOf(own, SOURCES, ["basic"]) - operating, operating, project);
    return all.map((one) => one || null);
  };
  const operatingOfAll = economy.reduce((sum, line) => sum + line.operating, 0);
  const classes = CLASSES.map((code, index): Row => {
    const own = items.filter((item) => item.code.startsWith(code));
    const name = NAMES[code] ?? OTHER_CLASSES[code] ?? "";
    const operating = code === "201" ? economy.reduce((sum, line) => sum + line.operating, 0) : 0;
    return [`${ORDINALS[index] ?? ""}、${name}`, ...divide(own, operating)];
  });
  const all = sumOf(items, SOURCES);
  const left: Row[] = [
    ...lines,
    ...Array.from({ length: classes.length - lines.length }, (): Row => [null, null]),
    ["本年收入合计", current],
    ["使用非财政拨款结余", surplus || null],
    ["上年结转结余", carry || null],
    ["收入总计", current + surplus + carry],
  ];
  const right: Row[] = [
    ...classes,
    ["本年支出合计", ...divide(items, operatingOfAll)],
    ["年终结转结余", carriedForward || null],
    [null, null],
    isDivided ? ["支出总计", ...divide(items, operatingOfAll)] : ["支出总计", all + carriedForward],
  ];
  return {
    head: isDivided
      ? [
          ["本年收入", null, "本年支出", null, null, null, null],
          ["项目", "预算数", "项目", "预算数", null, null, null],
          [null, null, null, "合计", "人员经费", "公用经费", "项目支出"],
        ]
      : [
          ["收入", null, "支出", null],
          ["项目", "预算数", "项目", "预算数"],
        ],
    body: left.map((row, index) => [...row, ...(right[index] ?? [])]),
    keys: 0,
  };
}

function writeAppropriations({ items, carriedForward }: NineBudget, dialect: NineDialect): Written {
  const funds = dialect.funds ?? ["一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款"];
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
  const right = [
    wide("一、本年支出", byFund("")),
    ...CLASSES.map((code, index) =>
      wide(`（${ORDINALS[index] ?? ""}）${NAMES[code] ?? OTHER_CLASSES[code] ?? ""}`, byFund(code))
    ),
    wide("二、结转下年", [carriedForward, 0, 0]),
  ];
  const left: Row[] = [
    ["一、本年收入", add(current)],
    ...funds.map((name, index): Row => [
      `（${ORDINALS[index] ?? ""}）${name}`,
      current[index] ?? 0,
    ]),
    ["二、上年结转", add(carried)],
    ...funds.map((name, index): Row => [
      `（${ORDINALS[index] ?? ""}）${name}`,
      carried[index] ?? 0,
    ]),
  ];
  const total = byFund("").map((one, index) => one + (index === 0 ? carriedForward : 0));
  return {
    head: [
      ["收入", null, "支出", null, null, null, null],
      ["项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
    ],
    body: [
      ...right.map((row, index): Row => [...(left[index] ?? [null, null]), ...row]),
      ["收入总计", add(current) + add(carried), ...wide("支出总计", total)],
    ],
    keys: 0,
  };
}

function writeThreePublic(
  { threePublic }: NineBudget,
  { threePublic: form }: NineDialect
): Written {
  const { overseasVisits, officialReception, vehiclePurchase, vehicleOperation } = threePublic;
  const vehicles = vehiclePurchase + vehicleOperation;
  const total = overseasVisits + officialReception + vehicles;
  const amounts = [
    total,
    overseasVisits,
    vehicles,
    vehiclePurchase,
    vehicleOperation,
    officialReception,
  ];
  const captions = ["合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费"];
  const below = [null, null, "小计", "公务用车购置费", "公务用车运行费", null];
  if (form === "lines")
    return {
      head: [["项目", "预算数"]],
      body: [
        ["合计", total],
        ["1.因公出国（境）费用", overseasVisits],
        ["2.公务接待费", officialReception],
        ["3.公务用车购置及运行维护费", vehicles],
        ["其中：（1）公务用车运行维护费", vehicleOperation],
        ["（2）公务用车购置", vehiclePurchase],
      ],
      keys: 0,
    };
  if (form === "two-years")
    return {
      head: [
        ["2024年预算数", ...Array.from({ length: 5 }, () => null), "2025年预算数"],
        [...captions, ...captions],
        [...below, ...below],
      ],
      body: [[...amounts.map((one) => one * 2), ...amounts]],
      keys: 0,
    };
  return { head: [captions, below], body: [amounts], keys: 0 };
}

const CODED: Readonly<
  Record<
    "T2" | "T3" | "T5" | "T6" | "T8" | "T9",
    { readonly captions: Row; readonly of: readonly Source[] }
  >
> = {
  T2: {
    captions: [
      "合计",
      "上年结转",
      "一般公共预算拨款收入",
      "政府性基金预算拨款收入",
      "国有资本经营预算拨款收入",
      "事业收入",
      "其他收入",
      "使用非财政拨款结余",
    ],
    of: SOURCES,
  },
  T3: { captions: ["合计", "基本支出", "项目支出"], of: SOURCES },
  T5: { captions: ["合计", "基本支出", "项目支出"], of: ["generalPublicBudget"] },
  T6: { captions: ["合计", "人员经费", "公用经费"], of: [] },
  T8: {
    captions: ["合计", "基本支出", "项目支出"],
    of: ["governmentFund", "carryOverGovernmentFund"],
  },
  T9: { captions: ["合计", "基本支出", "项目支出"], of: ["stateCapital"] },
};

function writeCoded(
  table: "T2" | "T3" | "T5" | "T6" | "T8" | "T9",
  budget: NineBudget,
  dialect: NineDialect
): Written {
  const { captions, of } = CODED[table];
  const rowOf = (prefix: string): readonly number[] => amountsOf(table, budget, of, prefix);
  const leaves = table === "T6" ? budget.economy : budget.items;
  const codes = [
    ...new Set(
      leaves
        .map(({ code }) => code)
        .filter((code) => rowOf(code).some((one) => one !== 0))
        .flatMap((code) =>
          [3, 5, 7].flatMap((length) => (length <= code.length ? code.slice(0, length) : []))
        )
    ),
  ].sort();
  const isSplit = dialect.codes === "split";
  const parts = table === "T6" ? 2 : 3;
  const code = (joined: string): Row => {
    if (!isSplit) return [dialect.codes === "numbers" ? Number(joined) : joined];
    const split = [joined.slice(0, 3), joined.slice(3, 5), joined.slice(5, 7)].slice(0, parts);
    return split.map((one) => (one === "" ? null : one));
  };
  const prior = table === "T5" && dialect.priorYear === true;
  const before: readonly (string | null)[] = prior ? ["2024年执行数"] : [];
  const behind: Row = prior ? ["增减额", "增减%"] : [];
  const last = (numbers: readonly number[]): Row => {
    const amounts = numbers.map((one) => one || null);
    const [total = 0] = numbers;
    return prior ? [total - 100, ...amounts, 100, "1.00"] : amounts;
  };
  const blank: Row = code("000").map(() => null);
  const sum: Row = [...blank.slice(1), null, "合计", ...last(rowOf(""))];
  const rows = codes.map((joined): Row => [
    ...code(joined),
    NAMES[joined] ?? "",
    ...last(rowOf(joined)),
  ]);
  const head: readonly Row[] = isSplit
    ? [
        ["科目编码", ...blank.slice(1), "科目名称", ...before, ...captions, ...behind],
        ["类", "款", "项"].slice(0, parts),
      ]
    : [["科目编码", "科目名称", ...before, ...captions, ...behind]];
  return {
    head,
    body: dialect.totalRow === "last" ? [...rows, sum] : [sum, ...rows],
    keys: blank.length + 1,
  };
}

function amountsOf(
  table: "T2" | "T3" | "T5" | "T6" | "T8" | "T9",
  { items, economy, carriedForward }: NineBudget,
  sources: readonly Source[],
  prefix: string
): readonly number[] {
  const own = items.filter(({ code }) => code.startsWith(prefix));
  if (table === "T6") {
    const lines = economy.filter(({ code }) => code.startsWith(prefix));
    const personnel = lines.reduce((sum, line) => sum + line.personnel, 0);
    const operating = lines.reduce((sum, line) => sum + line.operating, 0);
    return [personnel + operating, personnel, operating];
  }
  if (table !== "T2") {
    const [basic, project] = [sumOf(own, sources, ["basic"]), sumOf(own, sources, ["project"])];
    return [basic + project, basic, project];
  }
  // Money that goes on to next year has no 支出; its income stands with the first 项.
  const kept = "2010301".startsWith(prefix) ? carriedForward : 0;
  const carried = sumOf(own, SOURCES.slice(6)) + kept;
  const current = CURRENT.map((source) => sumOf(own, [source]));
  const surplus = sumOf(own, ["nonAppropriationSurplus"]);
  const total = [carried, ...current, surplus].reduce((sum, one) => sum + one, 0);
  return [total, carried, ...current, surplus];
}

function toSheet(name: string, rows: readonly Row[]): SheetSnapshot {
  const width = Math.max(...rows.map(({ length }) => length), 1);
  const fill = <V>(of: (value: CellValue) => V): V[][] =>
    rows.map((row) => Array.from({ length: width }, (_, column) => of(row[column] ?? null)));
  const isAmount = (value: CellValue): boolean =>
    typeof value === "number" && !Number.isInteger(value);
  return {
    ...{ id: name, name, visibility: "visible", isProtected: false, tag: null, top: 0, left: 0 },
    values: fill((value) => value),
    formulas: fill(() => null),
    numberFormats: fill((value) => (isAmount(value) ? "0.00" : "General")),
    ...{ merges: [], hiddenRows: [], hiddenColumns: [], conditionalFormats: [] },
  };
}
