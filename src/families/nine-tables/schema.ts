import type { TableSchema } from "../../budget/schema";

/** Sources of all money, as columns of 收入总表; those after `carryOver` are parts of it. */
export const REVENUE_SOURCES = [
  "total",
  "currentRevenue",
  "appropriation",
  "generalPublicBudget",
  "governmentFund",
  "stateCapital",
  "specialFiscalAccount",
  "ownFunds",
  "publicServiceRevenue",
  "educationFees",
  "businessRevenue",
  "higherLevelSubsidies",
  "subordinateRemittances",
  "otherRevenue",
  "nonAppropriationSurplus",
  "carryOver",
  "carryOverGeneralPublicBudget",
  "carryOverGovernmentFund",
  "carryOverStateCapital",
  "carryOverSpecialFiscalAccount",
  "carryOverOwnFunds",
] as const;

const EXPENDITURE = ["total", "basic", "project"] as const;
const FUNDS = ["total", "generalPublicBudget", "governmentFund", "stateCapital"] as const;
const FUND_LINES = ["generalPublicBudget", "governmentFund", "stateCapital"] as const;

/** The nine tables that most of the country publishes; a place's further tables are not read. */
export const NINE_TABLES_SCHEMA = {
  nineRevenueExpenditureSummary: {
    label: "收支总表",
    blocks: {
      revenue: {
        columns: ["approved"],
        lines: [
          "appropriation",
          ...FUND_LINES,
          "specialFiscalAccount",
          "ownFunds",
          "publicServiceRevenue",
          "educationFees",
          "businessRevenue",
          "higherLevelSubsidies",
          "subordinateRemittances",
          "otherRevenue",
          "currentRevenue",
          "nonAppropriationSurplus",
          "carryOver",
        ],
      },
      expenditure: {
        columns: ["approved", "basic", "personnel", "operating", "project"],
        lines: ["currentExpenditure", "carriedForward"],
      },
    },
  },
  nineRevenueSummary: {
    label: "收入总表",
    blocks: { main: { columns: REVENUE_SOURCES, lines: [] } },
  },
  nineExpenditureSummary: {
    label: "支出总表",
    blocks: {
      main: {
        columns: [
          ...EXPENDITURE,
          "personnel",
          "operating",
          "remittancesToHigherLevel",
          "businessExpenditure",
          "subsidiesToSubordinates",
        ],
        lines: [],
      },
    },
  },
  nineAppropriationSummary: {
    label: "财政拨款收支总表",
    blocks: {
      revenue: {
        columns: ["approved"],
        lines: [
          "currentRevenue",
          ...FUND_LINES,
          "carryOver",
          "carryOverGeneralPublicBudget",
          "carryOverGovernmentFund",
          "carryOverStateCapital",
        ],
      },
      expenditure: { columns: FUNDS, lines: ["currentExpenditure", "carriedForward"] },
    },
  },
  nineGeneralPublicBudgetExpenditure: {
    label: "一般公共预算支出表",
    blocks: { main: { columns: [...EXPENDITURE, "prior"], lines: [] } },
  },
  nineBasicExpenditure: {
    label: "一般公共预算基本支出表",
    blocks: { main: { columns: ["total", "personnel", "operating"], lines: [] } },
  },
  nineThreePublicExpenditure: {
    label: "“三公”经费支出表",
    blocks: {
      main: {
        columns: ["approved", "prior"],
        lines: [
          "overseasVisits",
          "officialVehicles",
          "vehiclePurchase",
          "vehicleOperation",
          "officialReception",
          "meetings",
          "training",
        ],
      },
    },
  },
  nineGovernmentFundExpenditure: {
    label: "政府性基金预算支出表",
    blocks: { main: { columns: EXPENDITURE, lines: [] } },
  },
  nineStateCapitalExpenditure: {
    label: "国有资本经营预算支出表",
    blocks: { main: { columns: EXPENDITURE, lines: [] } },
  },
} as const satisfies Readonly<Record<string, TableSchema>>;

declare module "../../budget/schema" {
  interface FamilySchemas {
    readonly "nine-tables": typeof NINE_TABLES_SCHEMA;
  }
}
