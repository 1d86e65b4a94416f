import { unitSourcesFoot } from "../unit-sources";
import { defineRule } from "../../../../checking/index";

/** 支出总表每行等于各资金来源之和，逐级等于所属单位之和。 */
export const comprehensiveExpenditureFoots = defineRule({
  code: "BC227",
  title: "支出总表每行等于各资金来源之和，逐级等于所属单位之和",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-B01"],
  basis: "表3 合计 = 各资金来源之和，“其中”不大于所属来源；合计行 = Σ 部门，部门 = Σ 单位",
  needs: ["comprehensiveExpenditure"],
  *relations({ comprehensiveExpenditure: { main } }) {
    yield* unitSourcesFoot(main);
  },
  suggestion: "核对各单位的资金来源是否填错列、漏填，合计是否漏加。",
});
