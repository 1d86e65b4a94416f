import { TOTAL } from "../../../budget/block";
import { claims, defineRule, partOf, type Relation, type Rule } from "../../../checking/index";

const WARNED = { scope: "inter-table", severity: "warning" } as const;
const T3 = "nineExpenditureSummary";
const T6 = "nineBasicExpenditure";
const T7 = "nineThreePublicExpenditure";

/** 一部分不大于全部。 */
const partTies: readonly Rule[] = [
  defineRule({
    ...WARNED,
    code: "BC459",
    title: "基本支出表合计不大于支出总表的基本支出",
    covers: ["NT-59"],
    basis: "一般公共预算基本支出表 合计 ≤ 支出总表 基本支出合计",
    needs: [T3, T6],
    *relations({ [T3]: all, [T6]: { main } }) {
      if (all.main.row(TOTAL) && main.row(TOTAL))
        yield partOf(main.fact(TOTAL, "total"), all.main.fact(TOTAL, "basic"));
    },
    suggestion: "核对两张表的基本支出。",
  }),
  defineRule({
    ...WARNED,
    code: "BC460",
    title: "基本支出表的“三公”经费科目不大于“三公”经费表",
    covers: ["NT-60"],
    basis:
      "基本支出表 30212 ≤ 因公出国（境）费，30217 ≤ 公务接待费，30231 ≤ 公务用车运行费，31013 ≤ 公务用车购置费（其余由项目支出安排）",
    needs: [T6, T7],
    *relations({ [T6]: basic, [T7]: { main } }) {
      for (const [code, line] of [
        ["30212", "overseasVisits"],
        ["30217", "officialReception"],
        ["30231", "vehicleOperation"],
        ["31013", "vehiclePurchase"],
      ] as const)
        if (basic.main.row(code) && main.row(line))
          yield partOf(basic.main.fact(code, "total"), main.fact(line, "approved"));
    },
    suggestion: "核对“三公”经费表这一项，是否漏列基本支出安排的部分。",
  }),
  defineRule({
    ...WARNED,
    code: "BC461",
    title: "“三公”经费合计不大于支出总表合计",
    covers: ["NT-61"],
    basis: "“三公”经费表 合计 ≤ 支出总表 合计",
    needs: [T3, T7],
    *relations({ [T3]: all, [T7]: { main } }) {
      if (all.main.row(TOTAL) && main.row(TOTAL))
        yield partOf(main.fact(TOTAL, "approved"), all.main.fact(TOTAL, "total"));
    },
    suggestion: "核对“三公”经费表的计量单位和金额。",
  }),
];

/** 该公开的表都在。 */
const formRules: readonly Rule[] = [
  defineRule({
    code: "BC470",
    title: "通用的公开表齐全",
    scope: "form",
    severity: "warning",
    covers: ["NT-70"],
    basis: "收支总表至政府性基金预算支出表八张都在；国有资本经营预算支出表有的地方不公开",
    needs: [],
    *relations(_tables, { expectedTables }): Iterable<Relation> {
      const missing = expectedTables.filter(({ isFound, number }) => !isFound && number !== 9);
      const names = missing.map(({ title }) => `《${title}》`).join("、");
      yield claims("", names, missing.length === 0, []);
    },
    suggestion: "各地公开的表不尽相同；本地要求公开的，补上缺少的表，没有数据也公开空表。",
  }),
];

/** 一部分不大于全部，和表的齐全。 */
export const partRules: readonly Rule[] = [...partTies, ...formRules];
