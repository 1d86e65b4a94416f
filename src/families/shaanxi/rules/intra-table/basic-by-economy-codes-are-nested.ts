import { codesAreNested } from "../../../../checking/relations/code-families";
import { defineRule } from "../../../../checking/rule";

/** 基本支出明细表（经济）科目层级完整、编码不重复。 */
export const basicByEconomyCodesAreNested = defineRule({
  code: "BC224",
  title: "基本支出明细表（经济）科目层级完整、编码不重复",
  scope: "intra-table",
  severity: "error",
  covers: ["ANY-01"],
  basis: "表8：每个项有其款行和类行，每个款有其类行，编码不重复",
  needs: ["generalPublicBudgetBasicExpenditureByEconomy"],
  *relations({ generalPublicBudgetBasicExpenditureByEconomy: { main } }) {
    yield* codesAreNested(main);
  },
  suggestion: "补上缺少的上级科目行，或核对编码。",
});
