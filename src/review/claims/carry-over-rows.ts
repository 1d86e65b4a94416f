import type { Scope } from "../subjects/scope";
import type { Subject } from "../subjects/subject";
import type { NamedRow, Vocabulary } from "../subjects/vocabulary";

const FUNDS = ["generalPublicBudget", "governmentFund", "stateCapital"] as const;
/** The last words before a figure speak of what is left of last year, and not to say that it is left out: “（不含结转）”. */
const LEFT_OVER =
  /(?<!(?:不含|不包括|不包含|未含|剔除|扣除|除)(?:上年)?(?:结[转余])?)结[转余][^,;。、:]*$/u;

/** Money that is no budget's: what is left of it is neither all that is left nor what comes in this year. */
const OF_NO_BUDGET = /单位(?:自有)?资金|自有资金|非财政拨款资金|财政专户|专户(?:管理)?资金/u;

/** Whether a scope names one of the three budgets. */
export function namesFund(scope: Scope): boolean {
  return FUNDS.some((name) => scope.has(name));
}

/** “一般公共预算财政拨款支出4704.93万元（含上年结转16.25万元）”: what is left is of the fund in whose bracket it stands. */
function onlyFundOf(scope: Scope | undefined): (typeof FUNDS)[number] | undefined {
  const funds = FUNDS.filter((name) => scope?.has(name));
  return funds.length === 1 ? funds[0] : undefined;
}

/**
 * “政府性基金结转36.8万元”: the row of what is left of that fund, where a table has one; elsewhere what is meant is open, and never
 * this year's of the fund. Null where the words speak of nothing left, or of a row of a classification.
 *
 * @param whole - in whose bracket the figure stands
 */
export function leftOfFund(
  subject: Subject,
  words: string,
  whole: Pick<Subject, "scope"> | null,
  { blocks }: Vocabulary
): Subject | null {
  const { scope, rows } = subject;
  const isPart = whole?.scope.has("carryOver") === true && !namesFund(whole.scope);
  if ((!isPart && !LEFT_OVER.test(words)) || rows.some(({ row }) => row.kind !== "line"))
    return null;
  if (OF_NO_BUDGET.test(words)) return { ...subject, rows: [], column: null, hasMore: true };
  const own = FUNDS.find((name) => scope.has(name));
  const fund = own ?? onlyFundOf(whole?.scope);
  if (fund === undefined) return null;
  const key = `carryOver${fund.charAt(0).toUpperCase()}${fund.slice(1)}`;
  const left = blocks.flatMap((of): NamedRow[] => {
    const row = of.block.row(key);
    return row ? [{ kind: "row", of, row, likeness: 1 }] : [];
  });
  if (left.length === 0) return { ...subject, rows: [], hasMore: true };
  return {
    ...subject,
    rows: left,
    column: null,
    scope: new Set(["carryOver"]),
    hasMore: own === undefined,
  };
}
