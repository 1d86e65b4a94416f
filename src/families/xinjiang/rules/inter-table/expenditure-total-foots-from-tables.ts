import { TOTAL } from "../../../../budget/block";
import { OTHER_SOURCES } from "../funds";
import { defineRule, foots } from "../../../../checking/index";
import { EXPENDITURE_AND_FUNDS, fundParts } from "../expenditure-and-funds";

/** 支出总表总计等于各预算支出与其他资金之和。 */
export const expenditureTotalFootsFromTables = defineRule({
  code: "BC065",
  title: "支出总表总计等于各预算支出与其他资金之和",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X54"],
  basis:
    "表3 总计 = 表5 ＋ 表8 ＋ 表9 总计 ＋ 表2 财政专户 ＋ 单位资金 ＋ 财政拨款结转 ＋ 非财政拨款结转结余",
  needs: EXPENDITURE_AND_FUNDS,
  *relations(tables) {
    const { main: expenditure } = tables.expenditureSummary;
    const { main: revenue } = tables.revenueSummary;
    yield foots(expenditure.fact(TOTAL, "total"), [
      ...fundParts(tables, TOTAL, "total"),
      ...OTHER_SOURCES.map((column) => revenue.fact(TOTAL, column)),
    ]);
  },
  suggestion: "核对各表总计和其他资金来源。",
});
