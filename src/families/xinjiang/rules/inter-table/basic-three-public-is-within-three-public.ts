import { defineRule, partOf } from "../../../../checking/index";

const THREE_PUBLIC_CODES = [
  ["30231", "vehicleOperation"],
  ["30217", "officialReception"],
  ["30212", "overseasVisits"],
  ["31013", "vehiclePurchase"],
  ["30913", "vehiclePurchase"],
] as const;

/** 基本支出中的“三公”经费不大于“三公”经费表。 */
export const basicThreePublicIsWithinThreePublic = defineRule({
  code: "BC069",
  title: "基本支出中的“三公”经费不大于“三公”经费表",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X58", "XJ-X59", "XJ-X60", "XJ-X61"],
  basis: "表6 30231、30217、30212、31013 ＋ 30913 ≤ 表10 对应费用·一般公共预算",
  needs: ["generalPublicBudgetBasicExpenditure", "threePublicExpenditure"],
  *relations({ generalPublicBudgetBasicExpenditure: basic, threePublicExpenditure: threePublic }) {
    for (const [code, line] of THREE_PUBLIC_CODES) {
      const part = basic.main.fact(code, "total");
      if (part.cell) yield partOf(part, threePublic.main.fact(line, "generalPublicBudget"));
    }
  },
  suggestion: "“三公”经费表包括项目支出，不应小于基本支出中的同类费用。",
});
