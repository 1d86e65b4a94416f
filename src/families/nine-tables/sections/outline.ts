import { defineOutline } from "../../../narrative/index";

/** 公开全文：概况、报表、说明、名词解释。 */
export const nineTablesOutline = defineOutline({
  cover: ["{unit}", "{year}年{organization}预算"],
  parts: [
    {
      title: "第一部分 {organization}概况",
      content: "overview",
      items: [
        { heading: "一、主要职责", key: "overview.duties", hint: "主要职责" },
        { heading: "二、机构设置", key: "overview.organization", hint: "机构设置" },
      ],
    },
    { title: "第二部分 {year}年{organization}预算表", content: "tables" },
    { title: "第三部分 {year}年{organization}预算情况说明", content: "narrative" },
  ],
  date: { key: "disclosure-date", hint: "公开日期" },
});
