import { levelsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 支出总体情况表各级科目逐级相等。 */
export const expenditureLevelsFoot = defineRule({
  code: "BC007",
  title: "支出总体情况表各级科目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-C02", "XJ-C03", "XJ-C04"],
  basis: "表3 每列：款 = Σ 项，类 = Σ 款，总计 = Σ 类",
  needs: ["expenditureSummary"],
  *relations({ expenditureSummary: expenditure }) {
    yield* levelsFoot(expenditure.main);
  },
  suggestion: "核对该科目与其下级科目各行。",
});
