import type { BudgetRow } from "../../../budget/block";
import { bareName } from "../../../budget/code-book";
import { defineRule, foots, states, type Relation, type Rule } from "../../../checking/index";
import { likeness } from "../../../text/likeness";
import { CARRIED_FUNDS, FUNDS } from "../schema";
import { hasColumn, isSame, isSome, type AnyBlock } from "./nine-rule";
import { incomeLines } from "./revenue-expenditure-summary";

const T1 = "nineRevenueExpenditureSummary";
const T3 = "nineExpenditureSummary";
const T4 = "nineAppropriationSummary";
const T5 = "nineGeneralPublicBudgetExpenditure";
/** So much alike are a name and its slips. */
const LEAST_LIKENESS = 0.5;

/** 收支总表、财政拨款收支总表该有的行。 */
export const sideLineRules: readonly Rule[] = [
  defineRule({
    code: "BC438",
    title: "收支总表、财政拨款收支总表两侧都列本年合计",
    scope: "intra-table",
    severity: "warning",
    covers: ["NT-38"],
    basis:
      "收支总表、财政拨款收支总表：一侧列有本年收入（支出）合计的，另一侧也列，等于这一侧各项之和；分列上年结转的有上年结转一行",
    needs: [],
    *relations(_tables, { tables }) {
      const [summary, appropriations] = [tables[T1]?.blocks, tables[T4]?.blocks];
      if (summary) yield* bothListed(summary, incomeLines(summary.revenue));
      if (!appropriations) return;
      const { revenue } = appropriations;
      yield* bothListed(
        appropriations,
        FUNDS.flatMap((fund) => revenue.row(fund) ?? [])
      );
      const carried = CARRIED_FUNDS.flatMap((fund) => revenue.row(fund) ?? []);
      if (!revenue.row("carryOver")) yield* footLacked(revenue, "carryOver", carried);
    },
    suggestion: "补上本年收入（支出）合计一行，再核对总计。",
  }),
  defineRule({
    code: "BC409",
    title: "收支总表、财政拨款收支总表支出类的名称与科目相同",
    scope: "inter-table",
    severity: "warning",
    covers: ["NT-09"],
    basis:
      "收支总表、财政拨款收支总表 支出侧没有认出是哪一类的名称：与支出总表、一般公共预算支出表中金额相同、名称相近的类级科目一致",
    needs: [],
    *relations(_tables, { tables }) {
      const [summary, appropriations] = [tables[T1]?.blocks, tables[T4]?.blocks];
      const [all, general] = [tables[T3]?.blocks.main, tables[T5]?.blocks.main];
      if (summary && all) yield* namedAsCode(summary.expenditure, "approved", all);
      if (appropriations && general)
        yield* namedAsCode(appropriations.expenditure, FUNDS[0], general);
    },
    suggestion: "核对这一类的名称，以当年科目书为准；名称写错的，这一类与其他表没有核对。",
  }),
];

interface Sides {
  readonly revenue: AnyBlock;
  readonly expenditure: AnyBlock;
}

/** The year's income and expenditure stand on both sides, or on none; @param income - lines that the income adds up. */
function* bothListed(
  { revenue, expenditure }: Sides,
  income: readonly BudgetRow[]
): Iterable<Relation> {
  const [isLeft, isRight] = [revenue, expenditure].map(
    (side) => side.row("currentRevenue") ?? side.row("currentExpenditure")
  );
  if (isLeft && !isRight)
    yield* footLacked(expenditure, "currentExpenditure", expenditure.rowsOf("category"));
  if (isRight && !isLeft) yield* footLacked(revenue, "currentRevenue", income);
}

function* footLacked(
  side: AnyBlock,
  line: string,
  parts: readonly BudgetRow[]
): Iterable<Relation> {
  for (const { id } of side.columns)
    if (parts.length > 0)
      yield foots(
        side.fact(line, id),
        parts.map(({ key }) => side.fact(key, id))
      );
}

/** A class that is none of the list bears a name like that of a code that has its money and that the side lacks. */
function* namedAsCode(side: AnyBlock, column: string, other: AnyBlock): Iterable<Relation> {
  if (!hasColumn(side, column)) return;
  const coded = side.rowsOf("category").filter(({ code }) => code !== null);
  const known = new Set(coded.map(({ code }) => code));
  for (const row of side.rowsOf("category")) {
    const own = side.fact(row.key, column);
    if (row.code !== null || !isSome(own)) continue;
    const meant = other
      .rowsOf("category")
      .filter(({ code }) => code !== null && !known.has(code))
      .filter(({ key }) => isSame(other.fact(key, "total"), own))
      .find(({ name }) => likeness(bareName(name), bareName(row.name)) >= LEAST_LIKENESS);
    if (meant) yield states({ text: row.name, cell: row.cell }, meant.name, false);
  }
}
