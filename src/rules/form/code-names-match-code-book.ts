import { defineRule, namedByCodeBook } from "../../checking/index";

/** 科目编码与政府收支分类科目的名称相符。 */
export const codeNamesMatchCodeBook = defineRule({
  code: "BC095",
  title: "科目编码与科目书的名称相符",
  scope: "form",
  severity: "warning",
  covers: ["ANY-02", "C029", "C030", "C035"],
  basis:
    "各表编码对应的名称 = 《政府收支分类科目》的名称（有公开出处的编码，和设置里自己列出的编码）；科目表里没有的编码，名称不是同级另一编码的",
  needs: [],
  *relations(_tables, budget, { ownCodes }) {
    yield* namedByCodeBook(budget, ownCodes, ["own", "A", "B"]);
  },
  suggestion: "以预算年度的《政府收支分类科目》为准，核对编码和名称是哪一个写错了。",
});
