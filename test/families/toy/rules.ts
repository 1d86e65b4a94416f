import { TOTAL } from "../../../src/budget/block";
import { defineRule, restates, structuralRules } from "../../../src/checking/index";

const WORDS = { total: "合计", levels: "核对各级科目。", nested: "补上上级科目。" };

/** 收入合计与支出合计一致。 */
const revenueRestatesExpenditure = defineRule({
  code: "BC990",
  title: "收入预算表合计与支出预算表合计一致",
  scope: "inter-table",
  severity: "error",
  covers: ["TOY-01"],
  basis: "表1 合计 = 表2 合计",
  needs: ["toyRevenue", "toyExpenditure"],
  *relations({ toyRevenue, toyExpenditure }) {
    yield* restates(toyRevenue.main.fact(TOTAL, "total"), toyExpenditure.main.fact(TOTAL, "total"));
  },
  suggestion: "核对两张表的合计。",
});

export const toyRules = [
  revenueRestatesExpenditure,
  ...structuralRules(WORDS, "toyExpenditure", "main", {
    rows: {
      code: "BC991",
      covers: ["TOY-02"],
      title: "支出预算表每行合计等于基本支出加项目支出",
      basis: "表2 合计 = 基本支出 ＋ 项目支出",
      suggestion: "核对该行。",
      sums: { total: ["basic", "project"] },
    },
    coded: {
      title: "支出预算表",
      basis: "表2",
      lowest: "item",
      levels: { code: "BC992", covers: ["TOY-03"] },
    },
  }),
];
