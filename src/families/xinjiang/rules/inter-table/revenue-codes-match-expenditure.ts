import { codedMembers, defineRule, sameSet } from "../../../../checking/index";

/** 收入总表与支出总表的科目相同。 */
export const revenueCodesMatchExpenditure = defineRule({
  code: "BC062",
  title: "收入总表与支出总表的科目相同",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X50"],
  basis: "表2 与表3 的科目行集合相同",
  needs: ["revenueSummary", "expenditureSummary"],
  *relations({ revenueSummary: revenue, expenditureSummary: expenditure }) {
    yield sameSet("科目", codedMembers(revenue.main), codedMembers(expenditure.main));
  },
  suggestion: "补上缺少的科目行，或核对编码是否填错。",
});
