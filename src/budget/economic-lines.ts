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
export const TOP_ECONOMIC_LINES = [
  "personnelAndOperating",
  "specialOperations",
  "remittancesToHigherLevel",
  "businessExpenditure",
  "subsidiesToSubordinates",
] as const;
