import { defineOutline } from "../../../narrative/index";

/** 陕西单位预算公开说明全文：前三部分是文字，各节连续编号；第四部分是公开报表，含绩效目标表。 */
export const shaanxiOutline = defineOutline({
  cover: ["{unit}", "{year}年{organization}预算公开说明"],
  parts: [
    {
      title: "第一部分 {organization}概况",
      content: "narrative",
      sections: ["duties-and-organization", "work-tasks", "staff"],
    },
    {
      title: "第二部分 收支情况",
      content: "narrative",
      sections: ["revenue-and-expenditure"],
    },
    {
      title: "第三部分 其他情况",
      content: "narrative",
      sections: [
        "three-public-meetings-training",
        "state-assets",
        "procurement",
        "performance-targets",
        "operating-expenditure",
        "terms",
      ],
    },
    { title: "第四部分 公开报表", content: "tables" },
  ],
  date: { key: "disclosure-date", hint: "公开日期" },
});
