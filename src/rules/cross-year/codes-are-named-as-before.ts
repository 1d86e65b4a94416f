import { tablesOf } from "../../budget/budget";
import { defineRule, namedAsBefore } from "../../checking/index";

/** 科目名称与上年一致。 */
export const codesAreNamedAsBefore = defineRule({
  code: "BC110",
  title: "科目名称与上年一致",
  scope: "cross-year",
  severity: "info",
  covers: ["C035"],
  basis: "同一编码的名称 = 上年工作簿里的名称",
  needs: [],
  *relations(_tables, budget, { prior }) {
    if (prior) yield* namedAsBefore(tablesOf(budget), tablesOf(prior));
  },
  suggestion: "科目书当年改了名称就不必改；没有改的，核对是哪一年写错了。",
});
