import type { Fact } from "../../budget/fact";
import type { Group } from "../claims/claim";
import type { LedgerBook } from "../ledger/entry";
import { moneyOf, sumOf, type Quantity } from "../reading/quantity";

/**
 * True for an amount that is more than a cell by what its bracket says: all that is told there, or the cell with what is told
 * beside it. It is no slip of that cell then. A bracket with the cell in another amount is asked about.
 */
export function isDividedFrom(
  { value, parts }: Pick<Group, "value" | "parts">,
  { amount }: Pick<Fact, "amount">,
  book: LedgerBook
): boolean {
  const whole = value && moneyOf(value.quantity);
  if (!value || !whole || parts.length === 0) return false;
  const held = amount.to("ten-thousand-yuan").rounded(2);
  const sum = sumOf(parts);
  const isAll = parts.length > 1 && sum.equals(whole);
  const beside = parts.find((part) => {
    const own = moneyOf(part);
    return own && !own.isZero && own.plus(held).equals(whole);
  });
  if (isAll || (parts.length > 1 && sum.plus(held).equals(whole)))
    settle([value.quantity, ...parts], book);
  else if (!beside) return false;
  else if (parts.length === 1) settle([value.quantity, beside], book);
  else
    book.report([value.quantity, ...parts], "contradictsItself", {
      severity: "warning",
      place: { start: value.quantity.start, end: parts[parts.length - 1]?.end ?? beside.end },
      message: `括号里各项相加是${sum.toString()}万元，前面写的是${whole.toString()}万元，是否写错？`,
      expected: null,
      cells: [],
    });
  return true;
}

function settle(quantities: readonly Quantity[], book: LedgerBook): void {
  for (const quantity of quantities) book.settle(quantity, "agreesWithItself");
}
