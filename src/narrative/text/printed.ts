import type { Amount } from "../../money/amount";
import { PRINTED_DECIMALS } from "../../money/format";
import type { PrintedAmount } from "../references/environment";

/** As the text prints it: 万元, rounded half up to two decimals. */
export function toPrinted(amount: Amount): PrintedAmount {
  return amount.to("ten-thousand-yuan").rounded(PRINTED_DECIMALS);
}
