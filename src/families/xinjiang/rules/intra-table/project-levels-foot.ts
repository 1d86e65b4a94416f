import { TOTAL } from "../../../../budget/block";
import { columnFoots } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 项目支出表各级科目与项目逐级相等。 */
export const projectLevelsFoot = defineRule({
  code: "BC019",
  title: "项目支出表各级科目与项目逐级相等",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-G02", "XJ-G03", "XJ-G04"],
  basis: "表7 每列：款 = Σ 该款下项目，类 = Σ 款，总计 = Σ 类 = Σ 项目",
  needs: ["generalPublicBudgetProjectExpenditure"],
  *relations({ generalPublicBudgetProjectExpenditure: projects }) {
    const { main } = projects;
    for (const { id } of main.columns) {
      for (const section of main.rowsOf("section")) {
        yield columnFoots(main, id, section, main.projectsUnder(section.code ?? ""));
      }
      for (const category of main.rowsOf("category")) {
        yield columnFoots(main, id, category, main.childrenOf(category));
      }
      yield columnFoots(main, id, TOTAL, main.rowsOf("category"));
      yield columnFoots(main, id, TOTAL, main.rowsOf("project"));
    }
  },
  suggestion: "核对该科目与其下各项目行，是否漏列项目。",
});
