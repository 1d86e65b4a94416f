import { defineFamily } from "../../../src/families/define-family";
import { toyRules } from "./rules";
import { TOY_SCHEMA } from "./schema";
import { toyOutline, toySections } from "./sections";
import { toyTables } from "./tables";

/** 只有两张表的一种版式，证明加一种版式只要一个文件夹、一行。 */
export const toy = defineFamily({
  id: "toy",
  name: "两表版式",
  years: { from: 2025, to: 2026 },
  print: {
    sheetName: "表{number}",
    tableNumber: "表{number}",
    title: "{year}年{title}",
    unit: "编制{organization}：{unit}",
    measure: "单位：万元",
    unnumbered: "",
    organizations: { budgetUnit: "单位", department: "部门" },
    workbookTitle: "{unit}{year}年预算",
  },
  schema: TOY_SCHEMA,
  terms: { toyFund: "专门基金" },
  tables: toyTables,
  rules: toyRules,
  textTitle: "{year}{organization}预算说明",
  sections: toySections,
  outline: toyOutline,
});
