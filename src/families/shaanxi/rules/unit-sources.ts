import type { Block } from "../../../budget/block";
import { hierarchyFoots, partOf, rowsFoot, type Relation } from "../../../checking/index";

/** 收入总表、支出总表: the columns of sources whose sum is 合计. */
export const UNIT_SOURCES = [
  "generalPublicBudget",
  "governmentFund",
  "stateCapital",
  "higherLevelSubsidies",
  "publicServiceRevenue",
  "businessRevenue",
  "subordinateRemittances",
  "otherRevenue",
  "nonAppropriationSurplus",
  "cashAccountBalance",
  "carryOver",
] as const;

/** Columns that show a share of another one, each with it. */
const UNIT_SOURCE_SHARES = [
  ["specialFundProjects", "generalPublicBudget"],
  ["specialFiscalAccount", "publicServiceRevenue"],
] as const;

/** A list of units by source of money: 合计 = Σ sources, shares within their source, a department = Σ its units. */
export function* unitSourcesFoot(block: Block<UnitSourceColumn>): Iterable<Relation> {
  yield* rowsFoot(block, "total", UNIT_SOURCES);
  for (const row of block.rows)
    for (const [share, source] of UNIT_SOURCE_SHARES)
      yield partOf(block.fact(row, share), block.fact(row, source));
  yield* hierarchyFoots(block);
}

type UnitSourceColumn =
  "total" | (typeof UNIT_SOURCES)[number] | (typeof UNIT_SOURCE_SHARES)[number][number];
