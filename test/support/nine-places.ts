import type { NineDialect, NineTable } from "./nine-dialect";

/** A place's set of tables as its published lists name them; headers as far as they are known, else like the others. */
export interface NinePlace extends NineDialect {
  /** What it is called; null where its titles do not tell. */
  readonly called: string | null;
  /** Only budgets without other money than 一般公共预算 and own income. */
  readonly isPlain?: true;
}

const IN_ORDER: readonly NineTable[] = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"];
const APPROPRIATIONS_FIRST: readonly NineTable[] = [
  ...["T4", "T5", "T6", "T7", "T8", "T9"],
  ...["T1", "T2", "T3"],
] as readonly NineTable[];
const FUNDS_BEFORE_BASIC: readonly NineTable[] = [
  ...["T1", "T2", "T3", "T4", "T5", "T8", "T9"],
  ...["T6", "T7"],
] as readonly NineTable[];

const SITUATIONS = {
  T1: "部门收支总体情况表",
  T2: "部门收入总体情况表",
  T3: "部门支出总体情况表",
  T4: "财政拨款收支总体情况表",
  T5: "一般公共预算支出情况表",
  T6: "一般公共预算基本支出情况表",
  T8: "政府性基金预算支出情况表",
  T9: "国有资本经营预算支出情况表",
} as const;

const numbered = (prefix: string, suffix = ""): Partial<Record<NineTable, string>> =>
  Object.fromEntries(IN_ORDER.map((table, index) => [table, `${prefix}${index + 1}${suffix}`]));

export const NINE_PLACES: Readonly<Record<string, NinePlace>> = {
  上海: {
    called: "上海",
    isPlain: true,
    titles: {
      T1: "2025年单位财务收支预算总表",
      T2: "2025年单位收入预算总表",
      T3: "2025年单位支出预算总表",
      T4: "2025年单位财政拨款收支预算总表",
      T5: "2025年单位一般公共预算支出功能分类预算表",
      T6: "2025年单位一般公共预算基本支出部门预算经济分类预算表",
      T7: "2025年单位“三公”经费和机关运行经费预算表",
      T8: "2025年单位政府性基金预算支出功能分类预算表",
      T9: "2025年单位国有资本经营预算支出功能分类预算表",
    },
    order: FUNDS_BEFORE_BASIC,
    yuan: ["T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9"],
    codes: "split",
    totalRow: "last",
    income: "grouped",
    isDivided: true,
    isWithoutCurrent: true,
    sides: ["本年收入", "本年支出"],
    classes: "used",
    funds: ["一般公共预算资金", "政府性基金", "国有资本经营预算"],
    threePublic: "short",
    unitLine: "编制单位：甲县某某局",
    columns: { 科目名称: "功能分类科目名称" },
  },
  海南: {
    called: "海南",
    titles: { T1: "部门收支总表", T2: "部门收入总表", T3: "部门支出总表" },
    order: APPROPRIATIONS_FIRST,
    hasPlainClasses: true,
    hasGroupHeads: true,
    funds: ["一般公共预算资金", "政府性基金预算资金", "国有资本经营预算资金"],
    laterFunds: ["一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款"],
    columns: { 合计: "小计" },
    threePublic: "two-years",
    further: ["政府性基金预算“三公”经费支出表", "项目支出绩效信息表"],
  },
  河北: {
    called: "河北等多数地方",
    income: "integrated",
    revenue: "subtotals",
    hasRowNumbers: true,
    hasColumnNumbers: true,
    unitLine: "920甲县某某局",
    above: numbered("公开0", "表"),
    further: ["部门政府采购预算表"],
  },
  四川: {
    called: "四川",
    titles: {
      T1: "部门收支总表",
      T2: "部门收入总表",
      T3: "部门支出总表",
      T4: "财政拨款收支预算总表",
      T5: "一般公共预算支出预算表",
      T6: "一般公共预算基本支出预算表",
      T7: "一般公共预算“三公”经费支出预算表",
      T8: "政府性基金支出预算表",
      T9: "国有资本经营预算支出预算表",
    },
    yuan: ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"],
    codes: "split",
    revenue: "units",
    hasUnitColumns: true,
    above: { T1: "表1", T2: "表1-1", T3: "表1-2", T4: "表2", T5: "表3", T6: "表3-1", T7: "表3-3" },
    unitLine: "部门：甲县某某局",
    further: [
      "财政拨款支出预算表（部门经济分类科目）",
      "一般公共预算项目支出预算表",
      "政府性基金预算“三公”经费支出预算表",
    ],
  },
  广西: {
    called: "广西",
    titles: { ...SITUATIONS, T7: "财政拨款“三公”经费、会议费和培训费支出情况表" },
    yuan: ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"],
    threePublic: "meetings",
    above: numbered("预算公开0", "表"),
    below: "注：本表由财政系统导出。",
    further: ["部门预算项目绩效目标公开表", "政府采购预算表", "政府购买服务预算表"],
  },
  北京: {
    called: "北京",
    order: ["T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9", "T7"],
    titles: {
      T5: "一般公共预算财政拨款支出表",
      T7: "财政拨款“三公”经费支出表",
      T8: "政府性基金预算财政拨款支出表",
      T9: "国有资本经营预算财政拨款支出表",
    },
    further: ["政府采购预算明细表", "政府购买服务预算财政拨款明细表", "部门整体支出绩效目标表"],
  },
  西藏: {
    called: "西藏",
    order: IN_ORDER.slice(0, 8),
    further: ["政府性基金预算“三公”经费支出表"],
  },
  福建: {
    called: "福建",
    order: FUNDS_BEFORE_BASIC,
    titles: {
      T5: "一般公共预算拨款支出预算表",
      T6: "一般公共预算基本支出经济分类情况表",
    },
    further: ["一般公共预算支出经济分类情况表"],
  },
  重庆: {
    called: "重庆",
    titles: { T3: "本年支出预算总表", T5: "本年一般公共预算支出预算表" },
    priorYear: true,
    further: ["项目支出表", "政府采购预算明细表", "部门整体绩效目标表"],
  },
  甘肃: {
    called: "甘肃",
    titles: { ...SITUATIONS, T7: "“三公”经费、会议费、培训费支出情况表" },
    threePublic: "meetings",
    further: ["财政拨款支出表", "部门管理转移支付表", "项目支出绩效目标表"],
  },
  贵州: {
    called: "贵州",
    titles: { T1: "甲县某某局2025年部门收支总表", T6: "一般公共预算基本支出明细表（按经济分类）" },
    further: ["一般公共预算项目支出表"],
  },
  湖南: {
    called: "湖南",
    further: [
      "支出预算分类汇总表（按政府预算经济分类）",
      "支出预算分类汇总表（按部门预算经济分类）",
      "财政专户管理资金预算支出表",
    ],
  },
  "财政拨款在前，别无特征": { called: "把财政拨款表排在前面", order: APPROPRIATIONS_FIRST },
  中央: { called: "中央部门" },
  看不出是哪里的: {
    called: null,
    titles: { T2: "单位收入预算表", T3: "单位支出预算表" },
  },
};
