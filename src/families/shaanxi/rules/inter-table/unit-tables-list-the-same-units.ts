import type { Block } from "../../../../budget/block";
import { defineRule, namedAlike, sameSet, type Member } from "../../../../checking/index";

/** 收入总表与支出总表列的单位相同。 */
export const unitTablesListTheSameUnits = defineRule({
  code: "BC252",
  title: "收入总表与支出总表列的单位相同",
  scope: "inter-table",
  severity: "warning",
  covers: ["SX-B27"],
  basis: "表2 的单位 = 表3 的单位（按单位编码，有金额的行）；同一编码的单位名称相同",
  needs: ["comprehensiveRevenue", "comprehensiveExpenditure"],
  *relations({ comprehensiveRevenue: revenue, comprehensiveExpenditure: expenditure }) {
    yield sameSet("单位", unitsOf(revenue.main), unitsOf(expenditure.main));
    yield* namedAlike([revenue.main, expenditure.main], ["unit"]);
  },
  suggestion: "一个单位有收入也有支出；核对是否漏了这个单位的一行，或单位编码、名称写错。",
});

function unitsOf(block: Block): readonly Member[] {
  return block.rowsOf("unit").flatMap((row) => {
    const isUsed = block.columns.some(({ id }) => block.fact(row, id).state === "amount");
    return isUsed && row.code !== null
      ? [{ key: row.code, label: `${row.code} ${row.name}`, cell: row.cell }]
      : [];
  });
}
