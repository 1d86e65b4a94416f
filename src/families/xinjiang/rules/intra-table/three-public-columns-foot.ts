import { TOTAL } from "../../../../budget/block";
import { columnFoots } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** “三公”经费表合计等于各项费用之和。 */
export const threePublicColumnsFoot = defineRule({
  code: "BC026",
  title: "“三公”经费表合计等于各项费用之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-I01", "XJ-I02"],
  basis:
    "表10 每列：合计 = 因公出国（境）费 ＋ 公务接待费 ＋ 公务用车购置及运行维护费；后者 = 购置 ＋ 运行维护",
  needs: ["threePublicExpenditure"],
  *relations({ threePublicExpenditure: threePublic }) {
    const { main } = threePublic;
    for (const { id } of main.columns) {
      yield columnFoots(main, id, TOTAL, [
        "overseasVisits",
        "officialReception",
        "officialVehicles",
      ]);
      yield columnFoots(main, id, "officialVehicles", ["vehiclePurchase", "vehicleOperation"]);
    }
  },
  suggestion: "核对各项费用；“其中”两行之和是公务用车小计。",
});
