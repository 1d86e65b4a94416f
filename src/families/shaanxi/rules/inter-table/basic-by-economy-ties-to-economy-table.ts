import { TOTAL } from "../../../../budget/block";
import { allCodesOf, defineRule, foots, minus, restates, states } from "../../../../checking/index";

/** 基本支出明细表（经济）与支出明细表同一科目一致。 */
export const basicByEconomyTiesToEconomyTable = defineRule({
  code: "BC239",
  title: "基本支出明细表（经济）与支出明细表同一科目一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B10"],
  basis:
    "表8 每个科目·人员经费、公用经费 = 表6 同码行；表8 合计 = 表6 合计 − 专项业务经费；政府经济编码相同",
  needs: [
    "generalPublicBudgetBasicExpenditureByEconomy",
    "generalPublicBudgetExpenditureByEconomy",
  ],
  *relations({
    generalPublicBudgetBasicExpenditureByEconomy: basic,
    generalPublicBudgetExpenditureByEconomy: all,
  }) {
    for (const code of [TOTAL, ...allCodesOf(basic.main, all.main)]) {
      yield* restates(basic.main.fact(code, "personnel"), all.main.fact(code, "personnel"));
      yield* restates(basic.main.fact(code, "operating"), all.main.fact(code, "operating"));
      yield foots(basic.main.fact(code, "total"), [
        all.main.fact(code, "total"),
        minus(all.main.fact(code, "specialOperations")),
      ]);
    }
    for (const row of basic.main.rowsOf("section")) {
      const original = all.main.row(row.key);
      if (!row.governmentCode || !original?.governmentCode) continue;
      yield states(
        { text: row.governmentCode, cell: row.governmentCodeCell ?? row.cell },
        `${original.governmentCode}（表6 ${row.code ?? ""} ${row.name}的政府经济编码）`,
        row.governmentCode === original.governmentCode
      );
    }
  },
  suggestion: "核对该科目在两张表的金额；一方可以多出金额为 0 的行。",
});
