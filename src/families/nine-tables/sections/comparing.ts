import type { TOTAL } from "../../../budget/block";
import type { LineId } from "../../../budget/schema";
import {
  cellOf,
  compared,
  comparedWithin,
  remainderOf,
  wording,
  type AmountReference,
  type Compared,
  type ItemName,
  type InputKey,
} from "../../../narrative";

/** “比上年”: forms compare with last year's 执行数 or 预算数, and the text need not say with which. */
export const againstLastYear = wording(
  "比上年",
  "比上年预算",
  "比上年预算数",
  "比上年执行数",
  "较上年",
  "与上年相比"
);

/** An amount that the table itself compares with last year's where it has a column of that, else last year's workbook or the clerk. */
export function comparedWithPrior(
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

type Line = LineId<"nineThreePublicExpenditure", "main"> | typeof TOTAL;

/** A line of the table of “三公” with last year's. */
export function threePublicLine(line: Line, name: string): Compared {
  const cell = (column: "approved" | "prior"): AmountReference =>
    cellOf("nineThreePublicExpenditure", "main", line, column);
  return comparedWithPrior(cell("approved"), cell("prior"), `three-public.${line}`, name);
}
