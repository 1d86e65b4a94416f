import type { BudgetRow } from "../../../../budget/block";
import {
  defineRule,
  partOf,
  projectMembers,
  subsetOf,
  type Views,
} from "../../../../checking/index";
import { toComparable } from "../../../../text/normalize";
import { FUNDS } from "../funds";

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
    const { main } = commissioned;
    // 表7 lists what 一般公共预算 pays; a project paid by other funds alone is rightly not there.
    const elsewhere = main.rowsOf("project").filter((row) => isPaidByOtherFunds(main, row));
    const apart = new Set(elsewhere.map(({ cell }) => cell.address));
    const expected = projectMembers(main).filter(({ cell }) => !apart.has(cell.address));
    yield subsetOf("项目", expected, projectMembers(projects.main));
    for (const row of main.rowsOf("project")) {
      const project = known.get(toComparable(row.name));
      if (project)
        yield partOf(main.fact(row, "total"), projects.main.fact(project, "goodsAndServices"));
    }
  },
  suggestion: "核对项目名称和委托业务费金额；在基本支出列支的委托业务费除外。",
});

type Commissioned = Views<
  ["commissionedServicesExpenditure"]
>["commissionedServicesExpenditure"]["main"];

function isPaidByOtherFunds(main: Commissioned, row: BudgetRow): boolean {
  const isPaid = (column: (typeof FUNDS)[number]): boolean => !main.fact(row, column).amount.isZero;
  const [general, ...others] = FUNDS;
  return main.fact(row, general).state !== "unreadable" && !isPaid(general) && others.some(isPaid);
}
