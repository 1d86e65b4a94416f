import type { BudgetRow } from "../../../budget/block";
import type { BudgetTable, PrintedRate } from "../../../budget/budget";
import type { Fact } from "../../../budget/fact";
import { defineRule, foots, minus, states, type Rule } from "../../../checking/index";
import { Amount } from "../../../money/amount";
import { judgePercentage } from "../../../money/percentage";
import { hasColumn, toPlace } from "./nine-rule";

const NEEDS = ["nineGeneralPublicBudgetExpenditure"] as const;
const SAID = { scope: "intra-table", severity: "warning", needs: NEEDS } as const;
type Table = BudgetTable<(typeof NEEDS)[number]>;

/** “增减额”, “增减”, “增减金额”; below another caption or alone. */
const CHANGE = /增减(?:变化)?(?:额|数|金额|变动额)?(?:\([^)]*\))?$/u;

/** 一般公共预算支出表与上年比较的栏。 */
export const changeRules: readonly Rule[] = [
  defineRule({
    ...SAID,
    code: "BC436",
    title: "一般公共预算支出表增减额等于预算数减上年数",
    covers: ["NT-36"],
    basis: "一般公共预算支出表 每行：增减额 = 本年预算数合计 － 上年执行数（预算数）",
    *relations({ nineGeneralPublicBudgetExpenditure: { table } }) {
      const rows = comparedRows(table);
      for (const { row, caption, fact } of table.otherAmounts) {
        const own = row && CHANGE.test(caption) ? rows.get(toPlace(row)) : undefined;
        if (own) yield foots(fact, [own.now, minus(own.before)]);
      }
    },
    suggestion: "核对本年预算数、上年数和增减额。",
  }),
  defineRule({
    ...SAID,
    code: "BC437",
    title: "一般公共预算支出表增减率等于增减额除以上年数",
    covers: ["NT-37"],
    basis:
      "一般公共预算支出表 每行：增减% = （本年预算数合计 － 上年数）÷ 上年数 × 100，按表上显示的位数；上年数为 0 的不核对",
    *relations({ nineGeneralPublicBudgetExpenditure: { table } }) {
      const rows = comparedRows(table);
      for (const rate of table.printedRates) {
        const own = rows.get(toPlace(rate.row));
        if (!own || own.before.amount.isZero) continue;
        const expected = percentOf(own.now, own.before, 2);
        const text = { text: rate.shown, cell: rate.cell };
        yield states(text, `${expected ?? ""}%（${rate.row.name}）`, isRate(rate, own));
      }
    },
    suggestion: "按本年预算数和上年数重算增减率。",
  }),
];

interface Compared {
  readonly row: BudgetRow;
  readonly now: Fact;
  readonly before: Fact;
}

/** Rows that show both years, by where they stand. */
function comparedRows({ blocks: { main } }: Table): ReadonlyMap<string, Compared> {
  if (!hasColumn(main, "prior")) return new Map();
  return new Map(
    main.rows.map((row) => {
      const [now, before] = [main.fact(row, "total"), main.fact(row, "prior")];
      return [toPlace(row), { row, now, before }];
    })
  );
}

function percentOf(now: Fact, before: Fact, decimals: number): string | null {
  return now.amount.minus(before.amount).percentOf(before.amount, decimals);
}

/** True for a rate that the amounts explain, to the digits it has, as a percentage or as a bare fraction. */
function isRate({ percent, mayBeFraction }: PrintedRate, { now, before }: Compared): boolean {
  // A difference of two shown amounts is as uncertain as both.
  const step = Amount.of(now.step, "yuan").times("2").toString();
  const change = { amount: now.amount.minus(before.amount), step };
  const readings = [
    percent,
    ...(mayBeFraction ? [Amount.of(percent, "yuan").times("100").toString()] : []),
  ];
  return readings.some((one) => {
    const { decimals } = Amount.of(one, "yuan");
    const rounded = percentOf(now, before, Math.min(decimals, 2));
    const isRounded = rounded !== null && Amount.of(rounded, "yuan").equals(Amount.of(one, "yuan"));
    return isRounded || judgePercentage(one, change, before) !== "error";
  });
}
