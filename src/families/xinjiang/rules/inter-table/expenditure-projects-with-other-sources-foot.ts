import { OTHER_SOURCES } from "../funds";
import { defineRule, foots } from "../../../../checking/index";
import {
  BASIC_BY_OTHER_SOURCES,
  EXPENDITURE_AND_FUNDS,
  codesOf,
  fundParts,
} from "../expenditure-and-funds";

/** 支出总表项目支出与各资金来源一致（有其他资金的科目）。 */
export const expenditureProjectsWithOtherSourcesFoot = defineRule({
  code: "BC077",
  title: "支出总表项目支出与各资金来源一致（有其他资金的科目）",
  scope: "inter-table",
  severity: "warning",
  cause: BASIC_BY_OTHER_SOURCES,
  covers: ["XJ-X31"],
  basis:
    "表3 同码行·项目支出 = 表5、表8、表9 项目支出 ＋ 表2 财政专户 ＋ 单位资金 ＋ 财政拨款结转 ＋ 非财政拨款结转结余；有其他资金的科目（其他资金只安排项目支出时）",
  needs: EXPENDITURE_AND_FUNDS,
  *relations(tables) {
    const { main: expenditure } = tables.expenditureSummary;
    const { main: revenue } = tables.revenueSummary;
    for (const code of codesOf(tables, "other-sources"))
      yield foots(expenditure.fact(code, "project"), [
        ...fundParts(tables, code, "project"),
        ...OTHER_SOURCES.map((column) => revenue.fact(code, column)),
      ]);
  },
  suggestion: "如果专户、单位资金或结转也安排了基本支出，差额属正常，请写明。",
});
