import { tablesOf } from "../../../../budget/budget";
import { defineRule, states } from "../../../../checking/index";

/** 每张表都写明编制单位。 */
export const tablesNameUnitAndMeasure = defineRule({
  code: "BC090",
  title: "每张表都写明编制单位",
  scope: "form",
  severity: "error",
  covers: ["XJ-Z03"],
  basis: "每张表左上有“编制单位：”或“编制部门：”和单位名称",
  needs: [],
  *relations(_tables, budget) {
    for (const table of tablesOf(budget)) {
      if (!table.unitName) yield states(table.title, "表头写明“编制单位：”及单位名称", false);
      else yield states(table.unitName, "写明单位名称", true);
    }
  },
  suggestion: "在表的左上补写“编制单位：”和单位名称。",
});
