import type { Block, BudgetRow } from "../../budget/block";
import { append } from "../../lists/group-by";
import { toComparable } from "../../text/normalize";

/** Projects of two tables, each with its partner in the other one. */
export interface ProjectPairs {
  readonly sameName: readonly (readonly [BudgetRow, BudgetRow])[];
  /** Named differently; the amount, which no other project left over has, tells that they are the same. */
  readonly sameAmount: readonly (readonly [BudgetRow, BudgetRow])[];
  readonly onlyLeft: readonly BudgetRow[];
  readonly onlyRight: readonly BudgetRow[];
}

/** Pairs projects by name, then what is left over by an amount that occurs once on either side. */
export function pairProjects(left: Block, right: Block): ProjectPairs {
  const sameName: (readonly [BudgetRow, BudgetRow])[] = [];
  const sameAmount: (readonly [BudgetRow, BudgetRow])[] = [];
  let restLeft = left.rowsOf("project");
  let restRight = right.rowsOf("project");
  const pair = (
    pairs: (readonly [BudgetRow, BudgetRow])[],
    leftKey: (row: BudgetRow) => string | null,
    rightKey: (row: BudgetRow) => string | null
  ): void => {
    const [byLeft, byRight] = [onlyOnes(restLeft, leftKey), onlyOnes(restRight, rightKey)];
    for (const [key, row] of byLeft) {
      const partner = byRight.get(key);
      if (partner) pairs.push([row, partner]);
    }
    restLeft = restLeft.filter((row) => pairs.every(([paired]) => paired !== row));
    restRight = restRight.filter((row) => pairs.every(([, paired]) => paired !== row));
  };
  pair(sameName, nameOf, nameOf);
  pair(
    sameAmount,
    (row) => amountOf(left, row),
    (row) => amountOf(right, row)
  );
  return { sameName, sameAmount, onlyLeft: restLeft, onlyRight: restRight };
}

function onlyOnes(
  rows: readonly BudgetRow[],
  keyOf: (row: BudgetRow) => string | null
): ReadonlyMap<string, BudgetRow> {
  const groups = new Map<string, BudgetRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) append(groups, key, row);
  }
  return new Map(
    [...groups].flatMap(([key, [row, ...others]]) =>
      row && others.length === 0 ? [[key, row] as const] : []
    )
  );
}

function nameOf({ project, name }: BudgetRow): string {
  return toComparable(project ?? name);
}

/** Amount in 元, null for nothing: two blanks are no evidence. */
function amountOf(block: Block, row: BudgetRow): string | null {
  const { amount, state } = block.fact(row, "total");
  return state === "amount" && !amount.isZero ? amount.to("yuan").toString() : null;
}
