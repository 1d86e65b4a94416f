import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 一般公共预算支出表每行合计等于基本支出加项目支出。 */
export const generalPublicBudgetRowsFoot = defineRule({
  code: "BC012",
  title: "一般公共预算支出表每行合计等于基本支出加项目支出",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-E01"],
  basis: "表5 合计 = 基本支出 ＋ 项目支出",
  needs: ["generalPublicBudgetExpenditure"],
  *relations({ generalPublicBudgetExpenditure: general }) {
    yield* rowsFoot(general.main, "total", ["basic", "project"]);
  },
  suggestion: "核对该行的合计、基本支出和项目支出。",
});
