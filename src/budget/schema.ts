import { SHAANXI_TABLES } from "./shaanxi-schema";

/**
 * The canonical tables of a budget disclosure: one name for every table, block, fixed line and amount column, whatever
 * family and year a workbook follows. Layouts map sheets to these names; rules, sections and forms speak only them.
 *
 * Families whose tables differ in kind have tables of their own, so that their relations never mix.
 *
 * A block is a rectangle of rows and amount columns. Tables with two sides have the blocks `revenue` and `expenditure`,
 * all others have one, `main`. `lines` are rows known by their label; coded rows and projects are open-ended.
 */
export const TABLE_SCHEMA = {
  revenueExpenditureSummary: {
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
  revenueSummary: {
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
  expenditureSummary: { main: { columns: ["total", "basic", "project"], lines: [] } },
  appropriationSummary: {
    revenue: {
      columns: ["total"],
      lines: ["appropriation", "generalPublicBudget", "governmentFund", "stateCapital"],
    },
    expenditure: {
      columns: ["total", "generalPublicBudget", "governmentFund", "stateCapital"],
      lines: [],
    },
  },
  generalPublicBudgetExpenditure: { main: { columns: ["total", "basic", "project"], lines: [] } },
  generalPublicBudgetBasicExpenditure: {
    main: { columns: ["total", "personnel", "operating"], lines: [] },
  },
  generalPublicBudgetProjectExpenditure: {
    main: {
      columns: [
        "total",
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
      ],
      lines: [],
    },
  },
  governmentFundExpenditure: {
    main: { columns: ["total", "personnel", "operating", "project"], lines: [] },
  },
  stateCapitalExpenditure: {
    main: { columns: ["total", "personnel", "operating", "project"], lines: [] },
  },
  threePublicExpenditure: {
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
  commissionedServicesExpenditure: {
    main: {
      columns: ["total", "generalPublicBudget", "governmentFund", "stateCapital"],
      lines: [],
    },
  },
  carryOverBalances: {
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
  ...SHAANXI_TABLES,
} as const;

type Schema = typeof TABLE_SCHEMA;

export type TableId = keyof Schema;
export type BlockId<T extends TableId = TableId> = T extends TableId
  ? keyof Schema[T] & string
  : never;
type BlockSchema<T extends TableId, B extends BlockId<T>> = Schema[T][B & keyof Schema[T]];
/** Amount columns of a block. */
export type ColumnId<T extends TableId, B extends BlockId<T>> =
  BlockSchema<T, B> extends { readonly columns: readonly (infer C)[] } ? C & string : never;
/** Fixed lines of a block. */
export type LineId<T extends TableId, B extends BlockId<T>> =
  BlockSchema<T, B> extends { readonly lines: readonly (infer L)[] } ? L & string : never;

/** All tables in the order in which a family discloses them. */
export const TABLE_IDS = Object.keys(TABLE_SCHEMA) as readonly TableId[];
