import type { TableSchema } from "../../budget/schema";

/** Where a unit's money comes from, as the tables of all money name it. */
const SOURCES = [
  "total",
  "generalPublicBudget",
  "specialFundProjects",
  "governmentFund",
  "stateCapital",
  "higherLevelSubsidies",
  "publicServiceRevenue",
  "specialFiscalAccount",
  "businessRevenue",
  "subordinateRemittances",
  "otherRevenue",
  "nonAppropriationSurplus",
  "cashAccountBalance",
  "carryOver",
] as const;

/** Lines of the departmental economic classification where 人员经费和公用经费 and 专项业务经费 stand apart. */
const ECONOMIC_LINES = [
  "personnelAndOperating",
  "basicWagesAndWelfare",
  "basicGoodsAndServices",
  "basicBenefitsToHouseholds",
  "basicCapital",
  "specialOperations",
  "specialWagesAndWelfare",
  "specialGoodsAndServices",
  "specialBenefitsToHouseholds",
  "specialDebtInterestAndFees",
  "specialCapitalConstruction",
  "specialCapital",
  "specialEnterpriseSubsidiesConstruction",
  "specialEnterpriseSubsidies",
  "specialSocialSecurityFundSubsidies",
  "specialOther",
  "remittancesToHigherLevel",
  "businessExpenditure",
  "subsidiesToSubordinates",
] as const;

const ALL_MONEY_ENDS = ["currentExpenditure", "carriedForward", "unassignedCashAccount"] as const;
const APPROPRIATION_ENDS = ["currentExpenditure", "carriedForward"] as const;
const APPROVED = ["approved"] as const;
const BASIC = ["total", "personnel", "operating"] as const;
const TARGET_FUNDS = ["total", "appropriation", "otherFunds"] as const;

const THREE_PUBLIC_MEETINGS_TRAINING = {
  columns: [
    "total",
    "threePublic",
    "overseasVisits",
    "officialReception",
    "officialVehicles",
    "vehiclePurchase",
    "vehicleOperation",
    "meetings",
    "training",
  ],
  lines: [],
} as const;

/**
 * Tables of the forms that show expenditure by three classifications side by side and split it into 人员经费, 公用经费
 * and 专项业务经费. The classes of the two government classifications are coded rows known by their names.
 */
export const SHAANXI_SCHEMA = {
  comprehensiveSummary: {
    label: "部门综合预算收支总表",
    blocks: {
      revenue: {
        columns: APPROVED,
        lines: [
          "departmentalBudget",
          "appropriation",
          "generalPublicBudget",
          "specialFundProjects",
          "governmentFund",
          "stateCapital",
          "higherLevelSubsidies",
          "publicServiceRevenue",
          "specialFiscalAccount",
          "businessRevenue",
          "subordinateRemittances",
          "otherRevenue",
          "currentRevenue",
          "nonAppropriationSurplus",
          "cashAccountBalance",
          "carryOver",
          "appropriationCarryOver",
          "nonAppropriationCarryOver",
        ],
      },
      functional: { columns: APPROVED, lines: ["departmentalBudget", ...ALL_MONEY_ENDS] },
      departmentEconomic: {
        columns: APPROVED,
        lines: ["departmentalBudget", ...ECONOMIC_LINES, ...ALL_MONEY_ENDS],
      },
      governmentEconomic: { columns: APPROVED, lines: ["departmentalBudget", ...ALL_MONEY_ENDS] },
    },
  },
  comprehensiveRevenue: {
    label: "部门综合预算收入总表",
    blocks: { main: { columns: SOURCES, lines: [] } },
  },
  comprehensiveExpenditure: {
    label: "部门综合预算支出总表",
    blocks: { main: { columns: SOURCES, lines: [] } },
  },
  comprehensiveAppropriationSummary: {
    label: "部门综合预算财政拨款收支总表",
    blocks: {
      revenue: {
        columns: APPROVED,
        lines: [
          "appropriation",
          "generalPublicBudget",
          "specialFundProjects",
          "governmentFund",
          "stateCapital",
          "currentRevenue",
          "carryOver",
        ],
      },
      functional: { columns: APPROVED, lines: ["appropriation", ...APPROPRIATION_ENDS] },
      departmentEconomic: {
        columns: APPROVED,
        lines: ["appropriation", ...ECONOMIC_LINES, ...APPROPRIATION_ENDS],
      },
      governmentEconomic: { columns: APPROVED, lines: ["appropriation", ...APPROPRIATION_ENDS] },
    },
  },
  generalPublicBudgetExpenditureByFunction: {
    label: "一般公共预算支出明细表（按功能科目分）",
    blocks: { main: { columns: [...BASIC, "specialOperations"], lines: [] } },
  },
  generalPublicBudgetExpenditureByEconomy: {
    label: "一般公共预算支出明细表（按经济分类科目分）",
    blocks: { main: { columns: [...BASIC, "specialOperations"], lines: [] } },
  },
  generalPublicBudgetBasicExpenditureByFunction: {
    label: "一般公共预算基本支出明细表（按功能科目分）",
    blocks: { main: { columns: BASIC, lines: [] } },
  },
  generalPublicBudgetBasicExpenditureByEconomy: {
    label: "一般公共预算基本支出明细表（按经济分类科目分）",
    blocks: { main: { columns: BASIC, lines: [] } },
  },
  governmentFundSummary: {
    label: "政府性基金收支表",
    blocks: {
      revenue: { columns: APPROVED, lines: ["governmentFund"] },
      functional: { columns: APPROVED, lines: [] },
      departmentEconomic: { columns: APPROVED, lines: ECONOMIC_LINES },
      governmentEconomic: { columns: APPROVED, lines: [] },
    },
  },
  specialOperationsExpenditure: {
    label: "专项业务经费支出表",
    blocks: {
      main: {
        columns: ["total"],
        lines: ["purposeProjects", "dutyProjects", "specialFundProjects"],
      },
    },
  },
  carriedOverAppropriationExpenditure: {
    label: "财政拨款结转资金支出表",
    blocks: { main: { columns: ["total"], lines: [] } },
  },
  procurementBudget: {
    label: "政府采购（资产配置、购买服务）预算表",
    blocks: { main: { columns: ["total"], lines: [] } },
  },
  threePublicMeetingsTraining: {
    label: "一般公共预算拨款“三公”经费及会议费、培训费支出预算表",
    blocks: {
      prior: THREE_PUBLIC_MEETINGS_TRAINING,
      current: THREE_PUBLIC_MEETINGS_TRAINING,
      change: THREE_PUBLIC_MEETINGS_TRAINING,
    },
  },
  projectPerformanceTarget: {
    label: "专项业务经费绩效目标表",
    blocks: { main: { columns: TARGET_FUNDS, lines: [] } },
  },
  overallPerformanceTarget: {
    label: "整体支出绩效目标表",
    blocks: { main: { columns: TARGET_FUNDS, lines: [] } },
  },
  specialFundPerformanceTarget: {
    label: "专项资金总体绩效目标表",
    blocks: { main: { columns: TARGET_FUNDS, lines: [] } },
  },
} as const satisfies Readonly<Record<string, TableSchema>>;

declare module "../../budget/schema" {
  interface FamilySchemas {
    readonly shaanxi: typeof SHAANXI_SCHEMA;
  }
}
