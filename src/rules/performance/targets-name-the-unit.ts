import { defineRule, states } from "../../checking/index";
import { isSameCaption } from "../../text/normalize";

/** 绩效目标表的单位名称正确。 */
export const targetsNameTheUnit = defineRule({
  code: "BC320",
  title: "绩效目标表的单位名称正确",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P15", "ANY-04"],
  basis: "绩效目标表的单位名称 = 本单位名称",
  needs: [],
  *relations(_tables, { budgetUnit }, { targets }) {
    if (budgetUnit === null) return;
    for (const { values, cells } of targets) {
      const [name, cell] = [values["budgetUnit"], cells["budgetUnit"]];
      if (name?.kind !== "text" || !cell) continue;
      yield states({ text: name.text, cell }, budgetUnit, isSameCaption(name.text, budgetUnit));
    }
  },
  suggestion: "核对单位名称，是否写错或沿用了别的单位的表。",
});
