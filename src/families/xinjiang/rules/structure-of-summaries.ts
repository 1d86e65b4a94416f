import { TOTAL } from "../../../budget/block";
import { structuralRules, type Rule } from "../../../checking/index";
import { FUNDS } from "./funds";
import { WORDS } from "./structure-words";

/** 表1 至表4 自身的勾稽。 */
export const structureOfSummaries: readonly Rule[] = [
  ...structuralRules(WORDS, "revenueExpenditureSummary", "revenue", {
    lines: {
      code: "BC001",
      covers: [
        "XJ-A01",
        "XJ-A02",
        "XJ-A03",
        "XJ-A04",
        "XJ-A05",
        "XJ-A06",
        "XJ-A07",
        "XJ-A08",
        "XJ-A09",
      ],
      title: "收支总体情况表收入各行等于其分项之和",
      basis: "表1 收入侧：总计 = 本年收入 ＋ 上年结转结余；各收入来源 = 其下“其中”各行之和",
      suggestion: "核对该行与其下各分项，是否漏填、多填或填错行。",
      sums: [
        [TOTAL, ["currentRevenue", "carryOverAndSurplus"]],
        [
          "currentRevenue",
          [
            "generalPublicBudget",
            "governmentFund",
            "stateCapital",
            "specialFiscalAccount",
            "ownFunds",
          ],
        ],
        ["generalPublicBudget", ["generalFinance", "generalPublicBudgetTransfers"]],
        ["governmentFund", ["governmentFundRevenue", "governmentFundTransfers"]],
        ["stateCapital", ["stateCapitalRevenue", "stateCapitalTransfers"]],
        [
          "ownFunds",
          [
            "publicServiceRevenue",
            "higherLevelSubsidies",
            "subordinateRemittances",
            "businessRevenue",
            "otherRevenue",
          ],
        ],
        ["carryOverAndSurplus", ["appropriationCarryOver", "nonAppropriationCarryOver"]],
        [
          "appropriationCarryOver",
          ["carryOverGeneralPublicBudget", "carryOverGovernmentFund", "carryOverStateCapital"],
        ],
        ["nonAppropriationCarryOver", ["carryOverSpecialFiscalAccount", "carryOverOwnFunds"]],
      ],
    },
  }),
  ...structuralRules(WORDS, "revenueExpenditureSummary", "expenditure", {
    total: {
      code: "BC002",
      covers: ["XJ-A10"],
      title: "收支总体情况表支出总计等于各类之和",
      basis: "表1 支出总计 = Σ 各功能分类",
      suggestion: "核对各功能分类行和支出总计。",
      of: "category",
    },
  }),
  ...structuralRules(WORDS, "revenueSummary", "main", {
    rows: {
      code: "BC004",
      covers: ["XJ-B01", "XJ-B02"],
      title: "收入总体情况表每行总计等于各来源之和",
      basis:
        "表2 总计 = 财政拨款（补助）小计 ＋ 财政专户 ＋ 单位资金 ＋ 财政拨款结转 ＋ 非财政拨款结转结余；小计 = 其下六列之和",
      suggestion: "核对该行各资金来源列和合计列。",
      sums: {
        total: [
          "appropriation",
          "specialFiscalAccount",
          "ownFunds",
          "appropriationCarryOver",
          "nonAppropriationCarryOver",
        ],
        appropriation: [
          "generalPublicBudget",
          "generalPublicBudgetTransfers",
          "governmentFund",
          "governmentFundTransfers",
          "stateCapital",
          "stateCapitalTransfers",
        ],
      },
    },
    coded: {
      title: "收入总体情况表",
      basis: "表2",
      lowest: "item",
      levels: { code: "BC005", covers: ["XJ-B03", "XJ-B04", "XJ-B05"] },
      nested: { code: "BC031", covers: ["ANY-01"], basis: "收入总体情况表" },
    },
  }),
  ...structuralRules(WORDS, "expenditureSummary", "main", {
    rows: {
      code: "BC006",
      covers: ["XJ-C01"],
      title: "支出总体情况表每行合计等于基本支出加项目支出",
      basis: "表3 合计 = 基本支出 ＋ 项目支出",
      suggestion: "核对该行的合计、基本支出和项目支出。",
      sums: { total: ["basic", "project"] },
    },
    coded: {
      title: "支出总体情况表",
      basis: "表3",
      lowest: "item",
      levels: { code: "BC007", covers: ["XJ-C02", "XJ-C03", "XJ-C04"] },
      nested: { code: "BC032", covers: ["ANY-01"], basis: "支出总体情况表" },
    },
  }),
  ...structuralRules(WORDS, "appropriationSummary", "revenue", {
    others: [
      {
        code: "BC008",
        covers: ["XJ-D01", "XJ-D02"],
        title: "财政拨款收支表收入侧合计等于三项预算之和",
        basis:
          "表4 一、财政拨款（补助）= 一般公共预算 ＋ 政府性基金预算 ＋ 国有资本经营预算 = 收入总计",
        suggestion: "核对收入侧各行；本版式收入侧不含上年结转。",
        states: [
          { lines: [["appropriation", ["generalPublicBudget", "governmentFund", "stateCapital"]]] },
          { restates: [TOTAL, "appropriation"] },
        ],
      },
    ],
  }),
  ...structuralRules(WORDS, "appropriationSummary", "expenditure", {
    rows: {
      code: "BC009",
      covers: ["XJ-D03"],
      title: "财政拨款收支表支出侧每行合计等于三项预算之和",
      basis: "表4 支出侧：合计 = 一般公共预算 ＋ 政府性基金预算 ＋ 国有资本经营预算",
      suggestion: "核对该行三项预算和合计。",
      sums: { total: FUNDS },
    },
    total: {
      code: "BC010",
      covers: ["XJ-D04"],
      title: "财政拨款收支表支出总计等于各类之和",
      basis: "表4 支出侧每列：支出总计 = Σ 各功能分类",
      suggestion: "核对该列各功能分类行和支出总计。",
      of: "category",
    },
  }),
];
