import { buildUnit, type UnitSpec } from "./build-unit";
import type { NarrativeSource } from "../../src/narrative";

/** Budgets that differ in what the text has to say; names and amounts are invented. */
const AGENCY = {
  code: "2080109",
  names: ["社会保障和就业支出", "人力资源和社会保障管理事务", "社会保险经办机构"],
} as const;
const RETIREES = {
  code: "2080501",
  names: ["社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休"],
} as const;
const HOUSING = { code: "2210201", names: ["住房保障支出", "住房改革支出", "住房公积金"] } as const;
const LAND = {
  code: "2120803",
  names: ["城乡社区支出", "国有土地使用权出让收入安排的支出", "城市建设支出"],
} as const;
const REFORM = {
  code: "2230105",
  names: [
    "国有资本经营预算支出",
    "解决历史遗留问题及改革成本支出",
    "国有企业退休人员社会化管理补助支出",
  ],
} as const;

const plain: UnitSpec = {
  items: [
    { ...AGENCY, basic: "1264.61", project: "9.50" },
    { ...RETIREES, basic: "15.31" },
    { ...HOUSING, basic: "29.67" },
  ],
  transfers: "9.50",
  economic: [
    { code: "30101", name: "基本工资", personnel: "1200.00" },
    { code: "30113", name: "住房公积金", personnel: "29.67" },
    { code: "30201", name: "办公费", operating: "60.00" },
    { code: "30213", name: "维修（护）费", operating: "4.61" },
    { code: "30302", name: "退休费", personnel: "15.31" },
  ],
  projects: [
    { code: "2080109", name: "2026年经办机构业务补助〔2025〕102号", total: "6.00" },
    { code: "2080109", name: "窗口服务[一期", total: "3.50", households: "1.00" },
  ],
  threePublic: { vehicleOperation: "2.14", officialReception: "0.50" },
};

const before: UnitSpec = {
  ...plain,
  fiscalYear: 2025,
  items: [
    { ...AGENCY, basic: "1100.00", project: "12.00" },
    { ...RETIREES, basic: "15.31" },
    {
      code: "2082602",
      names: [
        "社会保障和就业支出",
        "财政对基本养老保险基金的补助",
        "财政对城乡居民基本养老保险基金的补助",
      ],
      project: "3095.00",
    },
  ],
  threePublic: { vehicleOperation: "2.14", overseasVisits: "1.00" },
};

/** Items that only last year had, as a clerk types them. */
const GONE =
  "社会保障和就业支出/财政补助/某项补助 3,095.00；住房保障支出/住房改革支出/购房补贴 0.12万元";

/** One unit per kind of case; every pair is written and read back. */
export const UNITS: Readonly<Record<string, NarrativeSource>> = {
  plain: pair(plain, before),
  "without prior year": { current: buildUnit(plain), prior: null, inputs: new Map() },
  "without prior year, items gone": {
    current: buildUnit(plain),
    prior: null,
    inputs: new Map([
      ["gone:generalPublicBudgetExpenditure", GONE],
      ["prior:revenue.own-funds", "1.00"],
    ]),
  },
  "with carry-over and own funds": pair(
    {
      ...plain,
      otherRevenue: {
        ownFunds: "20.00",
        appropriationCarryOver: "120.00",
        specialFiscalAccount: "1.00",
      },
      otherItems: [{ ...AGENCY, project: "141.00" }],
      carryOver: [
        { name: "某改造项目2", appropriation: "120.00" },
        { name: "2025年培训项目", nonAppropriation: "1.00" },
      ],
    },
    { ...before, otherRevenue: { nonAppropriationCarryOver: "3.00" } }
  ),
  "with both funds": pair(
    {
      ...plain,
      fundItems: [{ ...LAND, project: "300.00" }],
      stateItems: [{ ...REFORM, project: "12.30", basic: "1.00" }],
      commissioned: [
        { name: "法律顾问", total: "5.00" },
        { name: "系统运维2026", total: "7.25" },
      ],
    },
    { ...before, fundItems: [{ ...LAND, project: "100.00" }] }
  ),
  "without projects": pair(
    { ...plain, projects: [], items: plain.items.map((item) => ({ ...item, project: "" })) },
    before
  ),
  "nothing changed": pair(plain, { ...plain, fiscalYear: 2025 }),
  "nothing at all": pair({ items: [] }, { items: [], fiscalYear: 2025 }),
  "one project in two rows": pair(
    {
      ...plain,
      projects: [
        { code: "2080109", name: "补助（一）", total: "6.00", households: "6.00" },
        { code: "2080501", name: "补助(一)", total: "3.50" },
      ],
    },
    before
  ),
  "in yuan": pair(
    {
      ...plain,
      measure: "yuan",
      cells: [["revenueSummary", "main", "total", "total", "13190949.99"]],
    },
    { ...before, measure: "yuan" }
  ),
  "department form of 2025": pair(
    {
      ...plain,
      fiscalYear: 2025,
      organizationKind: "department",
      without: ["commissionedServicesExpenditure"],
    },
    { ...before, fiscalYear: 2024, without: ["commissionedServicesExpenditure"] }
  ),
  "year and name unknown": pair(
    { ...plain, fiscalYear: null, formYear: 2026, budgetUnit: null },
    before
  ),
  "tables missing or unreadable": pair(
    {
      ...plain,
      without: [
        "generalPublicBudgetExpenditure",
        "carryOverBalances",
        "generalPublicBudgetProjectExpenditure",
      ],
      cells: [
        ["expenditureSummary", "main", "total", "basic", "?"],
        ["governmentFundExpenditure", "main", "total", "total", "?"],
      ],
    },
    { ...before, without: ["revenueSummary"] }
  ),
};

/** Everything a clerk may type, so that no mark is left in the text of `source`. */
export function withInputs(source: NarrativeSource, keys: readonly string[]): NarrativeSource {
  const inputs = new Map(source.inputs);
  keys.forEach((key, index) => inputs.set(key, inputFor(key, index)));
  return { ...source, inputs };
}

function inputFor(key: string, index: number): string {
  if (key === "running-costs.wording") return "机关";
  if (key === "wording.zero-base") return "不作同比";
  if (key.startsWith("prior-code:")) return "无";
  if (key.startsWith("gone:")) return GONE;
  if (key === "fiscal-year") return "2026";
  if (key === "budget-unit") return "乙县第2中心";
  if (key.startsWith("prior:")) return `${index + 1}.50`;
  if (/^(procurement|assets\..*value)/.test(key)) return `${index + 3}.${10 + index}`;
  if (/^(assets|performance|staff)/.test(key)) return String(index + 2);
  return `因工作需要调整${index}处，标准为${index}.5万元；其余不变`;
}

function pair(current: UnitSpec, prior: UnitSpec): NarrativeSource {
  return { current: buildUnit(current), prior: buildUnit(prior), inputs: new Map() };
}

/** One of the units, with what the clerk typed. */
export function unit(name: string, inputs: Readonly<Record<string, string>> = {}): NarrativeSource {
  const source = UNITS[name];
  if (!source) throw new RangeError(name);
  return { ...source, inputs: new Map(Object.entries(inputs)) };
}
