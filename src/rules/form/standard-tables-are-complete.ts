import { allAreThere, defineRule } from "../../checking/index";

/** 规定的公开表齐全。 */
export const standardTablesAreComplete = defineRule({
  code: "BC099",
  title: "规定的公开表齐全",
  scope: "form",
  severity: "error",
  covers: ["C001"],
  basis: "该版式规定的每张表都在工作簿里；没有数据的表也要公开空表",
  needs: [],
  *relations(_tables, budget) {
    yield allAreThere(budget);
  },
  suggestion: "补上缺少的表；没有数据也要公开空表并写明“…为空表”；分别存成几个文件的，先合在一个工作簿里。",
});
