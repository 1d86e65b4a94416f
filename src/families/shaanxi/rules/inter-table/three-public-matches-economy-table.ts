import { TOTAL } from "../../../../budget/block";
import { defineRule, foots } from "../../../../checking/index";

const ITEMS = [
  ["overseasVisits", ["30212"]],
  ["officialReception", ["30217"]],
  ["vehicleOperation", ["30231"]],
  ["vehiclePurchase", ["31013", "30913"]],
  ["meetings", ["30215"]],
  ["training", ["30216"]],
] as const;

/** “三公”经费、会议费、培训费与支出明细表（经济）一致。 */
export const threePublicMatchesEconomyTable = defineRule({
  code: "BC246",
  title: "“三公”经费、会议费、培训费与支出明细表（经济）一致",
  scope: "inter-table",
  severity: "warning",
  covers: ["SX-B19"],
  basis:
    "表13 本年各栏 = 表6 30212、30217、30231、31013 ＋ 30913、30215、30216·合计；都没有时表13 为空表",
  needs: ["generalPublicBudgetExpenditureByEconomy", "threePublicMeetingsTraining"],
  *relations({
    generalPublicBudgetExpenditureByEconomy: byEconomy,
    threePublicMeetingsTraining: threePublic,
  }) {
    for (const [column, codes] of ITEMS)
      yield foots(
        threePublic.current.fact(TOTAL, column),
        codes.map((code) => byEconomy.main.fact(code, "total"))
      );
  },
  suggestion: "核对表13 是否漏填，或表6 的科目是否有误。",
});
