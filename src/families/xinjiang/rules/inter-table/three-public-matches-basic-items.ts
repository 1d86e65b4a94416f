import { defineRule, restates } from "../../../../checking/index";

const THREE_PUBLIC_BASIC_CODES = [
  ["30231", "vehicleOperation"],
  ["30217", "officialReception"],
  ["30212", "overseasVisits"],
] as const;

/** “三公”经费与基本支出同类费用相等。 */
export const threePublicMatchesBasicItems = defineRule({
  code: "BC073",
  title: "“三公”经费与基本支出同类费用相等",
  scope: "inter-table",
  severity: "info",
  covers: ["XJ-X32", "XJ-X33"],
  basis:
    "表10 公务用车运行维护费、因公出国（境）费、公务接待费·一般公共预算 = 表6 30231、30212、30217",
  needs: ["generalPublicBudgetBasicExpenditure", "threePublicExpenditure"],
  *relations({ generalPublicBudgetBasicExpenditure: basic, threePublicExpenditure: threePublic }) {
    for (const [code, line] of THREE_PUBLIC_BASIC_CODES) {
      yield* restates(
        threePublic.main.fact(line, "generalPublicBudget"),
        basic.main.fact(code, "total")
      );
    }
  },
  suggestion: "项目支出中也列支该费用时，差额属正常。",
});
