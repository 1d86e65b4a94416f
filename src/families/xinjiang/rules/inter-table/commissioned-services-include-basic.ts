import { TOTAL } from "../../../../budget/block";
import { defineRule, partOf } from "../../../../checking/index";

/** 基本支出中的委托业务费不大于委托业务费表。 */
export const commissionedServicesIncludeBasic = defineRule({
  code: "BC072",
  title: "基本支出中的委托业务费不大于委托业务费表",
  scope: "inter-table",
  severity: "warning",
  covers: ["XJ-X62"],
  basis: "表6 30227 委托业务费 ≤ 委托业务费表总计行·一般公共预算",
  years: { from: 2026 },
  needs: ["generalPublicBudgetBasicExpenditure", "commissionedServicesExpenditure"],
  *relations({
    generalPublicBudgetBasicExpenditure: basic,
    commissionedServicesExpenditure: commissioned,
  }) {
    const part = basic.main.fact("30227", "total");
    if (part.cell) yield partOf(part, commissioned.main.fact(TOTAL, "generalPublicBudget"));
  },
  suggestion: "核对委托业务费表是否漏列基本支出中的委托业务费。",
});
