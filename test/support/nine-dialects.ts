import type { NineDialect, NineTable } from "./nine-dialect";
import type { SeededRandom } from "./seeded-random";

const APPROPRIATIONS_FIRST: readonly NineTable[] = [
  "T4",
  "T5",
  "T6",
  "T7",
  "T8",
  "T9",
  "T1",
  "T2",
  "T3",
];

/** How places write the nine tables, by what is told apart; words as in published lists of tables. */
export const NINE_DIALECTS: Readonly<Record<string, NineDialect>> = {
  central: {},
  "总体情况表, further tables, one sheet": {
    titles: {
      T1: "部门收支总体情况表",
      T2: "部门收入总体情况表",
      T3: "部门支出总体情况表",
      T4: "财政拨款收支总体情况表",
      T5: "一般公共预算支出情况表",
      T6: "一般公共预算基本支出情况表",
      T7: "财政拨款“三公”经费支出情况表",
      T8: "政府性基金预算支出情况表",
      T9: "国有资本经营预算支出情况表",
    },
    further: ["一般公共预算项目支出表", "财政拨款支出表", "政府性基金预算“三公”经费支出表"],
    isStacked: true,
    threePublic: "lines",
    hasRowNumbers: true,
    hasColumnNumbers: true,
  },
  "元, 类款项, income in groups, funds before 基本支出": {
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
    order: ["T1", "T2", "T3", "T4", "T5", "T8", "T9", "T6", "T7"],
    yuan: ["T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9"],
    codes: "split",
    totalRow: "last",
    income: "grouped",
  },
  "财政拨款 first, two wordings of one fund": {
    titles: {
      T4: "财政拨款收支总表",
      T5: "一般公共预算支出表（按功能科目分类）",
      T7: "一般公共预算三公经费支出表",
    },
    order: APPROPRIATIONS_FIRST,
    funds: ["一般公共预算资金", "政府性基金预算资金", "国有资本经营预算资金"],
    threePublic: "two-years",
    further: ["政府性基金预算“三公”经费支出表"],
  },
  "预算表, codes as numbers, last year beside": {
    titles: {
      T1: "单位收支预算总表",
      T2: "单位收入预算表",
      T3: "单位支出预算表",
      T4: "财政拨款收支预算总表",
      T5: "本年一般公共预算支出预算表",
      T6: "一般公共预算基本支出预算表",
      T8: "政府性基金预算拨款支出预算表",
      T9: "国有资本经营预算预算支出表",
    },
    codes: "numbers",
    priorYear: true,
    columns: { 科目编码: "功能分类科目编码", 上年结转: "上年结余", 合计: "总计" },
  },
};

/** Wordings of captions that mean the same. */
const CAPTIONS: readonly Readonly<Record<string, string>>[] = [
  {},
  { 科目编码: "科目代码", 合计: "总计", 上年结转: "上年结转结余" },
  { 科目编码: "功能分类科目编码", 科目名称: "功能分类科目名称", 基本支出: " 基本 支出" },
  { 科目名称: "科目名称（类/款/项）", 合计: "合 计", 事业收入: "事业\n收入" },
  { 科目编码: "功能分类编码", 科目名称: "功能分类科目", 基本支出: "基本支出小计" },
  {
    基本支出: "基本支出预算",
    项目支出: "项目支出合计",
    政府性基金预算拨款收入: "政府性基金预算财政拨款收入",
    国有资本经营预算拨款收入: "国有资本经营预算财政拨款收入",
    事业收入: "事业收入（不含教育收费）",
    使用非财政拨款结余: "动用非财政拨款结余",
  },
];
/** Labels of rows that mean the same. */
const LABELS: readonly Readonly<Record<string, string>>[] = [
  {},
  {
    本年收入合计: "收入合计",
    本年支出合计: "支出合计",
    使用非财政拨款结余: "用非财政拨款结余弥补收支差额",
    上年结转结余: "上年结转收入",
    年终结转结余: "下年结转",
    "一、本年收入": "一、当年财政拨款收入",
    "二、上年结转": "二、上年结转收入",
    "一、本年支出": "一、当年支出",
  },
  {
    本年收入合计: "当年收入合计",
    本年支出合计: "本 年 支 出 合 计",
    使用非财政拨款结余: "使用结余",
    上年结转结余: "结转结余",
    年终结转结余: "年终结余",
    收入总计: "收入总额",
    支出总计: "支出总额",
  },
];
const TITLED: readonly Partial<Record<NineTable, string>>[] = [
  {},
  ...Object.values(NINE_DIALECTS).flatMap(({ titles }) => titles ?? []),
  {
    T1: "附件1 甲县某某局2025年部门（单位）收支总表",
    T2: "2025年度预算单位收入总表",
    T3: "《2025年部门支出总表》",
    T5: "2025年一般公共预算支出表（按功能分类科目）",
  },
];
const FURTHER: readonly (readonly string[])[] = [
  [],
  ["项目支出绩效目标表"],
  ["一般公共预算项目支出表", "政府采购预算表"],
  ["政府性基金预算“三公”经费支出表", "部门管理转移支付表", "财政拨款支出表"],
];
const BELOW = [undefined, "注：本表由财政系统导出。", "备注：各项金额四舍五入。"] as const;

/** Any combination of what places do. */
export function randomNineDialect(random: SeededRandom): NineDialect {
  const pick = <T>(of: readonly T[]): T => of[random.between(0, of.length - 1)] as T;
  const maybe = (): boolean => random.between(0, 1) === 1;
  const order = pick([undefined, APPROPRIATIONS_FIRST]);
  const below = pick(BELOW);
  const yuan = pick([[], ["T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9"]] as const);
  const isShort = random.between(0, 3) === 0;
  return {
    titles: pick(TITLED),
    ...(order ? { order } : {}),
    yuan,
    ...(maybe() ? { isStacked: true } : {}),
    codes: pick(["joined", "numbers", "split"] as const),
    totalRow: pick(["first", "last"] as const),
    ...(maybe() ? { hasRowNumbers: true } : {}),
    ...(maybe() ? { hasColumnNumbers: true } : {}),
    income: pick(["central", "grouped", "integrated"] as const),
    ...(isShort ? { isWithoutCurrent: true, isDivided: true } : {}),
    sides: pick([["收入", "支出"] as const, ["本年收入", "本年支出"] as const]),
    classes: pick(["all", "used"] as const),
    ...(maybe() ? { hasPlainClasses: true } : {}),
    revenue: pick(["codes", "units", "subtotals"] as const),
    ...(maybe() ? { hasUnitColumns: true } : {}),
    ...(maybe() ? { hasGroupHeads: true } : {}),
    ...(below === undefined ? {} : { below }),
    threePublic: pick(["across", "lines", "two-years", "short", "meetings"] as const),
    ...(maybe() ? { priorYear: true } : {}),
    columns: pick(CAPTIONS),
    labels: pick(LABELS),
    further: pick(FURTHER),
  };
}
