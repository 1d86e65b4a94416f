import { NAMES, SOURCES, type NineBudget, type NineItem, type Source } from "./nine-budget";
import type { NineDialect, NineTable, Row, Written } from "./nine-dialect";
import { CURRENT, sumOf } from "./nine-money";

type CodedTable = Exclude<NineTable, "T1" | "T4" | "T7">;

const EXPENDITURE = ["合计", "基本支出", "项目支出"] as const;
const CODED: Readonly<
  Record<CodedTable, { readonly captions: readonly string[]; readonly of: readonly Source[] }>
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
  T3: { captions: EXPENDITURE, of: SOURCES },
  T5: { captions: EXPENDITURE, of: ["generalPublicBudget"] },
  T6: { captions: ["合计", "人员经费", "公用经费"], of: [] },
  T8: { captions: EXPENDITURE, of: ["governmentFund", "carryOverGovernmentFund"] },
  T9: { captions: EXPENDITURE, of: ["stateCapital"] },
};

/** What stands above the amounts of a table where the form groups them. */
const GROUPS: Readonly<Partial<Record<CodedTable, string>>> = {
  T5: "2025年预算数",
  T6: "2025年基本支出",
  T8: "本年政府性基金预算支出",
  T9: "本年国有资本经营预算支出",
};

/** Captions of 收入总表 where this year's money and what was carried over have a 小计 each. */
const SUBTOTALS = [
  ["合计", null],
  ["本年收入", "小计"],
  [null, "一般公共预算"],
  [null, "政府性基金预算"],
  [null, "国有资本经营预算"],
  [null, "财政专户管理资金"],
  [null, "单位资金"],
  ["上年结转结余", "小计"],
  [null, "一般公共预算"],
  [null, "政府性基金预算"],
  [null, "单位资金"],
  ["使用非财政拨款结余", null],
] as const;

/** A table whose rows are codes, or units. */
export function writeCoded(table: CodedTable, budget: NineBudget, dialect: NineDialect): Written {
  if (table === "T2" && dialect.revenue === "units") return writeUnits(budget, dialect);
  const { of } = CODED[table];
  const rowOf = (prefix: string): readonly number[] =>
    amountsOf(table, budget, of, prefix, dialect);
  const leaves = table === "T6" ? budget.economy : budget.items;
  const used = leaves.map(({ code }) => code).filter((code) => rowOf(code).some((one) => one > 0));
  const levels = (code: string): readonly string[] =>
    [3, 5, 7].flatMap((length) => (length <= code.length ? code.slice(0, length) : []));
  const codes = [...new Set(used.flatMap(levels))].sort();
  const isSplit = dialect.codes === "split";
  const parts = table === "T6" ? 2 : 3;
  const units: Row = table === "T3" && dialect.hasUnitColumns ? ["115001", "甲县某某局"] : [];
  const code = (joined: string): Row => {
    if (!isSplit) return [dialect.codes === "numbers" ? Number(joined) : joined];
    const split = [joined.slice(0, 3), joined.slice(3, 5), joined.slice(5, 7)].slice(0, parts);
    return split.map((one) => (one === "" ? null : one));
  };
  const prior = table === "T5" && dialect.priorYear === true;
  const last = (numbers: readonly number[]): Row => {
    const amounts = numbers.map((one) => one || null);
    const [total = 0] = numbers;
    return prior ? [2 * total, ...amounts, -total, "-50.00"] : amounts;
  };
  const blank: Row = [...units, ...code("000")].map(() => null);
  const sum: Row = [...blank.slice(1), null, "合计", ...last(rowOf(""))];
  const rows = codes.map((joined): Row => [
    ...units,
    ...code(joined),
    NAMES[joined] ?? "",
    ...last(rowOf(joined)),
  ]);
  const keys = isSplit ? ["科目编码", ...blank.slice(units.length + 1)] : ["科目编码"];
  const [above, below] = captionsOf(table, dialect);
  const unitHead: Row = units.map((_, index) => (index === 0 ? "单位代码" : "单位名称（科目）"));
  const top: Row = [...unitHead, ...keys, "科目名称", ...above];
  const split: Row = isSplit ? ["类", "款", "项"].slice(0, parts) : keys.map(() => null);
  const second: Row = [...unitHead.map(() => null), ...split, null, ...below];
  return {
    head: isSplit || below.some((one) => one !== null) ? [top, second] : [top],
    body: dialect.totalRow === "last" ? [...rows, sum] : [sum, ...rows],
    keys: blank.length + 1,
  };
}

/** Captions of the amounts in two rows; the second is empty where one row is enough. */
function captionsOf(table: CodedTable, dialect: NineDialect): readonly [Row, Row] {
  if (table === "T2" && dialect.revenue === "subtotals")
    return [SUBTOTALS.map(([above]) => above), SUBTOTALS.map(([, below]) => below)];
  const { captions } = CODED[table];
  const group = dialect.hasGroupHeads ? GROUPS[table] : undefined;
  const isPrior = table === "T5" && dialect.priorYear === true;
  const before: Row = isPrior ? ["2024年执行数"] : [];
  const none = (row: Row): Row => row.map(() => null);
  if (group === undefined) {
    const row: Row = [...before, ...captions, ...(isPrior ? ["增减额", "增减%"] : [])];
    return [row, none(row)];
  }
  const behind: Row = isPrior ? ["2025年预算数比2024年执行数", null] : [];
  return [
    [...before, group, ...none(captions.slice(1)), ...behind],
    [...none(before), ...captions, ...(isPrior ? ["增减额", "增减%"] : [])],
  ];
}

/** 收入总表 with a row for every unit. */
function writeUnits(budget: NineBudget, dialect: NineDialect): Written {
  const all = amountsOf("T2", budget, SOURCES, "", dialect);
  const [above, below] = captionsOf("T2", dialect);
  const isTwo = below.some((one) => one !== null);
  const first = all.map((one) => Math.floor(one / 3));
  const part = (numbers: readonly number[]): readonly number[] => {
    const rest = numbers.slice(1);
    return [rest.reduce((sum, one) => sum + one, 0), ...rest];
  };
  const one = part(first);
  const other = part(all.map((amount, index) => amount - (first[index] ?? 0)));
  return {
    head: [
      ["单位代码", "单位名称", ...above],
      ...(isTwo ? [[null, null, ...below] satisfies Row] : []),
    ],
    body: [
      [null, "合计", ...all],
      ["115001", "甲县某某局机关", ...one],
      ["115002", "甲县某某服务中心", ...other],
    ],
    keys: 2,
  };
}

function amountsOf(
  table: CodedTable,
  { items, economy, carriedForward }: NineBudget,
  sources: readonly Source[],
  prefix: string,
  { revenue }: NineDialect
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
  return revenue === "subtotals" ? inSubtotals(own, kept) : inColumns(own, kept);
}

const add = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

function inColumns(own: readonly NineItem[], kept: number): readonly number[] {
  const carried = sumOf(own, SOURCES.slice(6)) + kept;
  const columns = [
    carried,
    ...CURRENT.map((source) => sumOf(own, [source])),
    sumOf(own, ["nonAppropriationSurplus"]),
  ];
  return [add(columns), ...columns];
}

function inSubtotals(own: readonly NineItem[], kept: number): readonly number[] {
  const [gp = 0, gf = 0, sc = 0, service = 0, other = 0] = CURRENT.map((one) => sumOf(own, [one]));
  const current = [gp, gf, sc, 0, service + other];
  const carried = [
    sumOf(own, ["carryOverGeneralPublicBudget"]) + kept,
    sumOf(own, ["carryOverGovernmentFund"]),
    sumOf(own, ["carryOverOwnFunds"]),
  ];
  const surplus = sumOf(own, ["nonAppropriationSurplus"]);
  const all = add(current) + add(carried) + surplus;
  return [all, add(current), ...current, add(carried), ...carried, surplus];
}
