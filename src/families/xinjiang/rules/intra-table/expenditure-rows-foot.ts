import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 支出总体情况表每行合计等于基本支出加项目支出。 */
export const expenditureRowsFoot = defineRule({
  code: "BC006",
  title: "支出总体情况表每行合计等于基本支出加项目支出",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-C01"],
  basis: "表3 合计 = 基本支出 ＋ 项目支出",
  needs: ["expenditureSummary"],
  *relations({ expenditureSummary: expenditure }) {
    yield* rowsFoot(expenditure.main, "total", ["basic", "project"]);
  },
  suggestion: "核对该行的合计、基本支出和项目支出。",
});
