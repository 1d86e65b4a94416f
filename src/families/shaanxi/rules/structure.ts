import { TOTAL } from "../../../budget/block";
import { structuralRules, type Rule } from "../../../checking/index";

const WORDS = {
  total: "合计",
  levels: "核对上下级科目，是否漏列或重复。",
  nested: "补上缺少的上级科目行，或核对编码。",
};

/** 各表自身的勾稽：行内分项、逐级科目、编码层级、合计。 */
export const shaanxiStructure: readonly Rule[] = [
  ...structuralRules(WORDS, "comprehensiveSummary", "revenue", {
    lines: {
      code: "BC201",
      covers: ["SX-A01", "SX-A02", "SX-A05"],
      title: "收支总表收入各行等于其分项之和",
      basis:
        "表1 收入总计 = 本年收入合计 ＋ 使用非财政拨款结余 ＋ 上年实户资金余额 ＋ 上年结转；本年收入合计 = 财政拨款 ＋ 上级补助 ＋ 事业 ＋ 经营 ＋ 附属上缴 ＋ 其他收入；财政拨款 = 三项拨款之和；上年结转 = 其下两行之和",
      suggestion: "核对分项和合计，是否填错、漏填或错行。",
      sums: [
        [TOTAL, ["currentRevenue", "nonAppropriationSurplus", "cashAccountBalance", "carryOver"]],
        [
          "currentRevenue",
          [
            "appropriation",
            "higherLevelSubsidies",
            "publicServiceRevenue",
            "businessRevenue",
            "subordinateRemittances",
            "otherRevenue",
          ],
        ],
        ["appropriation", ["generalPublicBudget", "governmentFund", "stateCapital"]],
        ["carryOver", ["appropriationCarryOver", "nonAppropriationCarryOver"]],
      ],
    },
  }),
  ...structuralRules(WORDS, "comprehensiveAppropriationSummary", "revenue", {
    others: [
      {
        code: "BC204",
        covers: ["SX-A07", "SX-A11"],
        title: "财政拨款收支总表收入各行等于其分项之和",
        basis:
          "表4 一、财政拨款 = 三项拨款之和 = 本年收入合计；收入总计 = 本年收入合计 ＋ 上年结转",
        suggestion: "核对分项和合计，是否填错、漏填或错行。",
        states: [
          { lines: [["appropriation", ["generalPublicBudget", "governmentFund", "stateCapital"]]] },
          { restates: ["currentRevenue", "appropriation"] },
          { lines: [[TOTAL, ["currentRevenue", "carryOver"]]] },
        ],
      },
    ],
  }),
  ...structuralRules(WORDS, "generalPublicBudgetExpenditureByFunction", "main", {
    rows: {
      code: "BC207",
      covers: ["SX-A12"],
      title: "一般公共预算支出明细表（功能）每行合计等于分项之和",
      basis: "表5 合计 = 人员经费 ＋ 公用经费 ＋ 专项业务经费",
      suggestion: "核对分项和合计，是否填错、漏填或错行。",
      sums: { total: ["personnel", "operating", "specialOperations"] },
    },
    coded: {
      title: "一般公共预算支出明细表（功能）",
      basis: "表5",
      lowest: "item",
      levels: { code: "BC208", covers: ["SX-A12"] },
      nested: { code: "BC221", covers: ["ANY-01"] },
    },
  }),
  ...structuralRules(WORDS, "generalPublicBudgetExpenditureByEconomy", "main", {
    rows: {
      code: "BC209",
      covers: ["SX-A13"],
      title: "一般公共预算支出明细表（经济）每行合计等于分项之和",
      basis: "表6 合计 = 人员经费 ＋ 公用经费 ＋ 专项业务经费",
      suggestion: "核对分项和合计，是否填错、漏填或错行。",
      sums: { total: ["personnel", "operating", "specialOperations"] },
    },
    coded: {
      title: "一般公共预算支出明细表（经济）",
      basis: "表6",
      lowest: "section",
      levels: { code: "BC210", covers: ["SX-A13"] },
      nested: { code: "BC222", covers: ["ANY-01"] },
    },
  }),
  ...structuralRules(WORDS, "generalPublicBudgetBasicExpenditureByFunction", "main", {
    rows: {
      code: "BC211",
      covers: ["SX-A14"],
      title: "基本支出明细表（功能）每行合计等于分项之和",
      basis: "表7 合计 = 人员经费 ＋ 公用经费",
      suggestion: "核对分项和合计，是否填错、漏填或错行。",
      sums: { total: ["personnel", "operating"] },
    },
    coded: {
      title: "基本支出明细表（功能）",
      basis: "表7",
      lowest: "item",
      levels: { code: "BC212", covers: ["SX-A14"] },
      nested: { code: "BC223", covers: ["ANY-01"] },
    },
  }),
  ...structuralRules(WORDS, "generalPublicBudgetBasicExpenditureByEconomy", "main", {
    rows: {
      code: "BC213",
      covers: ["SX-A15"],
      title: "基本支出明细表（经济）每行合计等于分项之和",
      basis: "表8 合计 = 人员经费 ＋ 公用经费",
      suggestion: "核对分项和合计，是否填错、漏填或错行。",
      sums: { total: ["personnel", "operating"] },
    },
    coded: {
      title: "基本支出明细表（经济）",
      basis: "表8",
      lowest: "section",
      levels: { code: "BC214", covers: ["SX-A15"] },
      nested: { code: "BC224", covers: ["ANY-01"] },
    },
  }),
  ...structuralRules(WORDS, "specialOperationsExpenditure", "main", {
    others: [
      {
        code: "BC216",
        covers: ["SX-A17", "SX-A18"],
        title: "专项业务经费支出表逐级相等",
        basis:
          "表10 合计 = Σ 部门，部门 = Σ 单位，单位 = 专用项目 = 履职项目 ＋ 专项资金项目，各 = Σ 其下项目",
        suggestion: "核对项目金额是否多写或少写一位，项目是否漏列。",
        states: ["hierarchy"],
      },
      {
        code: "BC217",
        covers: ["SX-A22"],
        title: "专项业务经费项目不大于其上级行",
        basis: "表10 任一项目·项目金额 ≤ 其上级行·项目金额",
        suggestion: "核对项目金额是否多写一位。",
        states: ["projects-within"],
      },
    ],
  }),
  ...structuralRules(WORDS, "overallPerformanceTarget", "main", {
    others: [
      {
        code: "BC218",
        covers: ["SX-A20"],
        title: "整体支出绩效目标表预算金额等于分项之和",
        basis: "表15 每行：总额 = 财政拨款 ＋ 其他资金；金额合计 = Σ 各任务",
        suggestion: "核对分项和合计，是否填错、漏填或错行。",
        states: [{ rows: { total: ["appropriation", "otherFunds"] } }, { total: "project" }],
      },
    ],
  }),
  ...structuralRules(WORDS, "projectPerformanceTarget", "main", {
    rows: {
      code: "BC219",
      covers: ["SX-A19"],
      title: "专项业务经费绩效目标表资金总额等于分项之和",
      basis: "表14 每张：实施期资金总额 = 财政拨款 ＋ 其他资金",
      suggestion: "核对分项和合计，是否填错、漏填或错行。",
      sums: { total: ["appropriation", "otherFunds"] },
    },
  }),
];
