import { sideIn } from "../../budget/family";
import { defineFamily } from "../define-family";
import { nineTablesRules } from "./rules/index";
import { NINE_TABLES_SCHEMA } from "./schema";
import { nineTablesOutline } from "./sections/outline";
import { nineTablesSections } from "./sections/index";
import { nineTables } from "./tables/index";
import { NINE_TABLES_ALSO_CALLED, NINE_TABLES_TERMS } from "./terms";

/** 通用九表：全国多数地方公开的九张表，各地写法、次序和单位不同；另有的表只列出，不核对。 */
export const nineTablesFamily = defineFamily({
  id: "nine-tables",
  name: "通用九表版式",
  isGeneral: true,
  years: { from: 2015, to: 2026 },
  // Forms of other places have other numbers, other tables, and no row for what they do not have.
  withoutRules: ["BC097", "BC099", "BC100", "BC105"],
  print: {
    sheetName: "表{number}",
    tableNumber: "公开0{number}表",
    title: "{title}",
    unit: "{organization}：{unit}",
    measure: "单位：万元",
    unnumbered: "",
    organizations: { budgetUnit: "单位", department: "部门" },
    workbookTitle: "{unit}{year}年{organization}预算公开表",
  },
  schema: NINE_TABLES_SCHEMA,
  terms: NINE_TABLES_TERMS,
  alsoCalled: NINE_TABLES_ALSO_CALLED,
  tables: nineTables,
  sides: [
    sideIn("nineRevenueExpenditureSummary", "revenue", "approved", {
      title: "收入来源",
      lines: [
        "appropriation",
        "specialFiscalAccount",
        "publicServiceRevenue",
        "businessRevenue",
        "higherLevelSubsidies",
        "subordinateRemittances",
        "otherRevenue",
        "nonAppropriationSurplus",
        "carryOver",
      ],
    }),
    sideIn("nineRevenueExpenditureSummary", "expenditure", "approved", { title: "支出功能分类" }),
  ],
  rules: nineTablesRules,
  textTitle: "第三部分 {year}年{organization}预算情况说明",
  sections: nineTablesSections,
  outline: nineTablesOutline,
});
