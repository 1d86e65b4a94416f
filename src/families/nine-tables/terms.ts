/** Chinese words of columns and lines that only these tables have; the glossary has the others. */
export const NINE_TABLES_TERMS = {
  educationFees: "教育收费",
  nonAppropriationSurplus: "使用非财政拨款结余",
  currentExpenditure: "本年支出合计",
  prior: "上年数",
  runningCosts: "机关运行经费",
  carryOverGeneralPublicBudget: "上年结转·一般公共预算",
  carryOverGovernmentFund: "上年结转·政府性基金预算",
  carryOverStateCapital: "上年结转·国有资本经营预算",
  carryOverSpecialFiscalAccount: "上年结转·财政专户管理资金",
  carryOverOwnFunds: "上年结转·单位资金",
} as const;

/** What texts of any place call a line or a column, by table. */
export const NINE_TABLES_ALSO_CALLED = {
  nineAppropriationSummary: {
    currentRevenue: ["财政拨款收入"],
    generalPublicBudget: ["一般公共预算", "本年收入"],
    governmentFund: ["政府性基金", "政府性基金预算", "本年收入"],
    stateCapital: ["国有资本经营预算", "本年收入"],
    carryOverGeneralPublicBudget: ["上年结转"],
    carryOverGovernmentFund: ["上年结转"],
    carryOverStateCapital: ["上年结转"],
  },
  nineRevenueExpenditureSummary: {
    generalPublicBudget: ["一般公共预算"],
    governmentFund: ["政府性基金", "政府性基金预算"],
    stateCapital: ["国有资本经营预算"],
  },
} as const;
