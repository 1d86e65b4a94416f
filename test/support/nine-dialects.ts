import type { NineDialect, NineTable } from "./nine-dialect";

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
