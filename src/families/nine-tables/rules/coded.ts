import type { Block } from "../../../budget/block";
import type { Budget } from "../../../budget/budget";
import { byUnit } from "../../../budget/units";
import type { TableId } from "../../../budget/schema";
import { defineRule, totalsAreThere, type Rule } from "../../../checking/index";
import { CARRIED_FUNDS, FUNDS, OWN_FUNDS } from "../schema";
import {
  codedLevelsFoot,
  levelsAreComplete,
  listedAsFarAs,
  namesAreDistinct,
  unitsFoot,
} from "./codes";
import { hasColumn, partsFoot } from "./nine-rule";

/** A table whose rows are codes, and the parts that its 合计 is the sum of. */
interface CodedTable {
  readonly id: TableId;
  readonly name: string;
  /** Codes of the rules for its rows and for its levels. */
  readonly codes: readonly [string, string];
  readonly parts: readonly string[] | ((main: Pick<Block, "columns">) => readonly string[]);
  readonly partsInWords: string;
}

const BY_KIND = { parts: ["basic", "project"], partsInWords: "基本支出 ＋ 项目支出" } as const;

const CODED: readonly CodedTable[] = [
  {
    id: "nineRevenueSummary",
    name: "收入总表",
    codes: ["BC410", "BC412"],
    parts: sourcesOf,
    partsInWords:
      "各来源之和；有“本年收入”“财政拨款”“单位资金”“上年结转”小计的，只计小计；“其中”不计",
  },
  {
    id: "nineExpenditureSummary",
    name: "支出总表",
    codes: ["BC413", "BC414"],
    parts: [
      ...["basic", "project", "remittancesToHigherLevel"],
      ...["businessExpenditure", "subsidiesToSubordinates"],
    ],
    partsInWords: "基本支出 ＋ 项目支出 ＋ 表上列有的上缴上级、经营、对附属单位补助支出",
  },
  {
    id: "nineGeneralPublicBudgetExpenditure",
    name: "一般公共预算支出表",
    codes: ["BC423", "BC424"],
    ...BY_KIND,
  },
  {
    id: "nineBasicExpenditure",
    name: "一般公共预算基本支出表",
    codes: ["BC425", "BC426"],
    parts: ["personnel", "operating"],
    partsInWords: "人员经费 ＋ 公用经费",
  },
  {
    id: "nineGovernmentFundExpenditure",
    name: "政府性基金预算支出表",
    codes: ["BC427", "BC428"],
    ...BY_KIND,
  },
  {
    id: "nineStateCapitalExpenditure",
    name: "国有资本经营预算支出表",
    codes: ["BC429", "BC430"],
    ...BY_KIND,
  },
];

/** 每张按科目的表：每行的合计，逐级科目。 */
const rulesOfEach: readonly Rule[] = CODED.flatMap(
  ({ id, name, codes: [rows, levels], parts, partsInWords }) => {
    const said = { scope: "intra-table", severity: "error", needs: [id] } as const;
    return [
      defineRule({
        ...said,
        code: rows,
        title: `${name}每行合计等于分项之和`,
        covers: [coverOf(rows)],
        basis: `${name} 合计 = ${partsInWords}`,
        *relations(_tables, { tables }) {
          const table = tables[id];
          const [main] = wholeOf({ tables }, id);
          if (!table || !main) return;
          yield* partsFoot(table, "total", typeof parts === "function" ? parts(main) : parts);
        },
        suggestion: "核对该行的合计和分项。",
      }),
      defineRule({
        ...said,
        code: levels,
        title: `${name}各级科目逐级相等`,
        covers: [coverOf(levels)],
        basis: `${name} 每列：每级科目 = Σ 下一级，合计 = Σ 最高一级`,
        *relations(_tables, budget) {
          for (const main of blocksOf(budget, id)) yield* codedLevelsFoot(main);
        },
        suggestion: "核对该科目与其下级科目各行。",
      }),
    ];
  }
);

/** 全部按科目的表：科目、名称和合计行。 */
const rulesOfAll: readonly Rule[] = [
  defineRule({
    code: "BC433",
    title: "各级科目的行齐全、编码不重复",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-33"],
    basis:
      "按科目的各表：表上列到哪一级，每个科目就列到哪一级——项有其款行、类行，款有其类行；类下有款，款下有项；编码不重复",
    needs: [],
    *relations(_tables, budget) {
      for (const { id } of CODED)
        for (const main of blocksOf(budget, id)) yield* levelsAreComplete(main);
    },
    suggestion: "补上漏掉的科目行，或核对编码。",
  }),
  defineRule({
    code: "BC411",
    title: "按单位列示的表合计等于各单位之和",
    scope: "intra-table",
    severity: "warning",
    covers: ["NT-11"],
    basis:
      "收入总表、支出总表按单位列示的，每列：合计 = Σ 各单位；第一行是全部门、与合计相同的，不重复计",
    needs: [],
    *relations(_tables, budget) {
      for (const { id } of CODED) for (const main of blocksOf(budget, id)) yield* unitsFoot(main);
    },
    suggestion: "核对各单位的行，是否漏列、重复或填错行。",
  }),
  defineRule({
    code: "BC435",
    title: "政府性基金、国有资本经营预算支出表列到的级次与一般公共预算支出表相同",
    scope: "inter-table",
    severity: "warning",
    covers: ["NT-35"],
    basis: "一般公共预算支出表列到款级、项级的，政府性基金、国有资本经营预算支出表也列到",
    needs: ["nineGeneralPublicBudgetExpenditure"],
    *relations({ nineGeneralPublicBudgetExpenditure: { main } }, budget) {
      for (const id of ["nineGovernmentFundExpenditure", "nineStateCapitalExpenditure"] as const)
        for (const own of blocksOf(budget, id)) yield* listedAsFarAs(own, main);
    },
    suggestion: "补上漏掉的下一级科目行。",
  }),
  defineRule({
    code: "BC434",
    title: "同一款下的科目名称不重复",
    scope: "intra-table",
    severity: "warning",
    covers: ["NT-34"],
    basis: "按科目的各表：同一上级科目之下，编码不同的科目名称也不同",
    needs: [],
    *relations(_tables, budget) {
      for (const { id } of CODED)
        for (const main of blocksOf(budget, id)) yield* namesAreDistinct(main);
    },
    suggestion: "两个科目写了同一个名称，核对是名称填错了行，还是编码写错了。",
  }),
  defineRule({
    code: "BC439",
    title: "收入总表每行的小计等于其下各来源之和",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-39"],
    basis: "收入总表 分列来源的：本年收入小计、财政拨款收入、单位资金、上年结转小计 = 其下各列之和",
    needs: ["nineRevenueSummary"],
    *relations({ nineRevenueSummary: { table } }) {
      const { main } = table.blocks;
      for (const [subtotal, parts] of Object.entries(subtotalsOf(main)))
        yield* partsFoot(table, subtotal, parts);
    },
    suggestion: "核对该行的小计和它下面各来源。",
  }),
  defineRule({
    code: "BC471",
    title: "按科目的表都有合计行",
    scope: "form",
    severity: "warning",
    covers: ["NT-71"],
    basis: "收入总表、支出总表和各支出表，有金额就有合计行",
    needs: [],
    *relations(_tables, { tables }) {
      for (const { id } of CODED) {
        const table = tables[id];
        if (table) yield totalsAreThere(table);
      }
    },
    suggestion: "补上合计行；没有它，与合计有关的关系都无法核对。",
  }),
];

/** 按科目的各表自身的勾稽。 */
export const codedRules: readonly Rule[] = [...rulesOfEach, ...rulesOfAll];

function coverOf(code: string): string {
  return `NT-${code.slice(3)}`;
}

function wholeOf({ tables }: Pick<Budget, "tables">, id: TableId): readonly Block[] {
  return Object.values<Block>(tables[id]?.blocks ?? {});
}

/** The rows of a table, of each of its units where they list codes of their own. */
function blocksOf({ tables }: Pick<Budget, "tables">, id: TableId): readonly Block[] {
  return wholeOf({ tables }, id).flatMap(byUnit);
}

/** Subtotals of a row that has them, by the columns below them; one that is not divided says nothing. */
function subtotalsOf(main: Pick<Block, "columns">): Readonly<Record<string, readonly string[]>> {
  const has = (id: string): boolean => hasColumn(main, id);
  const funds = has("appropriation") ? ["appropriation"] : FUNDS;
  const own = has("ownFunds") ? ["ownFunds"] : OWN_FUNDS;
  return {
    currentRevenue: [...funds, "specialFiscalAccount", ...own],
    ...(FUNDS.every(has) && { appropriation: FUNDS }),
    ...(OWN_FUNDS.some(has) && { ownFunds: OWN_FUNDS }),
    carryOver: [...CARRIED_FUNDS, "carryOverSpecialFiscalAccount", "carryOverOwnFunds"],
  };
}

/** Columns of the first level: what stands below a subtotal, and 其中, is left out. */
function sourcesOf(main: Pick<Block, "columns">): readonly string[] {
  const has = (id: string): boolean => hasColumn(main, id);
  const carryOver = has("carryOver")
    ? ["carryOver"]
    : [...CARRIED_FUNDS, "carryOverSpecialFiscalAccount", "carryOverOwnFunds"];
  if (has("currentRevenue")) return ["currentRevenue", "nonAppropriationSurplus", ...carryOver];
  return [
    ...(has("appropriation") ? ["appropriation"] : FUNDS),
    "specialFiscalAccount",
    ...(has("ownFunds") ? ["ownFunds"] : OWN_FUNDS),
    "nonAppropriationSurplus",
    ...carryOver,
  ];
}
