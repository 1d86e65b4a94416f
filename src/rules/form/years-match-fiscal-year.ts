import { defineRule, states } from "../../checking/index";

/** 文件各处写的年度与预算年度一致。 */
export const yearsMatchFiscalYear = defineRule({
  code: "BC093",
  title: "封面、目录、表题、表头和空表说明的年度与预算年度一致",
  scope: "form",
  severity: "error",
  covers: ["ANY-05"],
  basis: "封面、目录、表题、表头、空表说明中的“{年}年” = 预算年度（多数写法）",
  needs: [],
  *relations(_tables, { statedYears, fiscalYear }) {
    if (fiscalYear === null) return;
    for (const { year, text, isPrior, mayBeEarlier } of statedYears) {
      const expected = isPrior ? fiscalYear - 1 : fiscalYear;
      const isTrue = year === expected || (mayBeEarlier === true && year < expected);
      yield states({ text: `${year}年`, cell: text.cell }, `${expected}年`, isTrue);
    }
  },
  suggestion: "核对年度，是否沿用了上年的文字。",
});
