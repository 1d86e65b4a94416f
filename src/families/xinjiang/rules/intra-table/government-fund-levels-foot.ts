import { levelsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 政府性基金预算支出表各级科目逐级相等。 */
export const governmentFundLevelsFoot = defineRule({
  code: "BC023",
  title: "政府性基金预算支出表各级科目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-H04"],
  basis: "表8 每列：款 = Σ 项，类 = Σ 款，总计 = Σ 类",
  needs: ["governmentFundExpenditure"],
  *relations({ governmentFundExpenditure: fund }) {
    yield* levelsFoot(fund.main);
  },
  suggestion: "核对该科目与其下级科目各行。",
});
