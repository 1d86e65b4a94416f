import { TOTAL, type BudgetRow } from "../../../budget/block";
import { defineRule, foots, type Rule } from "../../../checking/index";
import { FUNDS, OWN_FUNDS } from "../schema";
import {
  classesFoot,
  expenditureEndsFoot,
  hasColumn,
  isSome,
  lineFoots,
  sidesAgree,
  uppermostLines,
  type AnyBlock,
} from "./nine-rule";

const NEEDS = ["nineRevenueExpenditureSummary"] as const;
const INCOME_ENDS = ["currentRevenue", "nonAppropriationSurplus", "carryOver"] as const;

/** The year's income in lines of the first level. */
export function incomeLines(revenue: AnyBlock): readonly BudgetRow[] {
  const ends: readonly string[] = INCOME_ENDS;
  const lines = uppermostLines(revenue, { appropriation: FUNDS, ownFunds: OWN_FUNDS });
  return lines.filter(({ key }) => !ends.includes(key));
}

/** 收支总表自身的勾稽；各地行、栏不同，只核对表上有的。 */
export const revenueExpenditureSummaryRules: readonly Rule[] = [
  defineRule({
    code: "BC401",
    title: "收支总表收入总计等于支出总计",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-01"],
    basis: "收支总表 收入总计 = 支出总计",
    needs: NEEDS,
    *relations({ nineRevenueExpenditureSummary: { revenue, expenditure } }) {
      yield* sidesAgree(revenue, expenditure, "approved");
    },
    suggestion: "核对两侧的总计，以及结转下年是否列入支出。",
  }),
  defineRule({
    code: "BC402",
    title: "收支总表收入总计等于本年收入、使用结余与上年结转之和",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-02"],
    basis: "收支总表 收入总计 = 本年收入合计 ＋ 使用非财政拨款结余 ＋ 上年结转",
    needs: NEEDS,
    *relations({ nineRevenueExpenditureSummary: { revenue } }) {
      if (!revenue.row(TOTAL) || !revenue.row("currentRevenue")) return;
      yield foots(
        revenue.fact(TOTAL, "approved"),
        INCOME_ENDS.map((line) => revenue.fact(line, "approved"))
      );
    },
    suggestion: "核对收入总计及其上各行。",
  }),
  defineRule({
    code: "BC403",
    title: "收支总表本年收入合计等于各项收入之和",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-03"],
    basis: "收支总表 本年收入合计（没有这一行的，收入总计）= Σ 各项收入，“其中”和下一级的不重复计",
    needs: NEEDS,
    *relations({ nineRevenueExpenditureSummary: { revenue } }) {
      const first = incomeLines(revenue);
      const hasCurrent = revenue.row("currentRevenue") !== null;
      const total = hasCurrent ? "currentRevenue" : TOTAL;
      const others = hasCurrent ? [] : (["nonAppropriationSurplus", "carryOver"] as const);
      if (first.length === 0 || !revenue.row(total)) return;
      yield foots(revenue.fact(total, "approved"), [
        ...first.map((line) => revenue.fact(line, "approved")),
        ...others.map((line) => revenue.fact(line, "approved")),
      ]);
    },
    suggestion: "核对各项收入和合计，是否漏填、重复或填错行。",
  }),
  defineRule({
    code: "BC404",
    title: "收支总表分列的收入等于其下各行之和",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-04"],
    basis: "收支总表 财政拨款收入 = 三项预算之和；单位资金 = 其下各行之和",
    needs: NEEDS,
    *relations({ nineRevenueExpenditureSummary: { revenue } }) {
      yield* lineFoots(revenue, "appropriation", FUNDS);
      yield* lineFoots(revenue, "ownFunds", OWN_FUNDS);
    },
    suggestion: "核对这一行和它下面各行。",
  }),
  defineRule({
    code: "BC406",
    title: "收支总表支出总计等于本年支出加结转下年",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-06"],
    basis: "收支总表 合计列和支出总计有数的各列：支出总计 = 本年支出合计 ＋ 结转下年",
    needs: NEEDS,
    *relations({ nineRevenueExpenditureSummary: { expenditure } }) {
      // Some places divide the classes alone: the columns of a total that is not divided are left empty.
      for (const { id } of expenditure.columns)
        if (id === "approved" || isSome(expenditure.fact(TOTAL, id)))
          yield* expenditureEndsFoot(expenditure, id);
    },
    suggestion: "核对支出总计、本年支出合计和结转下年。",
  }),
  defineRule({
    code: "BC407",
    title: "收支总表本年支出合计等于各类支出之和",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-07"],
    basis: "收支总表 每列：本年支出合计（没有这一行的，支出总计）= Σ 各类支出",
    needs: NEEDS,
    *relations({ nineRevenueExpenditureSummary: { expenditure } }) {
      yield* classesFoot(expenditure);
    },
    suggestion: "核对各类支出和合计。",
  }),
  defineRule({
    code: "BC408",
    title: "收支总表支出各行合计等于基本支出与项目支出之和",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-08"],
    basis: "收支总表 支出分列的：合计 = 基本支出（人员经费 ＋ 公用经费）＋ 项目支出",
    needs: NEEDS,
    *relations({ nineRevenueExpenditureSummary: { expenditure } }) {
      if (!hasColumn(expenditure, "project")) return;
      const parts = hasColumn(expenditure, "basic")
        ? (["basic", "project"] as const)
        : (["personnel", "operating", "project"] as const);
      for (const row of expenditure.rows)
        if (
          row.key !== "carriedForward" &&
          (row.key !== TOTAL || !expenditure.row("carriedForward"))
        )
          yield foots(
            expenditure.fact(row, "approved"),
            parts.map((part) => expenditure.fact(row, part))
          );
    },
    suggestion: "核对该行的合计和分列的各项。",
  }),
];
