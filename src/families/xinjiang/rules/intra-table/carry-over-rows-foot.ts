import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 结转结余表每行合计等于分项之和。 */
export const carryOverRowsFoot = defineRule({
  code: "BC027",
  title: "结转结余表每行合计等于分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-J01", "XJ-J02"],
  basis: "结转表 合计 = 财政拨款小计 ＋ 非财政拨款小计；小计 = 人员经费 ＋ 公用经费 ＋ 项目支出",
  needs: ["carryOverBalances"],
  *relations({ carryOverBalances: carryOver }) {
    yield* rowsFoot(carryOver.main, "total", ["appropriation", "nonAppropriation"]);
    yield* rowsFoot(carryOver.main, "appropriation", [
      "appropriationPersonnel",
      "appropriationOperating",
      "appropriationProject",
    ]);
    yield* rowsFoot(carryOver.main, "nonAppropriation", [
      "nonAppropriationPersonnel",
      "nonAppropriationOperating",
      "nonAppropriationProject",
    ]);
  },
  suggestion: "核对该行的小计和各分项。",
});
