import { defineRule, states } from "../../../../checking/index";

/** 目录的“是否空表”与各表相符。 */
export const contentsDeclareNilTables = defineRule({
  code: "BC260",
  title: "目录的“是否空表”与各表相符",
  scope: "form",
  severity: "error",
  covers: ["SX-B26"],
  basis: "目录“是否空表”为“是” ⇔ 表中没有非零金额；“是”须有理由，“否”不写理由",
  needs: [],
  *relations(_tables, budget) {
    for (const { table, name, isNil, reason } of budget.contents) {
      const found = budget.tables[table];
      if (!found) continue;
      const isEmpty = found.status === "nil";
      yield states(
        { text: `${name.text} 是否空表：${isNil ? "是" : "否"}`, cell: name.cell },
        isEmpty ? "是（表中没有金额）" : "否（表中有金额）",
        isNil === isEmpty
      );
      yield states(
        { text: reason?.text ?? "没有理由", cell: reason?.cell ?? name.cell },
        isNil ? "写明公开空表理由" : "不是空表，不写理由",
        isNil === (reason !== null)
      );
    }
  },
  suggestion: "改正目录，或补填该表。",
});
