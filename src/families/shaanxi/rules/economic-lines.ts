import type { Block } from "../../../budget/block";
import { columnFoots, type Relation } from "../../../checking/index";

/** 部门经济分类 lines under 人员经费和公用经费支出, with the codes they stand for. */
export const BASIC_ECONOMIC_LINES = [
  ["basicWagesAndWelfare", "301"],
  ["basicGoodsAndServices", "302"],
  ["basicBenefitsToHouseholds", "303"],
  ["basicCapital", "310"],
] as const;

/** The same under 专项业务经费支出. */
export const SPECIAL_ECONOMIC_LINES = [
  ["specialWagesAndWelfare", "301"],
  ["specialGoodsAndServices", "302"],
  ["specialBenefitsToHouseholds", "303"],
  ["specialDebtInterestAndFees", "307"],
  ["specialCapitalConstruction", "309"],
  ["specialCapital", "310"],
  ["specialEnterpriseSubsidiesConstruction", "311"],
  ["specialEnterpriseSubsidies", "312"],
  ["specialSocialSecurityFundSubsidies", "313"],
  ["specialOther", "399"],
] as const;

/** Lines that add up to all expenditure of the side. */
const TOP_ECONOMIC_LINES = [
  "personnelAndOperating",
  "specialOperations",
  "remittancesToHigherLevel",
  "businessExpenditure",
  "subsidiesToSubordinates",
] as const;

/** 部门经济分类 in two groups: 人员经费和公用经费 and 专项业务经费 are the sums of their lines, all tops the sum of `total`. */
export function* economicLinesFoot(block: Block<"approved">, total: string): Iterable<Relation> {
  for (const [top, lines] of [
    ["personnelAndOperating", BASIC_ECONOMIC_LINES],
    ["specialOperations", SPECIAL_ECONOMIC_LINES],
  ] as const) {
    const parts = lines.map(([line]) => line);
    yield columnFoots(block, "approved", top, parts);
  }
  yield columnFoots(block, "approved", total, TOP_ECONOMIC_LINES);
}
