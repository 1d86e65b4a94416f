import { codesAreWellWritten, defineRule } from "../../checking/index";

/** 科目编码写成规定的位数，没有夹着字母。 */
export const codesHaveTheirDigits = defineRule({
  code: "BC106",
  title: "科目编码是规定位数的数字",
  scope: "form",
  severity: "error",
  covers: ["ANY-16"],
  basis:
    "各表的科目编码是数字：功能分类 3、5、7 位，经济分类 3、5 位（分列的类 3 位，款、项各 2 位）；夹着字母、少一位多一位而名称说明是哪个科目的，按那个科目核对",
  needs: [],
  relations: (_tables, budget) => codesAreWellWritten(budget),
  suggestion: "把单元格里的编码改成这个科目的编码。",
});
