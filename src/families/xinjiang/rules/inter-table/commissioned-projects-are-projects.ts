import { defineRule, partOf, projectMembers, subsetOf } from "../../../../checking/index";
import { toComparable } from "../../../../text/normalize";

/** 委托业务费表的项目都在项目支出表中。 */
export const commissionedProjectsAreProjects = defineRule({
  code: "BC075",
  title: "委托业务费表的项目都在项目支出表中",
  scope: "inter-table",
  severity: "warning",
  covers: ["XJ-X63", "XJ-X64"],
  basis: "委托业务费表每个项目名称 ∈ 表7 的项目；合计 ≤ 表7 同名项目·商品和服务支出",
  years: { from: 2026 },
  needs: ["generalPublicBudgetProjectExpenditure", "commissionedServicesExpenditure"],
  *relations({
    generalPublicBudgetProjectExpenditure: projects,
    commissionedServicesExpenditure: commissioned,
  }) {
    const known = new Map(
      projects.main.rowsOf("project").map((row) => [toComparable(row.project ?? ""), row])
    );
    yield subsetOf("项目", projectMembers(commissioned.main), projectMembers(projects.main));
    for (const row of commissioned.main.rowsOf("project")) {
      const project = known.get(toComparable(row.name));
      if (project)
        yield partOf(
          commissioned.main.fact(row, "total"),
          projects.main.fact(project, "goodsAndServices")
        );
    }
  },
  suggestion: "核对项目名称和委托业务费金额；在基本支出列支的委托业务费除外。",
});
