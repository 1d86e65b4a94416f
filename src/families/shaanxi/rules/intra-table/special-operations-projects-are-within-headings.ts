import { projectsAreWithin } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 专项业务经费项目不大于其上级行。 */
export const specialOperationsProjectsAreWithinHeadings = defineRule({
  code: "BC217",
  title: "专项业务经费项目不大于其上级行",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A22"],
  basis: "表10 任一项目·项目金额 ≤ 其上级行·项目金额",
  needs: ["specialOperationsExpenditure"],
  *relations({ specialOperationsExpenditure: { main } }) {
    yield* projectsAreWithin(main);
  },
  suggestion: "核对项目金额是否多写一位。",
});
