import type { TableSchema } from "../../budget/schema";

/** Columns of 表7: the categories of the economic classification, which together are its total. */
export const ECONOMIC_CATEGORIES = [
  "wagesAndWelfare",
  "goodsAndServices",
  "benefitsToHouseholds",
  "debtInterestAndFees",
  "capitalConstruction",
  "capital",
  "enterpriseSubsidiesConstruction",
  "enterpriseSubsidies",
  "socialSecurityFundSubsidies",
  "other",
] as const;

/** 新疆部门预算公开表的表、栏、固定行和金额列。 */
export const XINJIANG_SCHEMA = {
  revenueExpenditureSummary: {
    label: "收支总体情况表",
    blocks: {
      revenue: {
        columns: ["approved"],
        lines: [
          "currentRevenue",
          "generalPublicBudget",
          "generalFinance",
          "generalPublicBudgetTransfers",
          "governmentFund",
          "governmentFundRevenue",
          "governmentFundTransfers",
          "stateCapital",
          "stateCapitalRevenue",
          "stateCapitalTransfers",
          "specialFiscalAccount",
          "ownFunds",
          "publicServiceRevenue",
          "higherLevelSubsidies",
          "subordinateRemittances",
          "businessRevenue",
          "otherRevenue",
          "carryOverAndSurplus",
          "appropriationCarryOver",
          "carryOverGeneralPublicBudget",
          "carryOverGovernmentFund",
          "carryOverStateCapital",
          "nonAppropriationCarryOver",
          "carryOverSpecialFiscalAccount",
          "carryOverOwnFunds",
        ],
      },
      expenditure: { columns: ["approved"], lines: [] },
    },
  },
  revenueSummary: {
    label: "收入总体情况表",
    blocks: {
      main: {
        columns: [
          "total",
          "appropriation",
          "generalPublicBudget",
          "generalPublicBudgetTransfers",
          "governmentFund",
          "governmentFundTransfers",
          "stateCapital",
          "stateCapitalTransfers",
          "specialFiscalAccount",
          "ownFunds",
          "appropriationCarryOver",
          "nonAppropriationCarryOver",
        ],
        lines: [],
      },
    },
  },
  expenditureSummary: {
    label: "支出总体情况表",
    blocks: { main: { columns: ["total", "basic", "project"], lines: [] } },
  },
  appropriationSummary: {
    label: "财政拨款收支预算总体情况表",
    blocks: {
      revenue: {
        columns: ["total"],
        lines: ["appropriation", "generalPublicBudget", "governmentFund", "stateCapital"],
      },
      expenditure: {
        columns: ["total", "generalPublicBudget", "governmentFund", "stateCapital"],
        lines: [],
      },
    },
  },
  generalPublicBudgetExpenditure: {
    label: "一般公共预算支出情况表",
    blocks: { main: { columns: ["total", "basic", "project"], lines: [] } },
  },
  generalPublicBudgetBasicExpenditure: {
    label: "一般公共预算基本支出情况表",
    blocks: {
      main: { columns: ["total", "personnel", "operating"], lines: [] },
    },
  },
  generalPublicBudgetProjectExpenditure: {
    label: "一般公共预算项目支出情况表",
    blocks: {
      main: {
        columns: ["total", ...ECONOMIC_CATEGORIES],
        lines: [],
      },
    },
  },
  governmentFundExpenditure: {
    label: "政府性基金预算支出情况表",
    blocks: {
      main: { columns: ["total", "personnel", "operating", "project"], lines: [] },
    },
  },
  stateCapitalExpenditure: {
    label: "国有资本经营预算支出情况表",
    blocks: {
      main: { columns: ["total", "personnel", "operating", "project"], lines: [] },
    },
  },
  threePublicExpenditure: {
    label: "财政拨款“三公”经费支出情况表",
    blocks: {
      main: {
        columns: ["total", "generalPublicBudget", "governmentFund", "stateCapital"],
        lines: [
          "overseasVisits",
          "officialReception",
          "officialVehicles",
          "vehiclePurchase",
          "vehicleOperation",
        ],
      },
    },
  },
  commissionedServicesExpenditure: {
    label: "财政拨款委托业务费支出情况表",
    blocks: {
      main: {
        columns: ["total", "generalPublicBudget", "governmentFund", "stateCapital"],
        lines: [],
      },
    },
  },
  carryOverBalances: {
    label: "上年结转结余情况表",
    blocks: {
      main: {
        columns: [
          "total",
          "appropriation",
          "appropriationPersonnel",
          "appropriationOperating",
          "appropriationProject",
          "nonAppropriation",
          "nonAppropriationPersonnel",
          "nonAppropriationOperating",
          "nonAppropriationProject",
        ],
        lines: [],
      },
    },
  },
} as const satisfies Readonly<Record<string, TableSchema>>;

declare module "../../budget/schema" {
  interface FamilySchemas {
    readonly xinjiang: typeof XINJIANG_SCHEMA;
  }
}
