import { defineRule, namedByCodeBook } from "../../checking/index";

/** 科目编码与政府收支分类科目的名称可能不符。 */
export const codeNamesResembleCodeBook = defineRule({
  code: "BC096",
  title: "科目编码与名称可能不符",
  scope: "form",
  severity: "info",
  covers: ["ANY-02", "C029", "C030"],
  basis:
    "各表编码对应的名称 = 《政府收支分类科目》的名称（名称没有公开出处可证的编码，只作提示）；同级编码都查得到的，编码也在内置的科目表里",
  needs: [],
  *relations(_tables, budget, { ownCodes }) {
    yield* namedByCodeBook(budget, ownCodes, ["C"]);
  },
  suggestion: "内置的科目名称未经核实，请查预算年度的《政府收支分类科目》；名称无误就不必改。",
});
