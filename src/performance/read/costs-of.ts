import type { PlacedTargetTable } from "../../budget/target-table";
import type { CellRef } from "../../grid/address";
import type { Amount } from "../../money/amount";
import { toMoneyTarget } from "./target-value";
import { isCost, usedIndicators } from "./used-indicators";

/** Names of amounts for one piece, not for the whole. */
const UNIT_PRICE = /单价|单位成本|标准|人均|均|每|单次|单个/u;

/** Cost indicators that are amounts of the whole project. */
export interface Costs {
  readonly amounts: readonly Amount<"yuan">[];
  readonly cells: readonly CellRef[];
  /** True when every cost indicator is such an amount, so that together they should be all the money. */
  readonly isComplete: boolean;
}

/** Amounts among the cost indicators; “0.42万元/次” and “人均成本” are no parts of the whole. */
export function costsOf(table: PlacedTargetTable): Costs {
  const costs = usedIndicators(table).filter(isCost);
  const whole = costs.flatMap(({ reading, name, at }) => {
    const money = toMoneyTarget(reading);
    if (!money || money.per.length > 0 || UNIT_PRICE.test(name)) return [];
    return [{ amount: money.amount, cell: at("targetValue").cell }];
  });
  return {
    amounts: whole.map(({ amount }) => amount),
    cells: whole.map(({ cell }) => cell),
    isComplete: whole.length === costs.length,
  };
}
