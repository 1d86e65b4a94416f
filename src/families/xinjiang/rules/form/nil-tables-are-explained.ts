import { tablesOf } from "../../../../budget/budget";
import type { TableId } from "../../../../budget/schema";
import { defineRule, states } from "../../../../checking/index";
import { explainsEmptiness, saysEmpty } from "../../../../text/nil-note";

/** Tables whose statement the form demands where they are empty; under figures it is wrong in every table. */
const EXPLAINED: readonly TableId[] = [
  "governmentFundExpenditure",
  "stateCapitalExpenditure",
  "commissionedServicesExpenditure",
  "carryOverBalances",
];

/** 空表下有说明，有数的表没有。 */
export const nilTablesAreExplained = defineRule({
  code: "BC091",
  title: "空表下有说明，有数的表没有",
  scope: "form",
  severity: "error",
  covers: ["XJ-Z05"],
  basis: "表8、表9、委托业务费表、结转表：没有数据的表下有“…为空表。”；各表有数据的没有",
  needs: [],
  *relations(_tables, budget) {
    for (const table of tablesOf(budget)) {
      const isNil = table.status === "nil";
      const { note, title } = table;
      const isSaid = note !== null && (isNil ? explainsEmptiness : saysEmpty)(note.text);
      if (!EXPLAINED.includes(table.id) && (isNil || !isSaid)) continue;
      // What is not there is not quoted: an empty text says where it should stand.
      const nothing = { text: "", cell: title.cell };
      yield states(
        isNil || isSaid ? (note ?? nothing) : title,
        isNil ? "表下注明“…为空表。”" : "有数据，不写“为空表”",
        isNil === isSaid
      );
    }
  },
  suggestion: "空表补写说明；有数据的表删去“为空表”的说明。",
});
