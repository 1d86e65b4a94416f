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
export const SHAANXI_TABLES = {
  comprehensiveSummary: {
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
  comprehensiveRevenue: { main: { columns: SOURCES, lines: [] } },
  comprehensiveExpenditure: { main: { columns: SOURCES, lines: [] } },
  comprehensiveAppropriationSummary: {
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
  generalPublicBudgetExpenditureByFunction: {
    main: { columns: ["total", "personnel", "operating", "specialOperations"], lines: [] },
  },
  generalPublicBudgetExpenditureByEconomy: {
    main: { columns: ["total", "personnel", "operating", "specialOperations"], lines: [] },
  },
  generalPublicBudgetBasicExpenditureByFunction: {
    main: { columns: ["total", "personnel", "operating"], lines: [] },
  },
  generalPublicBudgetBasicExpenditureByEconomy: {
    main: { columns: ["total", "personnel", "operating"], lines: [] },
  },
  governmentFundSummary: {
    revenue: { columns: APPROVED, lines: ["governmentFund"] },
    functional: { columns: APPROVED, lines: [] },
    departmentEconomic: { columns: APPROVED, lines: ECONOMIC_LINES },
    governmentEconomic: { columns: APPROVED, lines: [] },
  },
  specialOperationsExpenditure: {
    main: { columns: ["total"], lines: ["purposeProjects", "dutyProjects", "specialFundProjects"] },
  },
  carriedOverAppropriationExpenditure: { main: { columns: ["total"], lines: [] } },
  procurementBudget: { main: { columns: ["total"], lines: [] } },
  threePublicMeetingsTraining: {
    prior: THREE_PUBLIC_MEETINGS_TRAINING,
    current: THREE_PUBLIC_MEETINGS_TRAINING,
    change: THREE_PUBLIC_MEETINGS_TRAINING,
  },
  projectPerformanceTarget: {
    main: { columns: ["total", "appropriation", "otherFunds"], lines: [] },
  },
  overallPerformanceTarget: {
    main: { columns: ["total", "appropriation", "otherFunds"], lines: [] },
  },
  specialFundPerformanceTarget: {
    main: { columns: ["total", "appropriation", "otherFunds"], lines: [] },
  },
} as const;
