import { TOTAL } from "../../../src/budget/block";
import {
  amount,
  budgetUnit,
  cellOf,
  defineOutline,
  defineSection,
  sentence,
  year,
} from "../../../src/narrative/index";

export const toySections = [
  defineSection({
    slug: "toy-overview",
    heading: sentence`${budgetUnit}${year()}年收支预算`,
    paragraphs: [
      sentence`收入预算${amount(cellOf("toyRevenue", "main", TOTAL, "total"))}，支出预算${amount(cellOf("toyExpenditure", "main", TOTAL, "total"))}。`,
    ],
  }),
];

export const toyOutline = defineOutline({
  cover: ["{unit}", "{year}年预算"],
  parts: [
    { title: "第一部分 说明", content: "narrative" },
    { title: "第二部分 报表", content: "tables" },
  ],
  date: { key: "disclosure-date", hint: "公开日期" },
});
