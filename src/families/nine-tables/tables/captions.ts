import type { TableLayout } from "../../../recognition/layout";
import { EXPENDITURE_CLASSES } from "./expenditure-classes";

/** Words of titles of other kinds of documents and of other tables: whoever bears one is none of the nine. */
const OTHER_DOCUMENT = "决算|执行情况|社会保险|结转|全[省市县区州旗]|绩效";

/** A title that ends with these words and bears none of the others. */
export function titled(
  ending: string,
  ...without: readonly string[]
): NonNullable<TableLayout["titled"]> {
  return {
    like: new RegExp(`${ending}$`, "u"),
    unlike: new RegExp([OTHER_DOCUMENT, ...without].join("|"), "u"),
  };
}

/** What may stand between the core of a title and its end. */
export const TITLE_END = "(预算)?(总体|总)?(明细)?(情况)?(预算)?(公开)?表";

/** Words of tables that are not of one fund's expenditure by function. */
export const NOT_OF_FUND = "三公|经济分类|(基本|项目)支出|收支|转移支付";

/** What every table of codes has. */
export const CODED = {
  rows: "coded",
  joinedCode: ["科目编码"],
  label: ["科目名称"],
  total: ["合计", "总计", "金额合计", "预算合计", "本年合计"],
  lines: [],
} as const;

/** Code and name of a row: the code in one cell, or in 类, 款 and 项. */
export const CODED_KEYS = {
  labels: [
    /科目(\([^/]*\))?名称(\([^/]*\))?$/u,
    /(^|\/)(名称|科目|项目)$/u,
    /(^|\/)[^/]*(分类科目|分类名称)$/u,
    /名称\(科目\)$/u,
  ],
  code: /(^|\/)(?![^/]*(单位|部门|项目)(编码|代码|编号))[^/]*(编码|代码|编号)(\([^/]*\))?$/u,
  category: /(^|\/)类$/u,
  section: /(^|\/)款$/u,
  item: /(^|\/)项$/u,
} as const;

/** The income side of 收支总表 and 财政拨款收支总表. */
export const REVENUE_SIDE = {
  rows: "fixed",
  others: "lines",
  label: ["收入", "项目"],
  columns: { approved: ["收入", "预算数"] },
  like: {
    labels: [/(?<=收入[^/]*\/)(?=[^/]*$)[^/]*(项目|名称|来源)/u, /^(?=[^/]*$)[^/]*收入/u],
    columns: {
      approved: /^(?!.*(\{priorYear\}|上年|执行)).*(预算数|预算|金额|合计|总计)(\([^/]*\))?$/u,
    },
    required: ["approved"],
  },
  total: ["收入总计", "总计", "收入总额", "收入合计", "合计"],
} as const;

/** What names the rows of their expenditure side. */
export const EXPENDITURE_LABELS = [
  /(?<=支出[^/]*\/)(?=[^/]*$)[^/]*(项目|科目|名称|功能)/u,
  /^(?=[^/]*$)[^/]*支出/u,
] as const;

/** 合计, 基本支出 and 项目支出 of this year. */
export const EXPENDITURE_COLUMNS = {
  total:
    /^(?!.*(\{priorYear\}|上年|执行|增减|比))(?!.*(基本|项目)支出[^/]*$).*(合计|小计|总计|预算数)$/u,
  basic:
    /^(?!.*(\{priorYear\}|上年|执行|增减|比)).*基本支出(预算)?(数|小计|合计)?(\/(小计|合计))?$/u,
  project:
    /^(?!.*(\{priorYear\}|上年|执行|增减|比)).*项目(支出|经费)(预算)?(数|小计|合计)?(\/(小计|合计))?$/u,
} as const;

/** 人员经费 and 公用经费, as columns have them. */
export const PERSONNEL = /人员(类)?(经费|支出|类)(支出)?(\/(小计|合计))?$/u;
export const OPERATING = /(公用|公用类|运转类)(经费|支出|项目)?(支出)?(\/(小计|合计))?$/u;

/** Sources from the treasury, as captions and labels have them. */
export const FUND_WORDINGS = {
  generalPublicBudget: [
    "一般公共预算拨款",
    "一般公共预算拨款收入",
    "一般公共预算资金",
    "一般公共预算",
    "一般公共预算收入",
    "一般公共预算财政拨款",
    "一般公共预算财政拨款收入",
    "一般公共预算财政拨款资金",
  ],
  governmentFund: [
    "政府性基金预算拨款",
    "政府性基金预算拨款收入",
    "政府性基金预算资金",
    "政府性基金预算",
    "政府性基金预算收入",
    "政府性基金预算财政拨款",
    "政府性基金预算财政拨款收入",
    "政府性基金预算财政拨款资金",
    "政府性基金拨款",
    "政府性基金拨款收入",
    "政府性基金收入",
    "政府性基金",
    "政府性基金财政拨款收入",
  ],
  stateCapital: [
    "国有资本经营预算拨款",
    "国有资本经营预算拨款收入",
    "国有资本经营预算资金",
    "国有资本经营预算",
    "国有资本经营预算收入",
    "国有资本经营预算财政拨款",
    "国有资本经营预算财政拨款收入",
    "国有资本经营预算财政拨款资金",
    "国有资本经营拨款收入",
    "国有资本经营收入",
  ],
} as const;

/** 上年结转 and 结转下年, as labels have them. */
export const CARRY_OVER_WORDINGS = [
  "上年结转结余",
  "上年结转",
  "上年结转和结余",
  "上年结余",
  "上年结转、结余",
  "上年结转(结余)",
  "上年财政拨款结转",
  "上年财政拨款结转结余",
  "年初结转结余",
  "年初结转和结余",
  "年初财政拨款结转和结余",
] as const;
export const CARRIED_FORWARD_WORDINGS = [
  "结转下年",
  "年终结转结余",
  "年终结转",
  "年终结转和结余",
  "年末结转结余",
  "年末结转和结余",
  "年末财政拨款结转和结余",
  "结转下年支出",
  "结转下年(结余)",
  "结转结余",
] as const;
/** What came from last year, in whatever words. */
export const CARRY_OVER_LIKE =
  /^(上年|上年度|年初|以前年度)[^/]*(结转|结余)|^(财政拨款)?结转(和)?(结余|资金)(收入)?$/u;
export const CURRENT_EXPENDITURE_WORDINGS = ["本年支出合计", "本年支出", "本年支出小计"] as const;

/** The rows of their expenditure side: classes, then what ends it. */
export const EXPENDITURE_SIDE = {
  rows: "fixed",
  others: "categories",
  label: ["支出", "项目"],
  total: ["支出总计", "总计", "支出总额", "支出合计", "合计"],
  categories: EXPENDITURE_CLASSES,
  lines: [
    {
      id: "currentExpenditure",
      label: CURRENT_EXPENDITURE_WORDINGS,
      like: /^(本年|本年度|当年|全年)?(预算|财政拨款)?支出(合计|小计|总计)?$/u,
    },
    {
      id: "carriedForward",
      label: CARRIED_FORWARD_WORDINGS,
      like: /^(年终|年末|结余|结转)[^支]*(结转|结余|下年)[^支]*(支出)?$|^下年结转|^年[终末]结余$/u,
    },
  ],
} as const;

/** The three budgets as lines below what they make up. */
export function fundLines<P extends string>(parent: P) {
  const { generalPublicBudget, governmentFund, stateCapital } = FUND_WORDINGS;
  return [
    { id: "generalPublicBudget", label: generalPublicBudget, under: [parent] },
    { id: "governmentFund", label: governmentFund, under: [parent] },
    { id: "stateCapital", label: stateCapital, under: [parent] },
  ] as const;
}
