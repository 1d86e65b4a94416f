import { levelsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 国有资本经营预算支出表各级科目逐级相等。 */
export const stateCapitalLevelsFoot = defineRule({
  code: "BC024",
  title: "国有资本经营预算支出表各级科目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-H04"],
  basis: "表9 每列：款 = Σ 项，类 = Σ 款，总计 = Σ 类",
  needs: ["stateCapitalExpenditure"],
  *relations({ stateCapitalExpenditure: capital }) {
    yield* levelsFoot(capital.main);
  },
  suggestion: "核对该科目与其下级科目各行。",
});
