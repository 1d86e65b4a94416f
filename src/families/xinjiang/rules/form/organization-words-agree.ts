import { tablesOf } from "../../../../budget/budget";
import { defineRule, states } from "../../../../checking/index";

const WORDS = { department: "部门", budgetUnit: "单位" } as const;
const LEADING_WORD = /^(?:20[0-9]{2}年(?:度)?)?(部门|单位)/u;

/** 表题的“部门”“单位”用词统一。 */
export const organizationWordsAgree = defineRule({
  code: "BC101",
  title: "表题的“部门”“单位”用词统一",
  scope: "form",
  severity: "warning",
  covers: ["XJ-Z08", "C014"],
  basis: "以“部门”或“单位”开头的表题都用同一个词",
  needs: [],
  *relations(_tables, budget) {
    const word = WORDS[budget.organizationKind];
    for (const { title } of tablesOf(budget)) {
      const written = LEADING_WORD.exec(title.text)?.[1];
      if (written !== undefined) yield states(title, `以“${word}”开头`, written === word);
    }
  },
  suggestion: "部门预算的表题一律写“部门”，单位预算的一律写“单位”。",
});
