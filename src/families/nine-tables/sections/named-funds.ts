import type { AmountReference } from "../../../narrative";

/** A source as texts call it, with its amount. */
export interface NamedAmount {
  readonly label: string;
  readonly reference: AmountReference;
}

/**
 * The three budgets in the words of the text.
 * @param funds - their names in the order of the form, of this year's money or of what was carried over
 */
export function namedFunds<L extends string>(
  [general, fund, capital]: readonly [L, L, L],
  amountOf: (fund: L) => AmountReference
): readonly NamedAmount[] {
  return [
    { label: "一般公共预算拨款", reference: amountOf(general) },
    { label: "政府性基金预算拨款", reference: amountOf(fund) },
    { label: "国有资本经营预算拨款", reference: amountOf(capital) },
  ];
}
