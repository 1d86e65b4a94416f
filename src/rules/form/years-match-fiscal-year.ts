import { tablesOf } from "../../budget/budget";
import { states } from "../../checking/relations/relation";
import { defineRule } from "../../checking/rule";

const LEADING_YEAR = /(20[0-9]{2})年/u;

/** 表题和空表说明的年度与预算年度一致。 */
export const yearsMatchFiscalYear = defineRule({
  code: "BC093",
  title: "表题和空表说明的年度与预算年度一致",
  scope: "form",
  severity: "error",
  covers: ["ANY-05"],
  basis: "表题、空表说明中的“{年}年” = 预算年度",
  needs: [],
  *relations(_tables, budget) {
    for (const { title, note } of tablesOf(budget)) {
      for (const text of note ? [title, note] : [title]) {
        const year = LEADING_YEAR.exec(text.text)?.[1];
        if (year === undefined || budget.fiscalYear === null) continue;
        yield states(
          { text: `${year}年`, cell: text.cell },
          `${budget.fiscalYear}年`,
          Number(year) === budget.fiscalYear
        );
      }
    }
  },
  suggestion: "核对年度，是否沿用了上年的文字。",
});
