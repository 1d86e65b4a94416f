import { TOTAL } from "../../../budget/block";
import { defineRule, foots, type Rule } from "../../../checking/index";
import { CARRIED_FUNDS, FUNDS } from "../schema";
import {
  classesFoot,
  expenditureEndsFoot,
  hasColumn,
  lineFoots,
  sidesAgree,
  uppermostLines,
} from "./nine-rule";

const NEEDS = ["nineAppropriationSummary"] as const;

/** 财政拨款收支总表自身的勾稽。 */
export const appropriationSummaryRules: readonly Rule[] = [
  defineRule({
    code: "BC415",
    title: "财政拨款收支总表收入总计等于支出总计",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-15"],
    basis: "财政拨款收支总表 收入总计 = 支出总计",
    needs: NEEDS,
    *relations({ nineAppropriationSummary: { revenue, expenditure } }) {
      yield* sidesAgree(revenue, expenditure, "total");
    },
    suggestion: "核对两侧的总计，以及结转下年是否列入支出。",
  }),
  defineRule({
    code: "BC416",
    title: "财政拨款收支总表收入总计等于本年收入加上年结转",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-16"],
    basis: "财政拨款收支总表 收入总计 = 本年收入 ＋ 上年结转；没有“本年收入”一行的，= Σ 各预算",
    needs: NEEDS,
    *relations({ nineAppropriationSummary: { revenue } }) {
      if (!revenue.row(TOTAL)) return;
      const lines = uppermostLines(revenue, { currentRevenue: FUNDS, carryOver: CARRIED_FUNDS });
      if (lines.length > 0)
        yield foots(
          revenue.fact(TOTAL, "approved"),
          lines.map((line) => revenue.fact(line, "approved"))
        );
    },
    suggestion: "核对收入总计、本年收入和上年结转。",
  }),
  ...(
    [
      ["BC417", "NT-17", "currentRevenue", "本年收入", FUNDS],
      ["BC418", "NT-18", "carryOver", "上年结转", CARRIED_FUNDS],
    ] as const
  ).map(([code, covered, total, name, parts]) =>
    defineRule({
      code,
      title: `财政拨款收支总表${name}等于三项预算之和`,
      scope: "intra-table",
      severity: "error",
      covers: [covered],
      basis: `财政拨款收支总表 ${name} = 一般公共预算 ＋ 政府性基金预算 ＋ 国有资本经营预算`,
      needs: NEEDS,
      *relations({ nineAppropriationSummary: { revenue } }) {
        yield* lineFoots(revenue, total, parts);
      },
      suggestion: `核对${name}和它下面各行。`,
    })
  ),
  defineRule({
    code: "BC419",
    title: "财政拨款收支总表支出总计等于本年支出加结转下年",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-19"],
    basis: "财政拨款收支总表 每列：支出总计 = 本年支出 ＋ 结转下年",
    needs: NEEDS,
    *relations({ nineAppropriationSummary: { expenditure } }) {
      for (const { id } of expenditure.columns) yield* expenditureEndsFoot(expenditure, id);
    },
    suggestion: "核对该列的支出总计、本年支出和结转下年。",
  }),
  defineRule({
    code: "BC420",
    title: "财政拨款收支总表本年支出等于各类支出之和",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-20"],
    basis: "财政拨款收支总表 每列：本年支出（没有这一行的，支出总计）= Σ 各类支出",
    needs: NEEDS,
    *relations({ nineAppropriationSummary: { expenditure } }) {
      yield* classesFoot(expenditure);
    },
    suggestion: "核对该列各类支出和合计。",
  }),
  defineRule({
    code: "BC421",
    title: "财政拨款收支总表支出每行合计等于三项预算之和",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-21"],
    basis: "财政拨款收支总表 支出侧：合计 = 表上列有的各项预算之和",
    needs: NEEDS,
    *relations({ nineAppropriationSummary: { expenditure, table } }) {
      const own = FUNDS.filter((fund) => hasColumn(expenditure, fund));
      const unknown = table.otherAmounts.some(({ fact }) => !fact.amount.isZero);
      if (own.length === 0 || unknown) return;
      for (const row of expenditure.rows)
        yield foots(
          expenditure.fact(row, "total"),
          own.map((fund) => expenditure.fact(row, fund))
        );
    },
    suggestion: "核对该行三项预算和合计。",
  }),
  defineRule({
    code: "BC422",
    title: "财政拨款收支总表各项预算收支相等",
    scope: "intra-table",
    severity: "warning",
    covers: ["NT-22"],
    basis: "财政拨款收支总表 每项预算：本年收入 ＋ 上年结转 = 支出总计",
    needs: NEEDS,
    *relations({ nineAppropriationSummary: { revenue, expenditure } }) {
      if (!expenditure.row(TOTAL)) return;
      for (const [index, fund] of FUNDS.entries()) {
        const carried = CARRIED_FUNDS[index];
        const isDivided = !revenue.row("carryOver") || (carried && revenue.row(carried));
        if (!revenue.row(fund) || !hasColumn(expenditure, fund) || !isDivided) continue;
        yield foots(expenditure.fact(TOTAL, fund), [
          revenue.fact(fund, "approved"),
          ...(carried ? [revenue.fact(carried, "approved")] : []),
        ]);
      }
    },
    suggestion: "核对这项预算的本年收入、上年结转和支出。",
  }),
];
