import { TOTAL } from "../../../../budget/block";
import { allCodesOf, defineRule, foots, minus, restates } from "../../../../checking/index";

/** 基本支出明细表（功能）与支出明细表同一科目一致。 */
export const basicByFunctionTiesToFunctionTable = defineRule({
  code: "BC238",
  title: "基本支出明细表（功能）与支出明细表同一科目一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B09"],
  basis: "表7 每个科目·人员经费、公用经费 = 表5 同码行；表7 合计 = 表5 合计 − 专项业务经费",
  needs: [
    "generalPublicBudgetBasicExpenditureByFunction",
    "generalPublicBudgetExpenditureByFunction",
  ],
  *relations({
    generalPublicBudgetBasicExpenditureByFunction: basic,
    generalPublicBudgetExpenditureByFunction: all,
  }) {
    for (const code of [TOTAL, ...allCodesOf(basic.main, all.main)]) {
      yield* restates(basic.main.fact(code, "personnel"), all.main.fact(code, "personnel"));
      yield* restates(basic.main.fact(code, "operating"), all.main.fact(code, "operating"));
      yield foots(basic.main.fact(code, "total"), [
        all.main.fact(code, "total"),
        minus(all.main.fact(code, "specialOperations")),
      ]);
    }
  },
  suggestion: "核对该科目在两张表的金额；一方可以多出金额为 0 的行。",
});
