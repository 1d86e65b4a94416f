import { defineRule, states } from "../../../../checking/index";
import { isSameCaption } from "../../../../text/normalize";
import { bareTitle } from "../../../../text/title";

const TRAILING_REMARK = /[（(][^（()）]*[）)]$/u;

/** 表名与目录所列名称一致。 */
export const contentsNameTables = defineRule({
  code: "BC261",
  title: "表名与目录所列名称一致",
  scope: "form",
  severity: "info",
  covers: ["ANY-07", "C004"],
  basis: "各表标题（去掉年度和末尾括注）= 目录所列名称",
  needs: [],
  *relations(_tables, { contents, tables }) {
    for (const { table, name } of contents) {
      const title = tables[table]?.title;
      if (title) yield states(title, name.text, isSameCaption(bare(title.text), bare(name.text)));
    }
  },
  suggestion: "目录和表题用同一个名称。",
});

function bare(title: string): string {
  return bareTitle(title).replace(TRAILING_REMARK, "");
}
