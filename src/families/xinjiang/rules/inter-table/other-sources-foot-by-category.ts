import { OTHER_SOURCES } from "../funds";
import { codesOf, defineRule, foots } from "../../../../checking/index";

/** 各类支出中非当年财政拨款部分与收入总表一致。 */
export const otherSourcesFootByCategory = defineRule({
  code: "BC054",
  title: "各类支出中非当年财政拨款部分与收入总表一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X24"],
  basis:
    "表1 各功能分类 − 表4 同类·合计 = 表2 同码类级行 财政专户 ＋ 单位资金 ＋ 财政拨款结转 ＋ 非财政拨款结转结余",
  needs: ["revenueExpenditureSummary", "revenueSummary", "appropriationSummary"],
  *relations({
    revenueExpenditureSummary: summary,
    revenueSummary: revenue,
    appropriationSummary: appropriation,
  }) {
    for (const code of codesOf(
      ["category"],
      summary.expenditure,
      revenue.main,
      appropriation.expenditure
    )) {
      yield foots(summary.expenditure.fact(code, "approved"), [
        appropriation.expenditure.fact(code, "total"),
        ...OTHER_SOURCES.map((column) => revenue.main.fact(code, column)),
      ]);
    }
  },
  suggestion: "核对该类支出的财政拨款与其他资金。",
});
