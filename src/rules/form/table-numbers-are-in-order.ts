import { tablesOf } from "../../budget/budget";
import { defineRule, statesAll } from "../../checking/index";

/** 表号与规定的编号一致。 */
export const tableNumbersAreInOrder = defineRule({
  code: "BC100",
  title: "表号与规定的编号一致",
  scope: "form",
  severity: "warning",
  covers: ["ANY-06", "C005"],
  basis: "表题上方的表号 = 该表在目录中的编号，连续、不重复",
  needs: [],
  *relations(_tables, budget) {
    for (const { number, printedNumbers } of tablesOf(budget)) {
      yield* statesAll(
        printedNumbers.map(({ text, number: printed }) => ({ text, isTrue: printed === number })),
        `表${number}`
      );
    }
  },
  suggestion: "把表号改成目录里的编号，全文不要有两张同号的表。",
});
