import type { TOTAL } from "../../../budget/block";
import type { LineId } from "../../../budget/schema";
import {
  cellOf,
  changeInWords,
  compared,
  comparedWithin,
  remainderOf,
  wording,
  type AmountReference,
  type Compared,
  type ItemName,
  type InputKey,
  type Part,
} from "../../../narrative";

/** “比上年”: forms compare with last year's 执行数 or 预算数, and the text need not say with which. */
const AGAINST = [
  "比上年",
  "比上年预算",
  "比上年预算数",
  "比上年执行数",
  "较上年",
  "较上年预算数",
  "较上年执行数",
  "与上年相比",
  "与上年执行数相比",
] as const;

/** “比上年增加10.00万元，增长5.00%”, “比上年执行数…” where that is what stands in the table, “与上年持平”. */
export function changedSince(subject: Compared, options?: { readonly hasReason: boolean }): Part {
  const either = wording(...AGAINST);
  const against: Part = {
    ...either,
    write: (environment) => [{ kind: "text", text: `比${subject.base?.(environment) ?? "上年"}` }],
  };
  return changeInWords(subject, options, against);
}

/** The tables that may have a column of last year's. */
type WithPrior = "nineGeneralPublicBudgetExpenditure" | "nineThreePublicExpenditure";

/**
 * An amount that the table itself compares with last year's where it has a column of that, else last year's workbook or the
 * clerk.
 * @param table - the one whose column of last year's it is
 */
export function comparedWithPrior(
  table: WithPrior,
  current: AmountReference,
  prior: AmountReference,
  key: InputKey,
  item: ItemName
): Compared {
  const [within, without] = [
    comparedWithin(current, prior, key, item),
    compared(current, key, item),
  ];
  return {
    ...without,
    base({ current: budget }) {
      const columns = budget?.tables[table]?.blocks.main.columns ?? [];
      const caption = columns.find(({ id }) => id === "prior")?.caption ?? "";
      return caption.includes("执行") ? "上年执行数" : "上年";
    },
    prior(environment) {
      const own = within.prior(environment);
      const isThere = own.kind === "known" && own.cells.length > 0;
      return isThere ? own : without.prior(environment);
    },
  };
}

/** What a line holds beyond its parts; nothing where the form has only the parts. */
export function restOf(
  key: string,
  whole: AmountReference,
  parts: readonly AmountReference[]
): AmountReference {
  const rest = remainderOf(key, whole, parts);
  return {
    ...rest,
    read(environment, year) {
      const left = rest.read(environment, year);
      if (left.kind === "unknown" || !left.amount.isNegative) return left;
      return { ...left, amount: left.amount.minus(left.amount) };
    },
  };
}

const THREE_PUBLIC = "nineThreePublicExpenditure";
type Line = LineId<typeof THREE_PUBLIC, "main"> | typeof TOTAL;

/** A line of the table of “三公” with last year's. */
export function threePublicLine(line: Line, name: string): Compared {
  const cell = (column: "approved" | "prior"): AmountReference =>
    cellOf(THREE_PUBLIC, "main", line, column);
  const key = `three-public.${line}`;
  return comparedWithPrior(THREE_PUBLIC, cell("approved"), cell("prior"), key, name);
}

/** What the clerk is asked for where the table does not have it. */
export function tableElse(own: AmountReference, asked: AmountReference): AmountReference {
  return {
    ...asked,
    read(environment, year) {
      const read = own.read(environment, year);
      return read.kind === "known" && read.cells.length > 0 ? read : asked.read(environment, year);
    },
  };
}
