import { codedMembers, defineRule, subsetOf } from "../../../../checking/index";

/** 一般公共预算支出表的科目都在支出总表中。 */
export const generalPublicBudgetCodesAreWithinExpenditure = defineRule({
  code: "BC063",
  title: "一般公共预算支出表的科目都在支出总表中",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X65"],
  basis: "表5 的科目行 ⊆ 表3 的科目行",
  needs: ["expenditureSummary", "generalPublicBudgetExpenditure"],
  *relations({ expenditureSummary: expenditure, generalPublicBudgetExpenditure: general }) {
    yield subsetOf("科目", codedMembers(general.main), codedMembers(expenditure.main));
  },
  suggestion: "核对该科目是否漏列于支出总表，或编码填错。",
});
