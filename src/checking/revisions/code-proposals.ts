import type { BudgetRow } from "../../budget/block";
import type { Budget } from "../../budget/budget";
import { isOneOf } from "../../budget/code-book";
import type { AskedRow } from "./asked-rows";
import { withCode } from "./revised-budget";
import type { Judge, Proposal, RevisedBudget } from "./revision";
import { KIND_OF_CODE } from "./row-place";

/** Rows that bear the name of a code that is asked for, under another code. */
export function proposeCodes(budget: Budget, asked: readonly AskedRow[]): readonly Proposal[] {
  return asked.flatMap(({ owner, key, name, weight }) => {
    const kind = /^\d+$/u.test(key) ? KIND_OF_CODE[key.length] : undefined;
    if (!kind || name === "") return [];
    const namesakes = owner.block
      .rowsOf("category", "section", "item")
      .filter((row) => row.code !== key && isOneOf([name], row.name));
    return namesakes.map((row): Proposal => {
      const revise = (judge: Judge): RevisedBudget =>
        recode(budget, owner, row, { ...row, key, kind, code: key }, judge);
      return { weight: weight + 1, revise };
    });
  });
}

function recode(
  budget: Budget,
  owner: AskedRow["owner"],
  wrong: BudgetRow,
  right: BudgetRow,
  judge: Judge
): RevisedBudget {
  const revised = withCode(budget, owner, wrong, right);
  const code = right.key;
  return {
    revision: { kind: "wrong-code", table: owner.table, row: wrong, code },
    budget: revised,
    evaluations: judge(revised),
    freeAmounts: 0,
    confirming: 0,
  };
}
