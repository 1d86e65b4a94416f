import { TOTAL, type Block } from "../../../budget/block";
import type { Budget } from "../../../budget/budget";
import type { Fact } from "../../../budget/fact";
import {
  defineRule,
  foots,
  namedAlike,
  partOf,
  restates,
  type Rule,
} from "../../../checking/index";
import { FUNDS } from "../schema";
import { repeatsCodes, sharedCodes } from "./codes";
import { carries, hasColumn, isSame, isSome, type Appropriations } from "./nine-rule";
import { lackedClasses } from "./lacked-lines";

const WARNED = { scope: "inter-table", severity: "warning" } as const;
const T1 = "nineRevenueExpenditureSummary";
const T2 = "nineRevenueSummary";
const T3 = "nineExpenditureSummary";
const T4 = "nineAppropriationSummary";
/** The expenditure of each fund, in the order of the funds. */
const OF_FUND = [
  ["BC456", "nineGeneralPublicBudgetExpenditure", "一般公共预算支出表"],
  ["BC457", "nineGovernmentFundExpenditure", "政府性基金预算支出表"],
  ["BC458", "nineStateCapitalExpenditure", "国有资本经营预算支出表"],
] as const;
const COLUMNS = ["total", "basic", "project"] as const;

/** 同一科目在各表之间。 */
export const codeTies: readonly Rule[] = [
  ...OF_FUND.map(([code, id, name]) =>
    defineRule({
      ...WARNED,
      code,
      title: `${name}各科目不大于支出总表`,
      covers: [`NT-${code.slice(3)}`],
      basis: `${name} 每个科目的各列 ≤ 支出总表 同一科目`,
      needs: [T3, id],
      *relations({ [T3]: { main } }, { tables }) {
        const own = tables[id]?.blocks.main;
        if (!own) return;
        for (const key of sharedCodes(main, own) ?? [])
          for (const column of COLUMNS)
            if (isSome(own.fact(key, column)))
              yield partOf(own.fact(key, column), main.fact(key, column));
      },
      suggestion: "支出总表包括各项资金；核对这个科目在两张表上的金额，是否漏列。",
    })
  ),
  defineRule({
    ...WARNED,
    code: "BC465",
    title: "财政拨款收支总表各类支出不大于收支总表",
    covers: ["NT-65"],
    basis: "财政拨款收支总表 各类支出的合计 ≤ 收支总表 同一类支出",
    needs: [T1, T4],
    *relations({ [T1]: all, [T4]: { expenditure } }) {
      for (const { code } of expenditure.rowsOf("category"))
        if (code !== null && all.expenditure.row(code) && isSome(expenditure.fact(code, "total")))
          yield partOf(expenditure.fact(code, "total"), all.expenditure.fact(code, "approved"));
    },
    suggestion: "财政拨款是全部支出的一部分；核对这一类在两张表上的金额，是否填错行。",
  }),
  defineRule({
    ...WARNED,
    code: "BC466",
    title: "各支出表的类不大于财政拨款收支总表",
    covers: ["NT-66"],
    basis:
      "一般公共预算、政府性基金预算、国有资本经营预算支出表 各类的合计 ≤ 财政拨款收支总表 同一类的该项预算（这项预算没有结转下年的）",
    needs: [T4],
    *relations({ [T4]: { expenditure } }, { tables }) {
      for (const [index, [, id]] of OF_FUND.entries()) {
        const own = tables[id]?.blocks.main;
        const fund = FUNDS[index];
        if (!own || !fund || !hasColumn(expenditure, fund) || repeatsCodes(own)) continue;
        // What goes on to next year may still stand in a table of this year's money.
        const kept = expenditure.fact("carriedForward", fund);
        const lacked = lackedClasses(expenditure, own).filter((code) =>
          isMore(own.fact(code, "total"), kept)
        );
        const listed = own.rowsOf("category").flatMap(({ code }) => code ?? []);
        const compared = isSome(kept) ? [] : listed.filter((code) => expenditure.row(code));
        for (const code of [...compared, ...lacked])
          if (isSome(own.fact(code, "total")))
            yield partOf(own.fact(code, "total"), expenditure.fact(code, fund));
      }
    },
    suggestion: "财政拨款收支总表包括上年结转；核对这一类在两张表上的金额，是否填错行。",
  }),
  defineRule({
    ...WARNED,
    code: "BC462",
    title: "支出总表各科目等于各项预算的支出表之和",
    covers: ["NT-62"],
    basis:
      "全部收入都是本年财政拨款、没有结转的：支出总表 每个科目的各列 = 一般公共预算、政府性基金预算、国有资本经营预算支出表 同一科目之和",
    needs: [T1, T3, T4],
    *relations({ [T1]: { revenue }, [T3]: { main }, [T4]: appropriations }, budget) {
      const all = revenue.fact(TOTAL, "approved");
      const parts = partsOf(appropriations, budget);
      const isAll = isSome(all) && isSame(all, appropriations.revenue.fact(TOTAL, "approved"));
      if (!isAll || carries(appropriations) || !parts) return;
      for (const code of sharedCodes(main, ...parts) ?? [])
        for (const column of COLUMNS)
          yield foots(
            main.fact(code, column),
            parts.map((part) => part.fact(code, column))
          );
    },
    suggestion: "核对这个科目在支出总表和各支出表上的金额，是否漏列或填错行。",
  }),
  defineRule({
    ...WARNED,
    code: "BC463",
    title: "同一科目在各表的名称相同",
    covers: ["NT-63"],
    basis: "收入总表、支出总表和各支出表 同码科目的名称相同",
    needs: [],
    relations: (_tables, budget) =>
      namedAlike(
        ([T2, T3, ...OF_FUND.map(([, id]) => id)] as const).flatMap((id) =>
          Object.values<Block>(budget.tables[id]?.blocks ?? {})
        )
      ),
    suggestion: "核对科目名称，以当年科目书为准。",
  }),
  defineRule({
    ...WARNED,
    code: "BC464",
    title: "收入总表与支出总表同一科目的合计一致",
    covers: ["NT-64"],
    basis:
      "两表合计相同、多数科目相同的：收入总表 每个科目的合计 = 支出总表 同一科目的合计；合计只差结转下年的：≥",
    needs: [T2, T3],
    *relations({ [T2]: revenue, [T3]: { main } }, { tables }) {
      const codes = sharedCodes(revenue.main, main) ?? [];
      const pairs = [TOTAL, ...codes].map((code) => {
        return [revenue.main.fact(code, "total"), main.fact(code, "total")] as const;
      });
      const [totals, ...own] = pairs;
      const alike = own.filter(([one, other]) => isSame(one, other));
      // Only a workbook whose own rows show that it writes them so is held to it.
      if (!totals || !isSome(totals[0]) || alike.length * 2 <= own.length) return;
      const kept = tables[T1]?.blocks.expenditure.fact("carriedForward", "approved");
      if (isSame(...totals)) for (const [one, other] of own) yield* restates(one, other);
      else if (kept && isDifference(kept, ...totals))
        for (const [one, other] of own) if (isSome(other)) yield partOf(other, one);
    },
    suggestion: "核对这个科目在两张表上的合计，是否漏列或填错行。",
  }),
];

function isMore({ amount }: Fact, other: Fact): boolean {
  return amount.compare(other.amount.to(amount.measure)) > 0;
}

/** True where an amount is what another one exceeds a third one by. */
function isDifference({ amount }: Fact, { amount: all }: Fact, { amount: part }: Fact): boolean {
  const { measure } = all;
  return all.minus(part.to(measure)).equals(amount.to(measure));
}

/** The tables of the funds that have money; null where one of them is not in the workbook. */
function partsOf(
  { expenditure }: Appropriations,
  { tables }: Pick<Budget, "tables">
): readonly OfFund[] | null {
  if (!expenditure.row(TOTAL)) return null;
  const used = OF_FUND.filter((_, index) => isSome(expenditure.fact(TOTAL, FUNDS[index as 0])));
  const parts = used.flatMap(([, id]) => tables[id]?.blocks.main ?? []);
  return parts.length === used.length ? parts : null;
}

type OfFund = Pick<Block, "rows" | "columns" | "row" | "rowsOf"> & {
  fact(row: string, column: (typeof COLUMNS)[number]): ReturnType<Block["fact"]>;
};
