import type { TableSchema } from "../../budget/schema";

/** The three budgets that make up fiscal appropriations, and what each carried over; the names are those of every table. */
export const FUNDS = ["generalPublicBudget", "governmentFund", "stateCapital"] as const;
export const CARRIED_FUNDS = [
  "carryOverGeneralPublicBudget",
  "carryOverGovernmentFund",
  "carryOverStateCapital",
] as const;

const OTHER_OWN_FUNDS = [
  "businessRevenue",
  "higherLevelSubsidies",
  "subordinateRemittances",
  "otherRevenue",
] as const;
/** What makes up 单位资金. */
export const OWN_FUNDS = ["publicServiceRevenue", ...OTHER_OWN_FUNDS] as const;

/** The year's income in the order of the form: lines of 收支总表, columns of 收入总表. */
const REVENUE = [
  "appropriation",
  ...FUNDS,
  "specialFiscalAccount",
  "ownFunds",
  "publicServiceRevenue",
  "educationFees",
  ...OTHER_OWN_FUNDS,
] as const;

const EXPENDITURE = ["total", "basic", "project"] as const;
/** What ends an expenditure side. */
const EXPENDITURE_ENDS = ["currentExpenditure", "carriedForward"] as const;

/** The nine tables that most of the country publishes; a place's further tables are not read. */
export const NINE_TABLES_SCHEMA = {
  nineRevenueExpenditureSummary: {
    label: "收支总表",
    blocks: {
      revenue: {
        columns: ["approved"],
        lines: [...REVENUE, "currentRevenue", "nonAppropriationSurplus", "carryOver"],
      },
      expenditure: {
        columns: ["approved", "basic", "personnel", "operating", "project"],
        lines: EXPENDITURE_ENDS,
      },
    },
  },
  nineRevenueSummary: {
    label: "收入总表",
    blocks: {
      main: {
        columns: [
          "total",
          "currentRevenue",
          ...REVENUE,
          "nonAppropriationSurplus",
          "carryOver",
          ...CARRIED_FUNDS,
          "carryOverSpecialFiscalAccount",
          "carryOverOwnFunds",
        ],
        lines: [],
      },
    },
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
        lines: ["currentRevenue", ...FUNDS, "carryOver", ...CARRIED_FUNDS],
      },
      expenditure: { columns: ["total", ...FUNDS], lines: EXPENDITURE_ENDS },
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
          "runningCosts",
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
