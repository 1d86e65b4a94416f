import { defineLayout, type Caption } from "../../../recognition/layout";
import { COLUMN_NUMBERS, FUNCTIONAL_NAME, TOTAL_ROW } from "./captions";

const CODE: Caption = { 2024: "科目编码", 2026: "科目代码" };

/** 一般公共预算项目支出情况表（表7），每个项目一行。 */
export const generalPublicBudgetProjectExpenditureLayout = defineLayout({
  table: "generalPublicBudgetProjectExpenditure",
  years: { from: 2024 },
  number: 7,
  title: "一般公共预算项目支出情况表",
  isPrefixed: false,
  nilNote: "{unit}{year}年没有使用一般公共预算拨款安排的项目支出，{title}为空表。",
  print: {
    columnWidths: [6, 6, 6, 30, 38, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12],
    hasColumnNumbers: COLUMN_NUMBERS,
    totalRow: TOTAL_ROW,
    emptyRows: 20,
    isLandscape: true,
  },
  blocks: {
    main: {
      rows: "coded",
      codes: { category: [CODE, "类"], section: [CODE, "款"], item: [CODE, "项"] },
      label: [FUNCTIONAL_NAME],
      project: ["项目名称"],
      columns: {
        total: ["项目支出合计"],
        wagesAndWelfare: ["工资福利支出"],
        goodsAndServices: ["商品和服务支出"],
        benefitsToHouseholds: ["对个人和家庭的补助"],
        debtInterestAndFees: ["债务利息及费用支出"],
        capitalConstruction: ["资本性支出（基本建设）"],
        capital: ["资本性支出"],
        enterpriseSubsidiesConstruction: ["对企业补助（基本建设）"],
        enterpriseSubsidies: ["对企业补助"],
        socialSecurityFundSubsidies: ["对社会保障基金补助"],
        other: ["其他支出"],
      },
      total: "总计",
      lines: [],
    },
  },
});
