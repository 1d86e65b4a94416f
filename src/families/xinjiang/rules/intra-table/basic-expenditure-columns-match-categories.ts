import { isFilled } from "../../../../budget/fact";
import { defineRule, states } from "../../../../checking/index";

/** 工资福利支出、对个人和家庭的补助属于人员经费。 */
const PERSONNEL = /^30[13]/;

/** 基本支出表人员经费、公用经费列与经济分类相符。 */
export const basicExpenditureColumnsMatchCategories = defineRule({
  code: "BC017",
  title: "基本支出表人员经费、公用经费列与经济分类相符",
  scope: "intra-table",
  severity: "warning",
  covers: ["XJ-F04"],
  basis: "表6 301、303 只列人员经费；302、307、309、310、399 只列公用经费",
  needs: ["generalPublicBudgetBasicExpenditure"],
  *relations({ generalPublicBudgetBasicExpenditure: basic }) {
    for (const row of basic.main.rowsOf("category", "section")) {
      const other = PERSONNEL.test(row.code ?? "") ? "operating" : "personnel";
      const fact = basic.main.fact(row, other);
      if (!isFilled(fact) || fact.amount.isZero || fact.cell === null) continue;
      yield states(
        { text: `${fact.label} ${fact.amount.toString()}`, cell: fact.cell },
        other === "operating" ? "列入人员经费" : "列入公用经费",
        false
      );
    }
  },
  suggestion: "核对该科目应列入人员经费还是公用经费。",
});
