import { totalFoots } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 委托业务费表总计等于各项目之和。 */
export const commissionedServicesProjectsFoot = defineRule({
  code: "BC030",
  title: "委托业务费表总计等于各项目之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-K02"],
  basis: "委托业务费表 每列：总计 = Σ 各项目行",
  years: { from: 2026 },
  needs: ["commissionedServicesExpenditure"],
  *relations({ commissionedServicesExpenditure: commissioned }) {
    yield* totalFoots(commissioned.main, "project");
  },
  suggestion: "核对总计行和各项目行。",
});
