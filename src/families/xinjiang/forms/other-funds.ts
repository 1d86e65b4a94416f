import { TOTAL } from "../../../budget/block";
import { figure } from "../../../performance/form/form";

/** 其他资金：收入总体情况表总计行 (9)、(10)、(12) 列，即财政专户管理资金、单位资金、非财政拨款结转结余。 */
export const OTHER_FUNDS = [
  figure("revenueSummary", "main", TOTAL, "specialFiscalAccount"),
  figure("revenueSummary", "main", TOTAL, "ownFunds"),
  figure("revenueSummary", "main", TOTAL, "nonAppropriationCarryOver"),
];
