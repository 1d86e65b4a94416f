import { defineOutline } from "../../../narrative/index";
import { terms } from "./terms";

/** 新疆部门（单位）预算公开全文：封面、目录和四个部分。 */
export const xinjiangOutline = defineOutline({
  cover: ["{unit}", "{year}年{organization}预算公开"],
  parts: [
    {
      title: "第一部分 {year}年{organization}概况",
      content: "overview",
      items: [
        {
          heading: "主要职能",
          key: "overview.duties",
          hint: "主要职能，按“三定”规定或章程逐条写",
        },
        {
          heading: "机构设置",
          key: "overview.organization",
          hint: "机构设置：下属预算单位、内设机构和人员情况",
        },
      ],
    },
    { title: "第二部分 {year}年{organization}预算公开表", content: "tables" },
    { title: "第三部分 {year}年{organization}预算情况说明", content: "narrative" },
    { title: "第四部分 名词解释", content: "terms", terms },
  ],
  date: { key: "disclosure-date", hint: "公开日期" },
});
