import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

const ECONOMIC_COLUMNS = [
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
] as const;

/** 项目支出表每行合计等于各经济分类之和。 */
export const projectRowsFoot = defineRule({
  code: "BC018",
  title: "项目支出表每行合计等于各经济分类之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-G01"],
  basis: "表7 项目支出合计 = Σ 其余各列",
  needs: ["generalPublicBudgetProjectExpenditure"],
  *relations({ generalPublicBudgetProjectExpenditure: projects }) {
    yield* rowsFoot(projects.main, "total", ECONOMIC_COLUMNS);
  },
  suggestion: "核对该行各经济分类列和项目支出合计。",
});
