import { TOTAL } from "../../../budget/block";
import type { Fact } from "../../../budget/fact";
import { defineRule, restates, type Rule } from "../../../checking/index";
import { FUNDS, OWN_FUNDS } from "../schema";
import { repeatsCodes } from "./codes";
import { carries, currentOf, hasColumn, restatesAny, type Appropriations } from "./nine-rule";
import { lackedClasses, lacksFund, lacksSource } from "./lacked-lines";

const SOURCES = [
  "appropriation",
  ...FUNDS,
  "specialFiscalAccount",
  "ownFunds",
  ...OWN_FUNDS,
  "nonAppropriationSurplus",
  "carryOver",
] as const;
const SAID = { scope: "inter-table", severity: "error" } as const;
const WARNED = { scope: "inter-table", severity: "warning" } as const;
const T1 = "nineRevenueExpenditureSummary";
const T2 = "nineRevenueSummary";
const T3 = "nineExpenditureSummary";
const T4 = "nineAppropriationSummary";
const T5 = "nineGeneralPublicBudgetExpenditure";
const T6 = "nineBasicExpenditure";

/** 收支总表与收入总表、支出总表。 */
const summaryTies: readonly Rule[] = [
  defineRule({
    ...SAID,
    code: "BC440",
    title: "收入总表合计与收支总表一致",
    covers: ["NT-40"],
    basis:
      "收入总表 合计 = 收支总表 收入总计；收入总表没有上年结转、使用结余列的，也可以 = 本年收入合计",
    needs: [T1, T2],
    *relations({ [T1]: { revenue }, [T2]: { main } }) {
      if (!main.row(TOTAL) || !revenue.row(TOTAL)) return;
      const isWhole = hasColumn(main, "carryOver") || hasColumn(main, "nonAppropriationSurplus");
      const all = revenue.fact(TOTAL, "approved");
      const current = revenue.fact("currentRevenue", "approved");
      const isOpen = !isWhole && revenue.row("currentRevenue");
      yield* restatesAny(main.fact(TOTAL, "total"), isOpen ? [all, current] : [all]);
    },
    suggestion: "核对两张表的合计，哪一张漏了上年结转或使用的结余。",
  }),
  defineRule({
    ...SAID,
    code: "BC441",
    title: "收入总表各来源与收支总表各行一致",
    covers: ["NT-41"],
    basis: "收入总表 各来源列的合计 = 收支总表 收入侧同名的行",
    needs: [T1, T2],
    *relations({ [T1]: { revenue }, [T2]: { main } }) {
      if (!main.row(TOTAL)) return;
      for (const source of SOURCES) {
        if (!hasColumn(main, source)) continue;
        const own = main.fact(TOTAL, source);
        if (revenue.row(source) || lacksSource(revenue, source, own))
          yield* restates(own, revenue.fact(source, "approved"));
      }
    },
    suggestion: "核对这项来源在两张表上的金额。",
  }),
  defineRule({
    ...SAID,
    code: "BC442",
    title: "支出总表合计与收支总表本年支出一致",
    covers: ["NT-42"],
    basis: "支出总表 合计 = 收支总表 本年支出合计（不含结转下年）",
    needs: [T1, T3],
    *relations({ [T1]: { expenditure }, [T3]: { main } }) {
      const total = currentOf(expenditure, "approved");
      if (main.row(TOTAL) && total) yield* restates(main.fact(TOTAL, "total"), total);
    },
    suggestion: "核对两张表的合计；结转下年不在支出总表里。",
  }),
  defineRule({
    ...SAID,
    code: "BC443",
    title: "收支总表各类支出与支出总表的类级科目一致",
    covers: ["NT-43"],
    basis: "收支总表 支出侧各类 = 支出总表 该类科目的合计",
    needs: [T1, T3],
    *relations({ [T1]: { expenditure }, [T3]: { main } }) {
      if (main.rowsOf("category").length === 0 || repeatsCodes(main)) return;
      for (const row of expenditure.rowsOf("category"))
        if (row.code !== null)
          yield* restates(expenditure.fact(row, "approved"), main.fact(row.code, "total"));
      for (const code of lackedClasses(expenditure, main))
        yield* restates(expenditure.fact(code, "approved"), main.fact(code, "total"));
    },
    suggestion: "核对这一类在两张表上的金额，是否填错行。",
  }),
  defineRule({
    ...SAID,
    code: "BC444",
    title: "收支总表分列的基本支出、项目支出与支出总表一致",
    covers: ["NT-44"],
    basis: "收支总表 支出分列的：项目支出合计 = 支出总表 项目支出合计；基本支出同",
    needs: [T1, T3],
    *relations({ [T1]: { expenditure }, [T3]: { main } }) {
      for (const kind of ["basic", "project"] as const) {
        const total = hasColumn(expenditure, kind) ? currentOf(expenditure, kind) : null;
        if (main.row(TOTAL) && total) yield* restates(total, main.fact(TOTAL, kind));
      }
    },
    suggestion: "核对两张表的基本支出和项目支出。",
  }),
];

/** 财政拨款收支总表与总表、各支出表。 */
const appropriationTies: readonly Rule[] = [
  defineRule({
    ...SAID,
    code: "BC445",
    title: "财政拨款收支总表本年收入各行与收支总表一致",
    covers: ["NT-45"],
    basis: "财政拨款收支总表 本年各项预算 = 收支总表 收入侧同名的行",
    needs: [T1, T4],
    *relations({ [T1]: summary, [T4]: { revenue } }) {
      for (const fund of FUNDS) {
        const [own, other] = [revenue, summary.revenue].map((side) => side.fact(fund, "approved"));
        if (!own || !other) continue;
        const isThere = revenue.row(fund) && summary.revenue.row(fund);
        if (isThere || lacksFund(revenue, fund, other) || lacksSource(summary.revenue, fund, own))
          yield* restates(own, other);
      }
    },
    suggestion: "核对这项预算在两张表上的金额。",
  }),
  defineRule({
    ...SAID,
    code: "BC446",
    title: "财政拨款收支总表本年收入各行与收入总表一致",
    covers: ["NT-46"],
    basis: "财政拨款收支总表 本年各项预算 = 收入总表 该来源列的合计",
    needs: [T2, T4],
    *relations({ [T2]: { main }, [T4]: { revenue } }) {
      for (const fund of FUNDS) {
        if (!hasColumn(main, fund) || !main.row(TOTAL)) continue;
        const other = main.fact(TOTAL, fund);
        if (revenue.row(fund) || lacksFund(revenue, fund, other))
          yield* restates(revenue.fact(fund, "approved"), other);
      }
    },
    suggestion: "核对这项预算在两张表上的金额。",
  }),
  defineRule({
    ...SAID,
    code: "BC447",
    title: "一般公共预算支出表合计与财政拨款收支总表一致",
    covers: ["NT-47"],
    basis: "没有结转的：一般公共预算支出表 合计 = 财政拨款收支总表 一般公共预算支出",
    needs: [T4, T5],
    *relations({ [T4]: appropriations, [T5]: { main } }) {
      const total = carries(appropriations)
        ? null
        : currentOf(appropriations.expenditure, FUNDS[0]);
      if (main.row(TOTAL) && total) yield* restates(main.fact(TOTAL, "total"), total);
    },
    suggestion: "核对两张表一般公共预算的合计。",
  }),
  defineRule({
    ...WARNED,
    code: "BC448",
    title: "一般公共预算支出表合计与财政拨款收支总表的本年收入或支出一致",
    covers: ["NT-48"],
    basis:
      "有结转的：一般公共预算支出表 合计 = 财政拨款收支总表 一般公共预算的本年收入，或含结转的支出，两种口径都可以",
    needs: [T4, T5],
    *relations({ [T4]: appropriations, [T5]: { main } }) {
      const readings = readingsOf(appropriations, 0);
      if (carries(appropriations) && main.row(TOTAL))
        yield* restatesAny(main.fact(TOTAL, "total"), readings);
    },
    suggestion: "一般公共预算支出表只列当年拨款，或者连同上年结转；两种口径都对不上，请核对。",
  }),
  defineRule({
    ...SAID,
    code: "BC449",
    title: "财政拨款收支总表各类支出与一般公共预算支出表的类级科目一致",
    covers: ["NT-49"],
    basis: "没有结转的：财政拨款收支总表 各类的一般公共预算 = 一般公共预算支出表 该类科目的合计",
    needs: [T4, T5],
    *relations({ [T4]: appropriations, [T5]: { main } }) {
      const isOpen = carries(appropriations) || repeatsCodes(main);
      if (isOpen || main.rowsOf("category").length === 0) return;
      for (const row of appropriations.expenditure.rowsOf("category"))
        if (row.code !== null)
          yield* restates(
            appropriations.expenditure.fact(row, FUNDS[0]),
            main.fact(row.code, "total")
          );
      for (const code of lackedClasses(appropriations.expenditure, main))
        yield* restates(appropriations.expenditure.fact(code, FUNDS[0]), main.fact(code, "total"));
    },
    suggestion: "核对这一类在两张表上的金额，是否填错行。",
  }),
  ...(
    [
      ["BC452", "nineGovernmentFundExpenditure", "政府性基金预算支出表", 1],
      ["BC453", "nineStateCapitalExpenditure", "国有资本经营预算支出表", 2],
    ] as const
  ).map(([code, id, name, index]) =>
    defineRule({
      ...SAID,
      code,
      title: `${name}合计与财政拨款收支总表一致`,
      covers: [`NT-${code.slice(3)}`],
      basis: `${name} 合计 = 财政拨款收支总表 该项预算的支出；有结转的，也可以 = 本年收入`,
      needs: [T4, id],
      *relations({ [T4]: appropriations }, { tables }) {
        const main = tables[id]?.blocks.main;
        if (!main?.row(TOTAL) || !hasColumn(appropriations.expenditure, FUNDS[index])) return;
        yield* restatesAny(main.fact(TOTAL, "total"), readingsOf(appropriations, index));
      },
      suggestion: "核对两张表这项预算的合计。",
    })
  ),
  defineRule({
    ...WARNED,
    code: "BC455",
    title: "财政拨款收支总表支出等于三张支出表之和",
    covers: ["NT-55"],
    basis:
      "没有结转的：财政拨款收支总表 支出合计 = 一般公共预算、政府性基金预算、国有资本经营预算支出表合计之和",
    needs: [T4, T5, "nineGovernmentFundExpenditure"],
    *relations(
      { [T4]: appropriations, [T5]: { main }, nineGovernmentFundExpenditure },
      { tables }
    ) {
      const total = carries(appropriations) ? null : currentOf(appropriations.expenditure, "total");
      const capital = tables.nineStateCapitalExpenditure?.blocks.main.fact(TOTAL, "total");
      const fund = nineGovernmentFundExpenditure.main.fact(TOTAL, "total");
      if (!total || !main.row(TOTAL)) return;
      const parts = [main.fact(TOTAL, "total"), fund, ...(capital ? [capital] : [])];
      yield { kind: "foots", total, parts: parts.map((fact) => ({ fact, sign: 1 })) };
    },
    suggestion: "核对三张支出表的合计和财政拨款支出合计。",
  }),
  defineRule({
    ...SAID,
    code: "BC450",
    title: "基本支出表合计与一般公共预算支出表的基本支出一致",
    covers: ["NT-50"],
    basis: "一般公共预算基本支出表 合计 = 一般公共预算支出表 基本支出合计",
    needs: [T5, T6],
    *relations({ [T5]: expenditure, [T6]: basic }) {
      if (expenditure.main.row(TOTAL) && basic.main.row(TOTAL))
        yield* restates(basic.main.fact(TOTAL, "total"), expenditure.main.fact(TOTAL, "basic"));
    },
    suggestion: "核对两张表的基本支出合计。",
  }),
  defineRule({
    ...WARNED,
    code: "BC451",
    title: "收支总表的人员经费、公用经费与基本支出表一致",
    covers: ["NT-51"],
    basis: "全部收入都是一般公共预算拨款的：收支总表 人员经费、公用经费合计 = 基本支出表 合计",
    needs: [T1, T6],
    *relations({ [T1]: { revenue, expenditure }, [T6]: { main } }) {
      const own = revenue.fact("generalPublicBudget", "approved");
      const isAll = own.amount.equals(revenue.fact(TOTAL, "approved").amount);
      if (!isAll || !main.row(TOTAL)) return;
      for (const kind of ["personnel", "operating"] as const) {
        const total = hasColumn(expenditure, kind) ? currentOf(expenditure, kind) : null;
        if (total) yield* restates(total, main.fact(TOTAL, kind));
      }
    },
    suggestion: "核对两张表的人员经费和公用经费。",
  }),
];

/** What a table of one fund may show: its expenditure, or only what this year's money pays. */
function readingsOf({ revenue, expenditure }: Appropriations, index: 0 | 1 | 2): readonly Fact[] {
  const fund = FUNDS[index];
  const current = currentOf(expenditure, fund);
  return [
    ...(current ? [current] : []),
    ...(revenue.row(fund) ? [revenue.fact(fund, "approved")] : []),
    ...(expenditure.row(TOTAL) ? [expenditure.fact(TOTAL, fund)] : []),
  ];
}

/** 各表之间相等的勾稽。 */
export const tieRules: readonly Rule[] = [...summaryTies, ...appropriationTies];
