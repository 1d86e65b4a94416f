import { defineRule, foots } from "../../../../checking/index";
import {
  BASIC_BY_OTHER_SOURCES,
  EXPENDITURE_AND_FUNDS,
  basicParts,
  codesOf,
} from "../expenditure-and-funds";

/** 支出总表基本支出与各预算基本支出一致（有其他资金的科目）。 */
export const expenditureBasicWithOtherSourcesFoots = defineRule({
  code: "BC076",
  title: "支出总表基本支出与各预算基本支出一致（有其他资金的科目）",
  scope: "inter-table",
  severity: "warning",
  cause: BASIC_BY_OTHER_SOURCES,
  covers: ["XJ-X30"],
  basis:
    "表3 同码行·基本支出 = 表5 基本支出 ＋ 表8、表9 人员经费 ＋ 公用经费；有其他资金的科目（其他资金只安排项目支出时）",
  needs: EXPENDITURE_AND_FUNDS,
  *relations(tables) {
    const { main: expenditure } = tables.expenditureSummary;
    for (const code of codesOf(tables, "other-sources"))
      yield foots(expenditure.fact(code, "basic"), basicParts(tables, code));
  },
  suggestion: "如果专户、单位资金或结转也安排了基本支出，差额属正常，请写明。",
});
