import { projectsIn, sideIn } from "../../budget/family";
import { defineFamily } from "../define-family";
import { shaanxiForms } from "./forms/index";
import { shaanxiRules } from "./rules/index";
import { UNIT_SOURCES } from "./rules/unit-sources";
import { SHAANXI_SCHEMA } from "./schema";
import { shaanxiSections } from "./sections/index";
import { shaanxiOutline } from "./sections/outline";
import { shaanxiTables } from "./tables/index";
import { SHAANXI_TERMS } from "./terms";

/** 陕西部门综合预算公开表，2024 年 16 张；表1 至表13 以元计，绩效目标表以万元计。 */
export const shaanxi = defineFamily({
  id: "shaanxi",
  name: "陕西版式",
  years: { from: 2024, to: 2024 },
  print: {
    sheetName: "表{number}",
    tableNumber: "表{number}",
    title: "{year}年{title}",
    unit: null,
    measure: "金额单位：元",
    unnumbered: "",
    organizations: { budgetUnit: "单位", department: "部门" },
    workbookTitle: "{unit}{year}年{organization}预算公开",
    cover: {
      sheetName: "封面",
      title: "{year}年{organization}综合预算公开报表",
      lines: ["{organization}名称：{unit}", "保密审查情况：", "{organization}主要负责人审签情况："],
    },
    contents: {
      sheetName: "目录",
      title: "目 录",
      columnWidths: [10, 78, 12, 28],
      notes: [
        "注：1. 封面和目录的格式不得随意改变。",
        "2. 公开空表一定要在目录说明理由。",
        "3. 对于“部门综合预算财政拨款上年结转资金支出表”，市县可根据实际预算编制批复情况统一要求，如确定公开，则在模板中相应增加该表。",
      ],
    },
  },
  contents: {
    number: "报表",
    name: "报表名称",
    isNil: "是否空表",
    reason: "公开空表理由",
  },
  schema: SHAANXI_SCHEMA,
  terms: SHAANXI_TERMS,
  tables: shaanxiTables,
  projects: { current: projectsIn("specialOperationsExpenditure", "total") },
  sides: [
    sideIn("comprehensiveSummary", "revenue", "approved", {
      title: "收入来源",
      lines: UNIT_SOURCES,
    }),
    sideIn("comprehensiveSummary", "functional", "approved", { title: "支出功能分类" }),
  ],
  rules: shaanxiRules,
  forms: shaanxiForms,
  textTitle: "{year}{organization}预算公开说明",
  sections: shaanxiSections,
  outline: shaanxiOutline,
});
