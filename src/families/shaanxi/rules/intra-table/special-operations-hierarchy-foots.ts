import { hierarchyFoots } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 专项业务经费支出表逐级相等。 */
export const specialOperationsHierarchyFoots = defineRule({
  code: "BC216",
  title: "专项业务经费支出表逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A17", "SX-A18"],
  basis:
    "表10 合计 = Σ 部门，部门 = Σ 单位，单位 = 专用项目 = 履职项目 ＋ 专项资金项目，各 = Σ 其下项目",
  needs: ["specialOperationsExpenditure"],
  *relations({ specialOperationsExpenditure: { main } }) {
    yield* hierarchyFoots(main);
  },
  suggestion: "核对项目金额是否多写或少写一位，项目是否漏列。",
});
