import { TOTAL } from "../../../budget/block";
import type { Fact } from "../../../budget/fact";
import { hasOtherSources } from "./funds";
import { allCodesOf, type Views } from "../../../checking/index";

/** 表3, and the tables that tell where its money comes from: 表2, 表5, 表8 and 表9. */
export const EXPENDITURE_AND_FUNDS = [
  "revenueSummary",
  "expenditureSummary",
  "generalPublicBudgetExpenditure",
  "governmentFundExpenditure",
  "stateCapitalExpenditure",
] as const;

/** Where other sources pay basic expenditure too, it is missing among the projects: two rules break in every row for it. */
export const BASIC_BY_OTHER_SOURCES = "basic expenditure by other sources";

type Tables = Views<typeof EXPENDITURE_AND_FUNDS>;

/** All codes and the total: those whose money comes from appropriations alone, or those with other sources. */
export function codesOf(
  tables: Tables,
  sources: "appropriations" | "other-sources"
): readonly string[] {
  const spending = fundsOf(tables).map(({ main }) => main);
  const codes = [...allCodesOf(tables.expenditureSummary.main, ...spending), TOTAL];
  const { main: revenue } = tables.revenueSummary;
  return codes.filter((code) => hasOtherSources(revenue, code) === (sources === "other-sources"));
}

/** 基本支出 of a code in the three budgets; 表8 and 表9 split it into 人员经费 and 公用经费. */
export function basicParts(tables: Tables, code: string): readonly Fact[] {
  const { generalPublicBudgetExpenditure: general } = tables;
  const { governmentFundExpenditure: fund, stateCapitalExpenditure: capital } = tables;
  const split = [fund.main, capital.main].flatMap((main) => [
    main.fact(code, "personnel"),
    main.fact(code, "operating"),
  ]);
  return [general.main.fact(code, "basic"), ...split];
}

/** A column that all three budgets have, of a code. */
export function fundParts(
  tables: Tables,
  code: string,
  column: "total" | "project"
): readonly Fact[] {
  return fundsOf(tables).map(({ main }) => main.fact(code, column));
}

function fundsOf(tables: Tables) {
  return [
    tables.generalPublicBudgetExpenditure,
    tables.governmentFundExpenditure,
    tables.stateCapitalExpenditure,
  ] as const;
}
