import type { SeededRandom } from "./seeded-random";

/** Money of one 项 by where it comes from, in hundredths of 万元. */
export interface NineItem {
  readonly code: string;
  readonly basic: Readonly<Record<Source, number>>;
  readonly project: Readonly<Record<Source, number>>;
}

export const SOURCES = [
  "generalPublicBudget",
  "governmentFund",
  "stateCapital",
  "publicServiceRevenue",
  "otherRevenue",
  "nonAppropriationSurplus",
  "carryOverGeneralPublicBudget",
  "carryOverGovernmentFund",
  "carryOverOwnFunds",
] as const;
export type Source = (typeof SOURCES)[number];

/** An honest budget in the form of the nine tables. */
export interface NineBudget {
  readonly items: readonly NineItem[];
  /** 结转下年, of the money of 一般公共预算 carried over. */
  readonly carriedForward: number;
  /** 一般公共预算基本支出 of this year by 款, as 人员经费 and 公用经费. */
  readonly economy: readonly {
    readonly code: string;
    readonly personnel: number;
    readonly operating: number;
  }[];
  readonly threePublic: {
    readonly overseasVisits: number;
    readonly officialReception: number;
    readonly vehiclePurchase: number;
    readonly vehicleOperation: number;
  };
}

export const NAMES: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "20103": "政府办公厅（室）及相关机构事务",
  "2010301": "行政运行",
  "2010302": "一般行政管理事务",
  "2010350": "事业运行",
  "208": "社会保障和就业支出",
  "20805": "行政事业单位养老支出",
  "2080505": "机关事业单位基本养老保险缴费支出",
  "2080506": "机关事业单位职业年金缴费支出",
  "20808": "抚恤",
  "2080801": "死亡抚恤",
  "20899": "其他社会保障和就业支出",
  "2089999": "其他社会保障和就业支出",
  "210": "卫生健康支出",
  "21011": "行政事业单位医疗",
  "2101101": "行政单位医疗",
  "2101103": "公务员医疗补助",
  "212": "城乡社区支出",
  "21203": "城乡社区公共设施",
  "2120303": "小城镇基础设施建设",
  "21208": "国有土地使用权出让收入安排的支出",
  "2120803": "城市建设支出",
  "221": "住房保障支出",
  "22102": "住房改革支出",
  "2210201": "住房公积金",
  "2210203": "购房补贴",
  "223": "国有资本经营预算支出",
  "22399": "其他国有资本经营预算支出",
  "2239999": "其他国有资本经营预算支出",
  "301": "工资福利支出",
  "30101": "基本工资",
  "30102": "津贴补贴",
  "30108": "机关事业单位基本养老保险缴费",
  "302": "商品和服务支出",
  "30201": "办公费",
  "30217": "公务接待费",
  "30231": "公务用车运行维护费",
  "310": "资本性支出",
  "31002": "办公设备购置",
};

/** Codes that some budgets have beside the others, and what they pay. */
const MORE: readonly (readonly [code: string, kind: "basic" | "project"])[] = [
  ["2010350", "basic"],
  ["2080506", "basic"],
  ["2080801", "project"],
  ["2089999", "basic"],
  ["2101103", "basic"],
  ["2120303", "project"],
  ["2210203", "basic"],
];

const NOTHING = Object.fromEntries(SOURCES.map((source) => [source, 0])) as Record<Source, number>;

/** @param isRich - with funds, own money, carry-over and money carried forward */
export function randomNineBudget(random: SeededRandom, isRich: boolean): NineBudget {
  const some = (high = 90000): number => random.between(101, high);
  const item = (
    code: string,
    basic: Partial<Record<Source, number>>,
    project: Partial<Record<Source, number>> = {}
  ): NineItem => ({ code, basic: { ...NOTHING, ...basic }, project: { ...NOTHING, ...project } });
  const own = isRich
    ? { publicServiceRevenue: some(), otherRevenue: some(9000), carryOverOwnFunds: some(5000) }
    : {};
  const items = [
    item("2010301", { generalPublicBudget: some(), ...own }),
    item(
      "2010302",
      {},
      {
        generalPublicBudget: some(),
        ...(isRich
          ? { nonAppropriationSurplus: some(4000), carryOverGeneralPublicBudget: some(7000) }
          : {}),
      }
    ),
    item("2080505", { generalPublicBudget: some(20000) }),
    item("2101101", { generalPublicBudget: some(9000) }),
    ...(isRich
      ? [item("2120803", {}, { governmentFund: some(), carryOverGovernmentFund: some(6000) })]
      : []),
    item("2210201", { generalPublicBudget: some(9000) }),
    ...(isRich ? [item("2239999", {}, { stateCapital: some(8000) })] : []),
    ...MORE.filter(() => random.between(0, 1) === 1).map(([code, kind]) => {
      const money = { generalPublicBudget: some(9000) };
      return kind === "basic" ? item(code, money) : item(code, {}, money);
    }),
  ].sort((one, other) => (one.code < other.code ? -1 : 1));
  return {
    items,
    carriedForward: isRich ? some(3000) : 0,
    ...divideBasic(random, items),
  };
}

function divideBasic(
  random: SeededRandom,
  items: readonly NineItem[]
): Pick<NineBudget, "economy" | "threePublic"> {
  const basic = items.reduce((sum, { basic: own }) => sum + own.generalPublicBudget, 0);
  const part = (of: number): number => random.between(1, Math.max(1, Math.floor(of / 8)));
  const [office, reception, vehicles, equipment] = [
    part(basic),
    part(basic / 9),
    part(basic / 9),
    part(basic / 9),
  ];
  const personnel = basic - office - reception - vehicles - equipment;
  const [allowance, pension] = [part(personnel), part(personnel)];
  return {
    economy: [
      { code: "30101", personnel: personnel - allowance - pension, operating: 0 },
      { code: "30102", personnel: allowance, operating: 0 },
      { code: "30108", personnel: pension, operating: 0 },
      { code: "30201", personnel: 0, operating: office },
      { code: "30217", personnel: 0, operating: reception },
      { code: "30231", personnel: 0, operating: vehicles },
      { code: "31002", personnel: 0, operating: equipment },
    ],
    threePublic: {
      overseasVisits: 0,
      officialReception: reception,
      vehiclePurchase: 0,
      vehicleOperation: vehicles,
    },
  };
}
